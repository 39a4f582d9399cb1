package io.persistable.dataset;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.channels.ClosedByInterruptException;

/**
 * Does on a thread that was interrupted what has to be done all the same: taking back, giving back.
 * While the interrupt is pending every channel that such a thread uses is closed under it.
 */
final class Uninterrupted {

  private Uninterrupted() {}

  /** Something to do with files. */
  @FunctionalInterface
  interface Task<E extends IOException> {
    void run() throws E;
  }

  /** The thread is interrupted again when it is done. */
  static <E extends IOException> void run(Task<E> task) throws E {
    boolean was = Thread.interrupted();
    try {
      task.run();
    } finally {
      if (was) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /** As above, of what may be done twice: once more if an interrupt came in the midst of it. */
  static void again(Task<IOException> task) throws IOException {
    boolean was = Thread.interrupted();
    try {
      while (true) {
        try {
          task.run();
          return;
        } catch (ClosedByInterruptException | InterruptedIOException e) {
          if (!Thread.interrupted()) {
            throw e;
          }
          was = true;
        }
      }
    } finally {
      if (was) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
