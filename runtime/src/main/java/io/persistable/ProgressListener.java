package io.persistable;

import java.util.concurrent.CancellationException;

/** Told how far a long save or load is, often enough for a bar, seldom enough to cost nothing. */
@FunctionalInterface
public interface ProgressListener {

  /** Hears nothing and lets everything go on. */
  ProgressListener NONE = progress -> true;

  /**
   * How far it is.
   *
   * @param objects written or restored so far
   * @param allObjects -1 where that isn't known
   * @param bytes of text and arrays, written or read so far
   * @param allBytes -1 where that isn't known
   */
  record Progress(long objects, long allObjects, long bytes, long allBytes) {

    /** How much is done, from 0 to 1, by whichever measure is known. */
    public double fraction() {
      if (allObjects > 0) {
        return Math.min(1, (double) objects / allObjects);
      }
      return allBytes > 0 ? Math.min(1, (double) bytes / allBytes) : 0;
    }
  }

  /**
   * @return whether to go on; if not, the call that reports throws {@link CancellationException},
   *     and nothing is left behind
   */
  boolean progressed(Progress progress);

  /** Reports, and ends the work if so asked. */
  static void report(ProgressListener listener, Progress progress) {
    if (!listener.progressed(progress)) {
      throw new CancellationException(
          "cancelled after " + progress.objects() + " objects, " + progress.bytes() + " bytes");
    }
  }
}
