package io.persistable.python.read;

import io.persistable.read.Slots;

/**
 * Reads the arguments of a call the way archives write them: all of them, by keyword, in the order
 * of the components, a comma and a blank or a line break between two. Where a text departs from
 * that, {@link RecordForm#rest} goes on.
 *
 * <p>Integers, bools, reals and strings without escapes are taken here if a comma or the closing
 * bracket follows. Any other value is left to {@link Values}, from its first byte on, so that no
 * rule stands here twice.
 *
 * <p>One loop for all types: one for each, inlined into its persister, would not fit the caches.
 */
final class ArgumentReader {

  private static final int NONE_BYTES = 'N' | 'o' << 8 | 'n' << 16 | 'e' << 24;
  private static final int TRUE_BYTES = 'T' | 'r' << 8 | 'u' << 16 | 'e' << 24;
  private static final int FALSE_BYTES = 'F' | 'a' << 8 | 'l' << 16 | 's' << 24;

  /** With more digits an integer may pass the range of a long. */
  private static final int SAFE_DIGITS = 18;

  private final Values values;
  private final Scanner scanner;
  private final byte[] text;

  ArgumentReader(Values values) {
    this.values = values;
    this.scanner = values.scanner;
    this.text = scanner.text;
  }

  /**
   * Reads the arguments, from behind the opening bracket on, as far as they are of that form.
   *
   * @return how many were read: of the first components, whose values are in {@code slots} then;
   *     {@link Parameters#ALL} if it was all of them, and the closing bracket too
   */
  int read(Slots slots, Parameters parameters) {
    int count = parameters.count;
    int at = scanner.position;
    if (count == 0) {
      return 0;
    }
    for (int i = 0; i < count; i++) {
      int start = parameters.separatorEnd(text, at, i);
      if (start < 0) {
        start = afterLineBreak(parameters, at, i);
      }
      if (start < 0) {
        scanner.position = at;
        return i;
      }
      int stop =
          switch (parameters.forms[i]) {
            case Parameters.TEXT -> text(slots, i, start);
            case Parameters.INTEGER -> integer(slots, i, start, parameters);
            case Parameters.REAL -> real(slots, i, start);
            case Parameters.BOOL -> bool(slots, i, start);
            default -> -1;
          };
      if (stop < 0) {
        if (text[start] == '=') { // a comparison: the keyword was none
          scanner.position = at;
          return i;
        }
        scanner.position = start;
        values.readInto(slots, i, parameters.places[i]);
        stop = scanner.position;
      }
      at = stop;
    }
    if (text[at] != ')') {
      scanner.position = at;
      return count;
    }
    scanner.position = at + 1;
    scanner.depth--;
    return Parameters.ALL;
  }

  private int afterLineBreak(Parameters parameters, int comma, int component) {
    if (text[comma] != ',' || text[comma + 1] != '\n' || component == 0) {
      return -1;
    }
    int at = comma + 2;
    while ((int) Words.at(text, at) == Scanner.INDENTATION) {
      at += Integer.BYTES;
    }
    while (text[at] == ' ') {
      at++;
    }
    return parameters.keywordEnd(text, at, component);
  }

  private boolean endsValue(int at) {
    byte c = text[at];
    return c == ',' || c == ')';
  }

  private int text(Slots slots, int component, int start) {
    byte first = text[start];
    if (first == '\'' || first == '"') {
      int stop = values.strings.plainEnd(start);
      if (stop > 0 && endsValue(stop)) {
        slots.references[component] = Strings.ascii(text, start + 1, stop - 1);
        return stop;
      }
    } else if ((int) Words.at(text, start) == NONE_BYTES && endsValue(start + 4)) {
      slots.references[component] = null;
      return start + 4;
    }
    return -1;
  }

  private int integer(Slots slots, int component, int start, Parameters parameters) {
    boolean negative = text[start] == '-';
    int first = negative ? start + 1 : start;
    long word = Words.at(text, first);
    int digits = Words.countDigits(word);
    int at = first + digits;
    long value;
    if (digits < Long.BYTES) {
      value = Words.digits(word, digits);
    } else {
      value = Words.digits(word);
      int digit = text[at] - '0';
      while (digit >= 0 && digit <= 9) {
        value = value * 10 + digit;
        digit = text[++at] - '0';
      }
    }
    value = negative ? -value : value;
    boolean plain =
        digits > 0 && at - first <= SAFE_DIGITS && (text[first] != '0' || at == first + 1);
    if (plain && endsValue(at) && parameters.holds(component, value)) {
      slots.numbers[component] = value;
      return at;
    }
    return -1;
  }

  private int real(Slots slots, int component, int start) {
    boolean negative = text[start] == '-';
    int first = negative ? start + 1 : start;
    if (Scanner.isDigit(text[first])) {
      NumberLiterals literals = values.numbers;
      scanner.position = first;
      literals.read(negative);
      if (literals.kind == NumberLiterals.REAL && endsValue(scanner.position)) {
        slots.numbers[component] = Double.doubleToRawLongBits(literals.real);
        return scanner.position;
      }
    }
    return -1;
  }

  private int bool(Slots slots, int component, int start) {
    int word = (int) Words.at(text, start);
    boolean yes = word == TRUE_BYTES;
    int stop = start + (yes ? 4 : 5);
    if ((yes || word == FALSE_BYTES && text[start + 4] == 'e') && endsValue(stop)) {
      slots.numbers[component] = yes ? 1 : 0;
      return stop;
    }
    return -1;
  }
}
