package io.persistable.java.lex;

import java.util.List;

/**
 * A name with dots.
 *
 * @param at where it stands
 */
public record DottedName(List<String> parts, int at) {

  public boolean isSimple() {
    return parts.size() == 1;
  }

  /** The part after the last dot. */
  public String last() {
    return parts.get(parts.size() - 1);
  }

  /** All of it. */
  public String written() {
    return String.join(".", parts);
  }

  /** What stands before the last dot. */
  public String owner() {
    return String.join(".", parts.subList(0, parts.size() - 1));
  }

  /** {@link #owner} as a name. */
  public DottedName withoutLast() {
    return new DottedName(parts.subList(0, parts.size() - 1), at);
  }
}
