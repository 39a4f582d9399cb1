package io.persistable.error;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * A commit to a data set, or the save of an archive, was made and is durable, and what comes after
 * it failed: moving the new files to their places, deleting what nothing needs any more, giving
 * back the lock. Readers see it; the next write puts things in order. Closing a data set commits
 * nothing: there it says that all that was committed before is there.
 *
 * <p>Don't try again: what was to be done is done, and an {@code insert} would be there twice.
 */
public final class CommittedException extends IOException {

  private static final long serialVersionUID = 1;

  private final transient @Nullable Object result;

  /**
   * @param result what the call would have returned
   */
  public CommittedException(String message, Throwable cause, @Nullable Object result) {
    super(message, cause);
    this.result = result;
  }

  /**
   * What the call would have returned: the name that {@code insert} gave, what the work of a
   * transaction returned, the file of a save; null where the call returns nothing.
   */
  public @Nullable Object result() {
    return result;
  }
}
