package io.persistable.examples;

import io.persistable.ProgressListener;

/**
 * A bar on a terminal that fills as an archive is saved or loaded. It has no thread of its own, so
 * that nothing is left of it; where there is no terminal, there is no bar.
 */
public final class Bar implements ProgressListener, AutoCloseable {

  private static final int WIDTH = 40;
  private static final long STEPS = 1000;

  private final String task;
  private final boolean shown = System.console() != null && System.getenv("TERM") != null;
  private long last = -1;

  /**
   * @param task what stands before the bar
   */
  public Bar(String task) {
    this.task = task;
  }

  @Override
  public boolean progressed(Progress progress) {
    long step = Math.round(progress.fraction() * STEPS);
    if (shown && step != last) {
      last = step;
      int full = (int) (step * WIDTH / STEPS);
      System.err.printf(
          "\r%s [%s%s] %,d bytes",
          task, "=".repeat(full), " ".repeat(WIDTH - full), progress.bytes());
    }
    return true;
  }

  /** Takes the bar away. */
  @Override
  public void close() {
    if (last >= 0) {
      System.err.print("\r" + " ".repeat(task.length() + WIDTH + 40) + "\r");
    }
  }
}
