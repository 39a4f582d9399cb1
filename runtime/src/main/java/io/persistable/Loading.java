package io.persistable;

import io.persistable.read.PartSource;
import io.persistable.read.ReadProgress;
import org.jspecify.annotations.Nullable;

/** Adds up what the parts of one archive report. */
final class Loading implements ReadProgress {

  private final ProgressListener listener;
  private final long allBytes;
  private long done;
  private long current;
  private boolean inPart;

  Loading(ProgressListener listener, long allBytes) {
    this.listener = listener;
    this.allBytes = allBytes;
  }

  PartSource.@Nullable Part part(PartSource.@Nullable Part part) {
    done += inPart ? current : 0;
    inPart = true;
    current = part == null ? 0 : part.text().length;
    return part;
  }

  @Override
  public void read(long objects, long bytes) {
    long sum = Math.min(allBytes, done + bytes);
    ProgressListener.report(listener, new ProgressListener.Progress(objects, -1, sum, allBytes));
  }
}
