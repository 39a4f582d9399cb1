package io.persistable.error;

/** An archive names a type for which there is no persister here; the message lists the causes. */
public final class UnknownTypeException extends ReadException {

  private static final long serialVersionUID = 1;

  private final String typeName;

  public UnknownTypeException(
      String message, String source, int line, int column, String typeName) {
    super(message, source, line, column, null);
    this.typeName = typeName;
  }

  /** The archive's name of the type, such as {@code demo.flights.Airport}. */
  public String typeName() {
    return typeName;
  }
}
