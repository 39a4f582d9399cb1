package io.persistable.processor.check;

/**
 * A broken rule.
 *
 * @param component the index of the component to blame; {@link #TYPE} for the type as a whole
 * @param code such as {@code PersistableType}
 * @param text the rule and the remedy
 */
public record Violation(int component, String code, String text) {

  public static final int TYPE = -1;
}
