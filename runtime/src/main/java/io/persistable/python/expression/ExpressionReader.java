package io.persistable.python.expression;

import io.persistable.python.lex.NumberLiterals;
import io.persistable.python.lex.Refusals;
import io.persistable.python.lex.Scanner;
import io.persistable.python.lex.StringLiterals;
import io.persistable.python.value.Bindings;
import io.persistable.python.value.CallSlots;
import io.persistable.python.value.CollectionFills;
import io.persistable.python.value.Containers;
import io.persistable.python.value.Conversions;
import io.persistable.python.value.ExpectedType;
import io.persistable.python.value.Form;
import io.persistable.python.value.None;
import io.persistable.python.value.Parameters;
import io.persistable.python.value.Reading;
import io.persistable.python.value.ValueReader;
import io.persistable.python.value.Vocabulary;
import io.persistable.python.value.array.ArraysForm;
import io.persistable.python.value.form.EnumForm;
import io.persistable.python.value.form.RecordForm;
import io.persistable.read.ReadOptions;
import io.persistable.read.Slots;
import io.persistable.type.CollectionForm;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads expressions, each for its place, straight to the value; made for one text, or for one part
 * of it. Recursion is bounded by the limit on brackets, which is checked before each level.
 *
 * <p>It has more than 400 lines, since lists, tuples, sets, dicts and names call each other; the
 * last quarter answers what {@link ValueReader} asks.
 */
public final class ExpressionReader implements ValueReader {

  /** A position in a text that isn't read any more when it would be named. */
  private static final int IN_A_PART = -1;

  private final Scanner scanner;
  private final byte[] text;
  private final StringLiterals strings;
  private final NumberLiterals numbers;
  private final Bindings bindings;
  private final KnownTypes types;
  private final Reading reading;
  private final Conversions conversions;
  private final CollectionFills fills;
  private final NumberValues numberValues;
  private final ArgumentReader arguments;
  private final CallSlots slots = new CallSlots();
  private final boolean isPart;

  /** Whether arguments may be read the way archives write them; tests compare both ways. */
  private final boolean straight;

  /** Whether constants of enums go by their names alone, as in defaults. */
  private final boolean isDefault;

  /** The elements of lists whose ends have not been read, outer ones first. */
  private @Nullable Object[] elements = new Object[16];

  private int pending;
  private long arrayBytes;

  private ExpressionReader(
      Scanner scanner,
      Bindings bindings,
      KnownTypes types,
      Reading reading,
      boolean isPart,
      boolean isDefault,
      boolean straight) {
    this.scanner = scanner;
    this.text = scanner.text();
    this.bindings = bindings;
    this.types = types;
    this.reading = reading;
    this.isPart = isPart;
    this.isDefault = isDefault;
    this.straight = straight;
    this.strings = new StringLiterals(scanner);
    this.numbers = new NumberLiterals(scanner);
    this.conversions = new Conversions(scanner, types.registry(), reading);
    this.fills = new CollectionFills(scanner, reading, conversions);
    this.numberValues = new NumberValues(this);
    this.arguments = new ArgumentReader(this);
  }

  /**
   * @param bindings what is bound before the text begins
   * @param straight whether arguments may be read the way archives write them
   */
  public static ExpressionReader of(
      Scanner scanner, Bindings bindings, KnownTypes types, ReadOptions options, boolean straight) {
    Reading reading = new Reading(scanner, types.registry(), options);
    return new ExpressionReader(scanner, bindings, types, reading, false, false, straight);
  }

  /** Reads the default of a component. */
  static ExpressionReader ofDefault(Scanner scanner, KnownTypes types, ReadOptions options) {
    Reading reading = new Reading(scanner, types.registry(), options);
    return new ExpressionReader(
        scanner, new Bindings(scanner, null), types, reading, false, true, true);
  }

  /** Reads a part of this text, in its namespace. */
  public ExpressionReader part(Scanner part) {
    Bindings inner = new Bindings(part, null);
    inner.adopt(bindings);
    part.uncount(scanner.counted());
    return new ExpressionReader(part, inner, types, reading, true, false, straight);
  }

