package io.persistable.error;

/**
 * What was asked for lives in an artifact that is not on the class path or module path; the message
 * names the artifact to add.
 */
public final class MissingModuleException extends PersistableException {

  private static final long serialVersionUID = 1;

  public MissingModuleException(String message) {
    super(message);
  }
}
