package io.persistable.examples;

import io.persistable.ProgressListener;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** A bar on the standard error stream that fills as an archive is saved or loaded. */
public final class Bar implements ProgressListener, AutoCloseable {

  private static final long FULL = 1000;

  private final ProgressBar bar;

  /**
   * @param task what stands before the bar
   */
  public Bar(String task) {
    bar =
        new ProgressBarBuilder()
            .setTaskName(task)
            .setInitialMax(FULL)
            .setStyle(ProgressBarStyle.ASCII)
            .hideEta()
            .build();
  }

  @Override
  public boolean progressed(Progress progress) {
    bar.stepTo(Math.round(progress.fraction() * FULL));
    bar.setExtraMessage(String.format("%,d bytes", progress.bytes()));
    return true;
  }

  @Override
  public void close() {
    bar.stepTo(FULL);
    bar.close();
  }
}