  @Override
  public @Nullable Object read(ExpectedType place) {
    byte c = scanner.peek();
    int at = scanner.position();
    if (place.kind() == ExpectedType.Kind.OPTIONAL && !Scanner.isNameStart(c)) {
      return Optional.ofNullable(read(place.first())); // what it holds stands as it is
    }
    if (c == '\'' || c == '"') {
      Object literal = strings.read();
      return place.kind() == ExpectedType.Kind.TEXT && literal instanceof String
          ? literal
          : conversions.fit(literal, place, at);
    }
    if (Scanner.isNameStart(c)) {
      return named(place, at);
    }
    if (Scanner.isDigit(c) || c == '-' || c == '+' || c == '.' && numbers.startsAt(at)) {
      return numberValues.read(place, at);
    }
    return switch (c) {
      case '[' -> list(place, at);
      case '(' -> parentheses(place, at);
      case '{' -> braces(place, at);
      default -> throw scanner.expected(at, "a value", Refusals.describe(scanner, at));
    };
  }

  @Override
  public void readInto(Slots slots, int index, ExpectedType place) {
    if (!place.primitive()) {
      slots.references[index] = read(place);
      return;
    }
    byte c = scanner.peek();
    int at = scanner.position();
    if (place.kind() == ExpectedType.Kind.BOOL) {
      boolean yes = c == 'T' && scanner.isWord(at, "True");
      if (yes || c == 'F' && scanner.isWord(at, "False")) {
        scanner.advance(yes ? 4 : 5);
        slots.numbers[index] = yes ? 1 : 0;
        return;
      }
    } else if (place.kind() != ExpectedType.Kind.CHARACTER) {
      boolean negative = c == '-' && numbers.startsAt(at + 1);
      if (negative || numbers.startsAt(at)) {
        if (negative) {
          scanner.advance(1);
        }
        numbers.read(negative);
        slots.numbers[index] = numberValues.primitive(place, at);
        return;
      }
    }
    Object value = read(place);
    if (value == null) {
      throw scanner.expected(at, "a " + place, "None");
    }
    slots.unbox(index, value);
  }

  private @Nullable Object list(ExpectedType place, int at) {
    List<@Nullable Object> out = elements('[', ']', place);
    return place.takesLists() && place.fixed() == null
        ? out
        : conversions.collected(out, place, at);
  }

  @Override
  public List<@Nullable Object> elements(char opening, char closing, ExpectedType place) {
    ExpectedType element =
        place.kind() == ExpectedType.Kind.ELEMENTS ? place.first() : ExpectedType.ANYTHING;
    scanner.open(opening);
    if (scanner.acceptClose(closing)) {
      return new ArrayList<>();
    }
    int start = pending;
    do {
      Object value = read(element);
      if (pending == elements.length) {
        elements = Arrays.copyOf(elements, pending * 2);
      }
      elements[pending++] = value;
      scanner.count();
    } while (scanner.another(closing));
    return taken(start);
  }

  /** A list of just the right size of the elements from {@code start} on. */
  private List<@Nullable Object> taken(int start) {
    List<@Nullable Object> out = new ArrayList<>(pending - start);
    for (int i = start; i < pending; i++) {
      out.add(elements[i]);
    }
    pending = start;
    return out;
  }

  @Override
  public void created(Object object, int at) {
    reading.unfilled().created(object, isPart ? IN_A_PART : at);
  }

  /** Completes what waits for the end of the text. */
  public void finish() {
    if (reading.unfilled().any()) {
      for (Map.Entry<Object, Integer> each : reading.unfilled().left()) {
        RecordForm form = types.formOf(each.getKey());
        if (form != null) {
          int at = each.getValue();
          form.finish(this, each.getKey(), at == IN_A_PART ? scanner.end() : at);
        }
      }
    }
    reading.late().end();
    reading.statements().end();
  }

