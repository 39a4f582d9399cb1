package io.persistable.python.read;

import io.persistable.read.Slots;
import org.jspecify.annotations.Nullable;

/**
 * The arguments of one call, read when the persister asks for them: as long as it asks in the order
 * in which the text has them, each goes straight from the text to where it is wanted. Where the
 * text or the persister departs from that order, the rest is read at once, by {@link
 * RecordForm#rest}. What was read is kept, so that it may be asked for again.
 *
 * <p>What archives write is taken here: keywords after a comma and a blank or a line break, and
 * before a comma or the closing bracket integers, bools, strings without escapes. Any other value
 * is left to {@link Values}, from its first byte on, so that no rule stands here twice.
 */
final class ArgumentReader extends Slots {

  private static final int NONE_BYTES = 'N' | 'o' << 8 | 'n' << 16 | 'e' << 24;
  private static final int TRUE_BYTES = 'T' | 'r' << 8 | 'u' << 16 | 'e' << 24;
  private static final int FALSE_BYTES = 'F' | 'a' << 8 | 'l' << 16 | 's' << 24;

  /** With more digits an integer may pass the range of a long. */
  private static final int SAFE_DIGITS = 18;

  private final Values values;
  private final Scanner scanner;
  private final byte[] text;
  private final StringLiterals strings;
  private final NumberLiterals literals;

  private Parameters parameters;
  private RecordForm form;
  private int callAt;

  /** The component whose argument is read next; if it is the number of them, all are read. */
  private int next;

  private @Nullable Throwable failure;

  ArgumentReader(Values values, RecordForm form) {
    super(form.parameters.count);
    this.values = values;
    this.scanner = values.scanner;
    this.text = scanner.text;
    this.strings = values.strings;
    this.literals = values.numbers;
    this.form = form;
    this.parameters = form.parameters;
  }

  /**
   * Makes ready for a call of which the opening bracket was read.
   *
   * @param at where the call stands
   */
  void begin(RecordForm form, int at) {
    if (this.form != form) {
      this.form = form;
      this.parameters = form.parameters;
    }
    this.callAt = at;
    this.next = 0;
    clear(parameters.count);
  }

  /** Makes ready for a call whose arguments are put into the slots before the persister asks. */
  Slots beginFilled(RecordForm form) {
    begin(form, 0);
    next = parameters.count;
    return this;
  }

  /** Reads what the persister did not ask for, the closing bracket at least. */
  void finish() {
    if (next < parameters.count) {
      readRest();
    }
  }

  /** Throws again what reading threw, if it did: the persister may have caught it. */
  void throwFailure() {
    if (failure instanceof Error error) {
      throw error;
    }
    if (failure instanceof RuntimeException exception) {
      throw exception;
    }
  }

  /** Whether nothing is left to read, so that what throws now is the constructor. */
  boolean isFinished() {
    return next == parameters.count;
  }

  @Override
  public boolean bool(int component) {
    if (component >= next) {
      readBool(component);
    }
    return super.bool(component);
  }

  @Override
  public byte int8(int component) {
    if (component >= next) {
      readInteger(component);
    }
    return super.int8(component);
  }

  @Override
  public short int16(int component) {
    if (component >= next) {
      readInteger(component);
    }
    return super.int16(component);
  }

  @Override
  public int int32(int component) {
    if (component >= next) {
      readInteger(component);
    }
    return super.int32(component);
  }

  @Override
  public long int64(int component) {
    if (component >= next) {
      readInteger(component);
    }
    return super.int64(component);
  }

  @Override
  public float float32(int component) {
    if (component >= next) {
      readAny(component);
    }
    return super.float32(component);
  }

  @Override
  public double float64(int component) {
    if (component >= next) {
      readReal(component);
    }
    return super.float64(component);
  }

  @Override
  public char character(int component) {
    if (component >= next) {
      readAny(component);
    }
    return super.character(component);
  }

  @Override
  public @Nullable String text(int component) {
    return component >= next ? readText(component) : super.text(component);
  }

  @Override
  public @Nullable Object reference(int component) {
    if (component >= next) {
      readAny(component);
    }
    return super.reference(component);
  }

