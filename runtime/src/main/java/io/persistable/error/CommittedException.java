package io.persistable.error;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * A commit to a data set was made and is durable, and what comes after it failed: moving the new
 * files to their places, deleting what nothing needs any more, giving back the lock. Readers see
 * the commit; the next write puts the data set in order.
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
   * What the call would have returned: the name that {@code insert} gave, or what the work of a
   * transaction returned; null where the call returns nothing.
   */
  public @Nullable Object result() {
    return result;
  }
}