  private @Nullable Object parentheses(ExpectedType place, int at) {
    scanner.open('(');
    if (scanner.acceptClose(')')) {
      return conversions.collected(tuple(new ArrayList<>()), place, at);
    }
    ExpectedType inner = place;
    if (place.kind() == ExpectedType.Kind.ELEMENTS) {
      ExpectedType.Kind element = place.first().kind();
      byte c = scanner.peek();
      boolean holdsCollections =
          element == ExpectedType.Kind.ANY
              || element == ExpectedType.Kind.ELEMENTS
              || element == ExpectedType.Kind.MAPPING
              || element == ExpectedType.Kind.NUMBERS;
      inner = !holdsCollections && (c == '[' || c == '{' || c == '(') ? place : place.first();
    } else {
      inner =
          place.kind() == ExpectedType.Kind.ANY || place.kind() == ExpectedType.Kind.NUMBERS
              ? ExpectedType.ANYTHING
              : place;
    }
    Object value = read(inner);
    byte next = scanner.peek();
    if (next == ')') {
      scanner.close(')');
      return inner == place ? value : conversions.fit(value, place, at);
    }
    if (next != ',') {
      throw scanner.expected(
          scanner.position(), "',' or ')'", Refusals.describe(scanner, scanner.position()));
    }
    List<@Nullable Object> out = new ArrayList<>();
    out.add(value);
    scanner.count();
    ExpectedType element =
        place.kind() == ExpectedType.Kind.ELEMENTS ? place.first() : ExpectedType.ANYTHING;
    while (scanner.another(')')) {
      out.add(read(element));
      scanner.count();
    }
    return conversions.collected(tuple(out), place, at);
  }

  private Object tuple(List<@Nullable Object> elements) {
    return scanner.keepsClasses()
        ? Containers.finished(CollectionForm.IMMUTABLE_LIST, elements)
        : Collections.unmodifiableList(elements);
  }

  private @Nullable Object braces(ExpectedType place, int at) {
    scanner.open('{');
    if (scanner.acceptClose('}')) {
      return conversions.collected(new LinkedHashMap<>(), place, at);
    }
    boolean mapping = place.kind() == ExpectedType.Kind.MAPPING;
    ExpectedType first =
        mapping || place.kind() == ExpectedType.Kind.ELEMENTS
            ? place.first()
            : ExpectedType.ANYTHING;
    int elementAt = scanner.next();
    Object element = read(first);
    if (scanner.peek() == ':') {
      return map(element, elementAt, place, at);
    }
    Set<@Nullable Object> out = Containers.emptySet(scanner.keepsClasses(), place);
    fills.add(out, element, elementAt);
    while (scanner.another('}')) {
      elementAt = scanner.next();
      fills.add(out, read(first), elementAt);
    }
    return conversions.collected(out, place, at);
  }

  private @Nullable Object map(@Nullable Object firstKey, int firstAt, ExpectedType place, int at) {
    boolean mapping = place.kind() == ExpectedType.Kind.MAPPING;
    ExpectedType keys = mapping ? place.first() : ExpectedType.ANYTHING;
    ExpectedType values = mapping ? place.second() : ExpectedType.ANYTHING;
    Map<@Nullable Object, @Nullable Object> out = new LinkedHashMap<>();
    Object key = firstKey;
    int keyAt = firstAt;
    while (true) {
      scanner.expect(':');
      fills.put(out, key, read(values), keyAt);
      if (!scanner.another('}')) {
        return conversions.collected(out, place, at);
      }
      keyAt = scanner.next();
      key = read(keys);
    }
  }

