package io.persistable.error;

import java.io.IOException;

/**
 * The disk failed while a commit to a data set was being decided, and again while it was taken
 * back: whether the commit was made is known only when the data set is opened again. Then it is
 * there with all that belongs to it, or not at all.
 *
 * <p>Don't simply try again: an {@code insert} may then be there twice. Close the data set, open
 * it, and look.
 *
 * <p>Of the save of an archive it says that the new text is in its place, and that a loss of power
 * may bring back the old one, whole as well; to save again does no harm.
 */
public final class CommitInDoubtException extends IOException {

  private static final long serialVersionUID = 1;

  public CommitInDoubtException(String message, Throwable cause) {
    super(message, cause);
  }
}
