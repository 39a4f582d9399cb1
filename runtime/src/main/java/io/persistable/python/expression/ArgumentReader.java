package io.persistable.python.expression;

import io.persistable.python.lex.NumberLiterals;
import io.persistable.python.lex.Scanner;
import io.persistable.python.lex.StringLiterals;
import io.persistable.python.lex.Strings;
import io.persistable.python.lex.Word;
import io.persistable.python.lex.Words;
import io.persistable.python.value.ExpectedType;
import io.persistable.python.value.Parameters;
import io.persistable.python.value.ValueReader;
import io.persistable.read.Slots;
import org.jspecify.annotations.Nullable;

/**
 * Reads the arguments of a call the way archives write them: all of them, by keyword, in the order
 * of the components, a comma and a blank or a line break between two. Where a text departs from
 * that, the type's form goes on.
 *
 * <p>Integers, bools, reals and strings without escapes are taken here if a comma or the closing
 * bracket follows. Any other value is left to {@link ExpressionReader}, from its first byte on, so
 * that no rule stands here twice.
 *
 * <p>One loop for all types: one for each, inlined into its persister, would not fit the caches.
 */
final class ArgumentReader {

  private static final int NONE_BYTES = 'N' | 'o' << 8 | 'n' << 16 | 'e' << 24;
  private static final int TRUE_BYTES = 'T' | 'r' << 8 | 'u' << 16 | 'e' << 24;
  private static final int FALSE_BYTES = 'F' | 'a' << 8 | 'l' << 16 | 's' << 24;

  /** With more digits an integer may pass the range of a long. */
  private static final int SAFE_DIGITS = 18;

  private final ValueReader values;
  private final Scanner scanner;
  private final byte[] text;
  private final StringLiterals strings;
  private final NumberLiterals literals;

  ArgumentReader(ValueReader values) {
    this.values = values;
    this.scanner = values.scanner();
    this.text = scanner.text();
    this.strings = values.strings();
    this.literals = values.numbers();
  }

  /**
   * Reads the arguments, from behind the opening bracket on, as far as they are of that form.
   *
   * @return how many were read: of the first components, whose values are in {@code slots} then;
   *     {@link Parameters#ALL} if it was all of them, and the closing bracket too
   */
  int read(Slots slots, Parameters parameters) {
    int count = parameters.count();
    if (count == 0) {
      return 0;
    }
    // Of which the loop would load each for every argument.
    byte[] text = this.text;
    Word[] separators = parameters.separators();
    byte[] forms = parameters.forms();
    long[] numbers = slots.numbers;
    @Nullable Object[] references = slots.references;
    int at = scanner.position();
    for (int i = 0; i < count; i++) {
      int start = separators[i].end(text, at);
      if (start < 0) {
        start = afterLineBreak(parameters, at, i);
        if (start < 0) {
          scanner.moveTo(at);
          return i;
        }
      }
      int form = forms[i];
      int stop = -1;
      if (form == Parameters.TEXT) {
        byte first = text[start];
        if (first == '\'' || first == '"') {
          stop = strings.plainEnd(text, start);
          if (stop > 0) {
            if (endsValue(text, stop)) {
              references[i] = Strings.ascii(text, start + 1, stop - 1);
            } else {
              stop = -1;
            }
          }
        } else if ((int) Words.at(text, start) == NONE_BYTES && endsValue(text, start + 4)) {
          references[i] = null;
          stop = start + 4;
        }
      } else if (form > Parameters.TEXT) {
        stop = number(text, numbers, i, start, form);
      }
      if (stop < 0) {
        if (text[start] == '=') { // a comparison: the keyword was none
          scanner.moveTo(at);
          return i;
        }
        scanner.moveTo(start);
        other(slots, i, parameters.places()[i]);
        stop = scanner.position();
      }
      at = stop;
    }
    if (text[at] != ')') {
      scanner.moveTo(at);
      return count;
    }
    scanner.closed(at + 1);
    return Parameters.ALL;
  }

  /**
   * Reads a value of a primitive type, if it has the usual form.
   *
   * @return the index after it, -1 if it hasn't that form
   */
  private int number(byte[] text, long[] numbers, int component, int start, int form) {
    return switch (form) {
      case Parameters.REAL -> real(text, numbers, component, start);
      case Parameters.BOOL -> bool(text, numbers, component, start);
      default -> integer(text, numbers, component, start, form);
    };
  }

  private void other(Slots slots, int component, ExpectedType place) {
    values.readInto(slots, component, place);
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

  private static boolean endsValue(byte[] text, int at) {
    byte c = text[at];
    return c == ',' || c == ')';
  }

  /**
   * @param bits how many bits the type has
   */
  private static int integer(byte[] text, long[] numbers, int component, int start, int bits) {
    boolean negative = text[start] == '-';
    int first = negative ? start + 1 : start;
    // Up to eight at once: nothing predicts where a loop over the digits ends.
    long word = Words.at(text, first);
    int count = Words.digitCount(word);
    long value = Words.digits(word, count);
    int at = first + count;
    if (count == Long.BYTES) {
      int digit = text[at] - '0';
      while (digit >= 0 && digit <= 9) {
        value = value * 10 + digit;
        digit = text[++at] - '0';
      }
    }
    value = negative ? -value : value;
    int digits = at - first;
    boolean plain = digits > 0 && digits <= SAFE_DIGITS && (text[first] != '0' || digits == 1);
    int excess = Long.SIZE - bits;
    if (plain && endsValue(text, at) && value << excess >> excess == value) {
      numbers[component] = value;
      return at;
    }
    return -1;
  }

  private int real(byte[] text, long[] numbers, int component, int start) {
    boolean negative = text[start] == '-';
    int first = negative ? start + 1 : start;
    if (Scanner.isDigit(text[first])) {
      scanner.moveTo(first);
      literals.read(negative);
      if (literals.kind() == NumberLiterals.REAL && endsValue(text, scanner.position())) {
        numbers[component] = Double.doubleToRawLongBits(literals.real());
        return scanner.position();
      }
    }
    return -1;
  }

  private static int bool(byte[] text, long[] numbers, int component, int start) {
    int word = (int) Words.at(text, start);
    boolean yes = word == TRUE_BYTES;
    int stop = start + (yes ? 4 : 5);
    if ((yes || word == FALSE_BYTES && text[start + 4] == 'e') && endsValue(text, stop)) {
      numbers[component] = yes ? 1 : 0;
      return stop;
    }
    return -1;
  }
}