  /** Reads what begins with a name, or with a prefix of a string. */
  private @Nullable Object named(ExpectedType place, int at) {
    byte c = text[at];
    if (c != '_') {
      if (c == 'T' && scanner.isWord(at, "True")) {
        scanner.advance(4);
        return place.kind() == ExpectedType.Kind.BOOL
                || place.kind() == ExpectedType.Kind.ANY && place.raw() == Object.class
            ? true
            : conversions.fit(true, place, at);
      }
      if (c == 'F' && scanner.isWord(at, "False")) {
        scanner.advance(5);
        return conversions.fit(false, place, at);
      }
      if (c == 'N' && scanner.isWord(at, "None")) {
        scanner.advance(4);
        return conversions.fit(null, place, at);
      }
      if (strings.startsAt(at)) {
        return conversions.fit(strings.read(), place, at);
      }
      Refusals.checkKeyword(scanner, at);
    }
    int id = bindings.read();
    Object fitting = bindings.fitting(id, place);
    if (fitting != null) {
      return fitting;
    }
    Object bound = bindings.get(id);
    byte next = text[scanner.position()];
    if (next == '(' && bound instanceof RecordForm form) {
      return conversions.reference(form.call(this, place, at), place, at);
    }
    if (next == '.' && bound instanceof EnumForm form) {
      return constant(form, place, at);
    }
    if (bound == null && isDefault) {
      bound = DefaultReader.named(place, bindings.name(id));
    }
    if (bound == null) {
      bound = types.builtin(bindings.name(id), scanner, bindings, at);
    }
    if (!(bound instanceof Form)) {
      if (bound instanceof Number && (scanner.peek() == '+' || scanner.peek() == '-')) {
        return conversions.fit(numberValues.complexTail(bound), place, at);
      }
      return conversions.reference(bound == None.NONE ? null : bound, place, at);
    }
    return meant((Form) bound, place, at);
  }

  private @Nullable Object constant(EnumForm form, ExpectedType place, int at) {
    scanner.advance(1);
    Enum<?> constant = form.constant(scanner);
    if (constant != null) {
      return conversions.reference(constant, place, at);
    }
    scanner.moveTo(scanner.position() - 1);
    return meant(form, place, at);
  }

  /** Reads what follows a name that means no value by itself: members, then a call. */
  private @Nullable Object meant(Form named, ExpectedType place, int at) {
    Object current = named;
    byte next = scanner.peek();
    while (next == '.' && current instanceof Form form) {
      scanner.advance(1);
      scanner.peek();
      int member = scanner.position();
      int stop = scanner.nameEnd(member);
      if (stop == member) {
        throw scanner.expected(member, "a name");
      }
      scanner.moveTo(stop);
      current = form.member(this, scanner.slice(member, stop), member);
      next = scanner.peek();
    }
    Object value = current;
    if (current instanceof ArraysForm outside && next == '[') {
      value = outside.element(this, place);
    } else if (current instanceof Form form) {
      value = next == '(' ? form.call(this, place, at) : form.value(this, at);
    } else if (current == None.NONE) {
      value = null;
    }
    return conversions.reference(value, place, at);
  }

  // What forms ask for.

  @Override
  public int usualArguments(Slots target, Parameters parameters) {
    return straight ? arguments.read(target, parameters) : 0;
  }

  @Override
  public void defaultInto(
      Slots target, int index, ExpectedType place, String literal, String component) {
    new DefaultReader(scanner.limits(), types, reading.options(), literal, component)
        .into(target, index, place);
  }

  @Override
  public @Nullable Object unbound(String name, ExpectedType place) {
    return isDefault ? DefaultReader.named(place, name) : null;
  }

  @Override
  public void countArray(long bytes) {
    arrayBytes += bytes;
    if (arrayBytes > scanner.limits().arrayBytes()) {
      throw scanner.exceeded(scanner.position(), "bytes of arrays", scanner.limits().arrayBytes());
    }
  }

  @Override
  public Scanner scanner() {
    return scanner;
  }

  @Override
  public StringLiterals strings() {
    return strings;
  }

  @Override
  public NumberLiterals numbers() {
    return numbers;
  }

  @Override
  public Bindings bindings() {
    return bindings;
  }

  @Override
  public Vocabulary vocabulary() {
    return types;
  }

  @Override
  public Conversions conversions() {
    return conversions;
  }

  @Override
  public CollectionFills fills() {
    return fills;
  }

  @Override
  public Reading reading() {
    return reading;
  }

  @Override
  public CallSlots slots() {
    return slots;
  }
}