  private @Nullable String readText(int component) {
    int start = valueStart(component);
    if (start < 0) {
      readRest();
      return super.text(component);
    }
    byte first = text[start];
    if (parameters.places[component].kind == Place.Kind.TEXT) {
      if (first == '\'' || first == '"') {
        int stop = strings.plainEnd(start);
        if (stop > 0 && endsValue(stop)) {
          String value = Strings.ascii(text, start + 1, stop - 1);
          references[component] = value;
          readUpTo(stop);
          return value;
        }
      } else if ((int) Words.at(text, start) == NONE_BYTES && endsValue(start + 4)) {
        references[component] = null;
        readUpTo(start + 4);
        return null;
      }
    }
    readValue(component, start);
    return super.text(component);
  }

  private void readInteger(int component) {
    int start = valueStart(component);
    if (start < 0) {
      readRest();
      return;
    }
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
      numbers[component] = value;
      readUpTo(at);
    } else {
      readValue(component, start);
    }
  }

  private void readReal(int component) {
    int start = valueStart(component);
    if (start < 0) {
      readRest();
      return;
    }
    boolean negative = text[start] == '-';
    int first = negative ? start + 1 : start;
    Place place = parameters.places[component];
    if (place.kind == Place.Kind.FLOAT64 && place.primitive && Scanner.isDigit(text[first])) {
      scanner.position = first;
      try {
        literals.read(negative);
      } catch (RuntimeException e) {
        failure = e;
        throw e;
      }
      int stop = scanner.position;
      if (literals.kind == NumberLiterals.REAL && endsValue(stop)) {
        numbers[component] = Double.doubleToRawLongBits(literals.real);
        readUpTo(stop);
        return;
      }
    }
    readValue(component, start);
  }

  private void readBool(int component) {
    int start = valueStart(component);
    if (start < 0) {
      readRest();
      return;
    }
    int word = (int) Words.at(text, start);
    boolean yes = word == TRUE_BYTES;
    int stop = start + (yes ? 4 : 5);
    boolean plain = yes || word == FALSE_BYTES && text[start + 4] == 'e';
    if (plain && endsValue(stop) && parameters.places[component].kind == Place.Kind.BOOL) {
      numbers[component] = yes ? 1 : 0;
      readUpTo(stop);
    } else {
      readValue(component, start);
    }
  }

  private void readAny(int component) {
    int start = valueStart(component);
    if (start < 0) {
      readRest();
    } else {
      readValue(component, start);
    }
  }

  /**
   * The index of the value of {@code component}; -1 if that isn't what was asked for next, or its
   * keyword doesn't stand where it is expected.
   */
  private int valueStart(int component) {
    if (component != next) {
      return -1;
    }
    int at = scanner.position;
    int start = parameters.separatorEnd(text, at, component);
    if (start < 0 && text[at] == ',' && text[at + 1] == '\n') {
      at += 2;
      while ((int) Words.at(text, at) == Scanner.INDENTATION) {
        at += Integer.BYTES;
      }
      while (text[at] == ' ') {
        at++;
      }
      return parameters.keywordEnd(text, at, component);
    }
    return start;
  }

  private boolean endsValue(int at) {
    byte c = text[at];
    return c == ',' || c == ')';
  }

  private void readUpTo(int stop) {
    scanner.position = stop;
    if (++next == parameters.count) {
      if (text[stop] == ')') {
        scanner.position = stop + 1;
        scanner.depth--;
      } else {
        readRest();
      }
    }
  }

  private void readValue(int component, int start) {
    if (text[start] == '=') {
      readRest(); // a comparison: the keyword was none
      return;
    }
    scanner.position = start;
    try {
      values.readInto(this, component, parameters.places[component]);
    } catch (RuntimeException | StackOverflowError e) {
      failure = e;
      throw e;
    }
    readUpTo(scanner.position);
  }

  /** Reads all that is left, in whatever order, and sees to defaults. */
  private void readRest() {
    int read = next;
    next = parameters.count;
    for (int i = 0; i < read; i++) {
      mark(i);
    }
    try {
      form.rest(values, this, read, callAt);
    } catch (RuntimeException | StackOverflowError e) {
      failure = e;
      throw e;
    }
  }
}
