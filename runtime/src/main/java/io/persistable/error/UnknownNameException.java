package io.persistable.error;

/**
 * An archive or a data set has no item of the name that was asked for; the message says which names
 * there are, and which one was probably meant.
 */
public final class UnknownNameException extends PersistableException {

  private static final long serialVersionUID = 1;

  private final String name;

  public UnknownNameException(String message, String name) {
    super(message);
    this.name = name;
  }

  /** The name that was asked for. */
  public String name() {
    return name;
  }
}
