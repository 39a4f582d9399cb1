package io.persistable.python.read;

import io.persistable.error.PersistableException;
import io.persistable.graph.ArchivedOrder;
import io.persistable.graph.CollectionForm;
import io.persistable.python.lex.NumberLiterals;
import io.persistable.python.lex.Refusals;
import io.persistable.python.lex.Scanner;
import io.persistable.python.lex.StringLiterals;
import io.persistable.read.LateHashes;
import io.persistable.read.Position;
import io.persistable.read.ReadOptions;
import io.persistable.read.Slots;
import io.persistable.read.Substitutes;
import io.persistable.read.UserCode;
import io.persistable.spi.StatementOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads expressions, each for its place, straight to the value. Recursion is bounded by the limit
 * on brackets, which is checked before each level.
 */
final class Values implements LateHashes.Adder {

  final Scanner scanner;
  final StringLiterals strings;
  final NumberLiterals numbers;
  final Symbols symbols;
  final Conversions conversions;
  final Types types;
  final ReadOptions options;
  final OutsideArrays arrays;
  LateHashes late;

  /** A position in a text that isn't read any more when it would be named. */
  private static final int IN_A_PART = -1;

  final UnfilledObjects unfilled;

  /** What objects without classes know of their text. */
  StatementOrder statements;

  private final boolean isPart;

  /** Whether arguments may be read the way archives write them; tests compare both ways. */
  final boolean straight;

  /** With more elements in lists at a time, the array for them is not kept. */
  private static final int MOST_KEPT = 1024;

  /** The elements of lists whose ends have not been read, outer ones first. */
  private @Nullable Object[] elements = new Object[16];

  private int pending;
  private int mostPending;

  private final byte[] text;
  private final NumberValues numberValues;
  final ArgumentReader arguments;

  Values(Scanner scanner, Types types, ReadOptions options) {
    this(scanner, types, options, true);
  }

  Values(Scanner scanner, Types types, ReadOptions options, boolean straight) {
    this(scanner, types, options, straight, null);
  }

  /**
   * @param head what is bound before the text begins; null for nothing
   */
  Values(
      Scanner scanner,
      Types types,
      ReadOptions options,
      boolean straight,
      Symbols.@Nullable Snapshot head) {
    this(
        scanner,
        types,
        options,
        new OutsideArrays(options.arrays()),
        new ArrayList<>(0),
        straight,
        new Symbols(scanner, head),
        null);
  }

  /** Reads a part of a text, in its namespace. */
  Values(Scanner part, Values whole) {
    this(
        part,
        whole.types,
        whole.options,
        whole.arrays,
        whole.ignored,
        whole.straight,
        new Symbols(part, null),
        whole);
    symbols.adopt(whole.symbols);
    part.uncount(whole.scanner.counted());
  }

  private Values(
      Scanner scanner,
      Types types,
      ReadOptions options,
      OutsideArrays arrays,
      List<String> ignored,
      boolean straight,
      Symbols symbols,
      @Nullable Values whole) {
    this.scanner = scanner;
    this.text = scanner.text();
    this.types = types;
    this.options = options;
    this.arrays = arrays;
    this.ignored = ignored;
    this.substitutes =
        whole == null
            ? new Substitutes(types.registry, (what, at) -> ignored(at, what))
            : whole.substitutes;
    this.straight = straight;
    this.strings = new StringLiterals(scanner);
    this.numbers = new NumberLiterals(scanner);
    this.symbols = symbols;
    this.numberValues = new NumberValues(this);
    this.conversions =
        new Conversions(scanner, types.registry, whole == null ? null : whole.conversions.budget());
    this.isPart = whole != null;
    this.unfilled = whole == null ? new UnfilledObjects() : whole.unfilled;
    this.statements = whole == null ? new StatementOrder() : whole.statements;
    this.late = whole == null ? newLateHashes() : whole.late;
    this.conversions.late = late;
    this.conversions.adder = this;
    this.arguments = new ArgumentReader(this);
  }

  /** Reads the value at the position, which must fit {@code place}. */
  @Nullable Object read(Place place) {
    byte c = scanner.peek();
    int at = scanner.position();
    if (place.kind == Place.Kind.OPTIONAL && !Scanner.isNameStart(c)) {
      return Optional.ofNullable(read(place.first())); // what it holds stands as it is
    }
    if (c == '\'' || c == '"') {
      Object literal = strings.read();
      return place.kind == Place.Kind.TEXT && literal instanceof String
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

  /** Reads an argument into its slot, without boxing if its place is primitive. */
  void readInto(Slots slots, int index, Place place) {
    if (!place.primitive) {
      slots.references[index] = read(place);
      return;
    }
    byte c = scanner.peek();
    int at = scanner.position();
    if (place.kind == Place.Kind.BOOL) {
      boolean yes = c == 'T' && scanner.isWord(at, "True");
      if (yes || c == 'F' && scanner.isWord(at, "False")) {
        scanner.advance(yes ? 4 : 5);
        slots.numbers[index] = yes ? 1 : 0;
        return;
      }
    } else if (place.kind != Place.Kind.CHARACTER) {
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

  @Nullable Object list(Place place, int at) {
    List<@Nullable Object> out = elements('[', ']', place);
    return place.takesLists && place.fixed == null ? out : conversions.collected(out, place, at);
  }

  /** Reads the elements of a list, each for the place that elements of {@code place} have. */
  List<@Nullable Object> elements(char opening, char closing, Place place) {
    Place element = place.kind == Place.Kind.ELEMENTS ? place.first() : Place.ANYTHING;
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
    mostPending = Math.max(mostPending, pending);
    pending = start;
    return out;
  }

  /** Whether all is as it was when this was made, but for what {@link #restart} sees to. */
  boolean canRestart() {
    return ignored.isEmpty()
        && arrays.isUntouched()
        && types.isUntouched()
        && elements.length <= MOST_KEPT
        && symbols.canRestart();
  }

  /** Lets go of all values, but for what the head binds. */
  void forget() {
    Arrays.fill(elements, 0, mostPending, null);
    mostPending = 0;
    for (Slots each : slots) {
      if (each != null) {
        each.forget();
      }
    }
    symbols.forget();
    conversions.forget();
    arrayBytes = 0;
  }

  /** Notes an object that was created without arguments. */
  void created(Object object, int at) {
    unfilled.created(object, isPart ? IN_A_PART : at);
  }

  /** Completes at the end of a text what waits for it. */
  void finish() {
    if (!isPart && unfilled.any()) {
      for (Map.Entry<Object, Integer> each : unfilled.left()) {
        RecordForm form = types.formOf(each.getKey());
        if (form != null) {
          int at = each.getValue();
          form.finish(this, each.getKey(), at == IN_A_PART ? scanner.end() : at);
        }
      }
    }
    if (isPart) {
      late.finish();
    } else {
      late.end();
      statements.end();
    }
  }

  private LateHashes newLateHashes() {
    return new LateHashes(types.registry, conversions.budget(), unfilled, scanner.keepsClasses());
  }

  /** Begins with another text of the scanner's, whose head is known. */
  void restart() {
    symbols.restart();
    conversions.restart();
    unfilled.forget();
    statements = new StatementOrder();
    late = newLateHashes();
    conversions.late = late;
  }

  private @Nullable Object parentheses(Place place, int at) {
    scanner.open('(');
    if (scanner.acceptClose(')')) {
      return conversions.collected(tuple(new ArrayList<>()), place, at);
    }
    Place inner = place;
    if (place.kind == Place.Kind.ELEMENTS) {
      Place.Kind element = place.first().kind;
      byte c = scanner.peek();
      boolean holdsCollections =
          element == Place.Kind.ANY
              || element == Place.Kind.ELEMENTS
              || element == Place.Kind.MAPPING
              || element == Place.Kind.NUMBERS;
      inner = !holdsCollections && (c == '[' || c == '{' || c == '(') ? place : place.first();
    } else {
      inner =
          place.kind == Place.Kind.ANY || place.kind == Place.Kind.NUMBERS ? Place.ANYTHING : place;
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
    Place element = place.kind == Place.Kind.ELEMENTS ? place.first() : Place.ANYTHING;
    while (scanner.another(')')) {
      out.add(read(element));
      scanner.count();
    }
    return conversions.collected(tuple(out), place, at);
  }

  private Object tuple(List<@Nullable Object> elements) {
    return scanner.keepsClasses()
        ? CollectionForms.finished(CollectionForm.IMMUTABLE_LIST, elements)
        : Collections.unmodifiableList(elements);
  }

  private @Nullable Object braces(Place place, int at) {
    scanner.open('{');
    if (scanner.acceptClose('}')) {
      return conversions.collected(new LinkedHashMap<>(), place, at);
    }
    boolean mapping = place.kind == Place.Kind.MAPPING;
    Place first = mapping || place.kind == Place.Kind.ELEMENTS ? place.first() : Place.ANYTHING;
    int elementAt = position();
    Object element = read(first);
    if (scanner.peek() == ':') {
      return map(element, elementAt, place, at);
    }
    Set<@Nullable Object> out = CollectionForms.emptySet(scanner, place);
    add(out, element, elementAt);
    while (scanner.another('}')) {
      elementAt = position();
      add(out, read(first), elementAt);
    }
    return conversions.collected(out, place, at);
  }

  private @Nullable Object map(@Nullable Object firstKey, int firstAt, Place place, int at) {
    boolean mapping = place.kind == Place.Kind.MAPPING;
    Place keys = mapping ? place.first() : Place.ANYTHING;
    Place values = mapping ? place.second() : Place.ANYTHING;
    Map<@Nullable Object, @Nullable Object> out = new LinkedHashMap<>();
    Object key = firstKey;
    int keyAt = firstAt;
    while (true) {
      scanner.expect(':');
      put(out, key, read(values), keyAt);
      if (!scanner.another('}')) {
        return conversions.collected(out, place, at);
      }
      keyAt = position();
      key = read(keys);
    }
  }

  /** Whether a type comment ends the line, for which the value of the statement is read again. */
  boolean isBeforeTypeComment() {
    int end = scanner.lineEnd(scanner.position());
    String rest = scanner.slice(scanner.position(), end).strip();
    return rest.startsWith("# java:") || rest.startsWith("# type:");
  }

  /** The position of the next value, after white space. */
  int position() {
    scanner.peek();
    return scanner.position();
  }

  void add(Set<@Nullable Object> set, @Nullable Object element, int at) {
    scanner.count();
    if (!late.keeps(set, element, null, at, this)) {
      addNow(set, element, at);
    }
  }

  /** Adds all elements of a set that has none. */
  void addAll(Set<@Nullable Object> set, Collection<@Nullable Object> elements, int at) {
    for (Object element : elements) {
      scanner.count();
      conversions.checkHashable(element, at);
    }
    set.addAll(elements);
    if (set.size() < elements.size()) {
      Set<@Nullable Object> seen = new HashSet<>();
      for (Object element : elements) {
        if (!seen.add(element) && !substitutes.makeEqual(element, at)) {
          throw differing(at);
        }
      }
    }
  }

  private PersistableException differing(int at) {
    return scanner.expected(at, "elements that differ", "one that is in the set already");
  }

  /** Says where the text has an element or a key that has no class here. */
  void rank(Object collection, @Nullable Object key) {
    if (options.asValues() && Conversions.hasNoClass(key)) {
      ArchivedOrder order = ArchivedOrder.of(collection);
      if (order != null) {
        order.add(key);
      }
    }
  }

  private void addNow(Set<@Nullable Object> set, @Nullable Object element, int at) {
    rank(set, element);
    conversions.checkHashable(element, at);
    if (set.add(element)) {
      conversions.checkAdded(set, set.size(), element, at);
    } else if (!substitutes.makeEqual(element, at)) {
      throw differing(at);
    }
  }

  void put(
      Map<@Nullable Object, @Nullable Object> map,
      @Nullable Object key,
      @Nullable Object value,
      int at) {
    scanner.count();
    if (!late.keeps(map, key, value, at, this)) {
      putNow(map, key, value, at);
    }
  }

  private void putNow(
      Map<@Nullable Object, @Nullable Object> map,
      @Nullable Object key,
      @Nullable Object value,
      int at) {
    if (!(map instanceof IdentityHashMap)) {
      conversions.checkHashable(key, at);
    }
    rank(map, key);
    int size = map.size();
    map.put(key, value);
    if (map.size() == size) {
      throw scanner.expected(
          at, "keys that differ", "one that is in the map already" + substitutes.ofKey(key));
    }
    conversions.checkAdded(map, size + 1, key, at);
  }

  @Override
  @SuppressWarnings("unchecked") // what was kept for later by add and put
  public void addNow(Object collection, @Nullable Object key, @Nullable Object value, int at) {
    try {
      if (collection instanceof Set<?> set) {
        addNow((Set<@Nullable Object>) set, key, at);
      } else {
        putNow((Map<@Nullable Object, @Nullable Object>) collection, key, value, at);
      }
    } catch (PersistableException e) {
      throw e;
    } catch (Throwable thrown) {
      Throwable e = UserCode.threw(thrown);
      throw scanner.error(
          at, "expected values that can be hashed and compared, but it threw " + e, e);
    }
  }

  @Override
  public void filledNow(Object collection, int at) {
    conversions.filled(collection, at);
  }

  /** Reads what begins with a name, or with a prefix of a string. */
  @Nullable Object named(Place place, int at) {
    byte c = text[at];
    if (c != '_') {
      if (c == 'T' && scanner.isWord(at, "True")) {
        scanner.advance(4);
        return place.kind == Place.Kind.BOOL
                || place.kind == Place.Kind.ANY && place.raw == Object.class
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
    int id = symbols.read();
    Object fitting = symbols.fitting(id, place);
    if (fitting != null) {
      return fitting;
    }
    Object bound = symbols.get(id);
    byte next = text[scanner.position()];
    if (next == '(' && bound instanceof RecordForm form) {
      return conversions.reference(form.call(this, place, at), place, at);
    }
    if (next == '.' && bound instanceof EnumForm form) {
      return constant(form, place, at);
    }
    if (bound == null && bareConstants) {
      bound = DefaultReader.named(place, symbols.name(id));
    }
    if (bound == null) {
      bound = types.builtin(symbols.name(id), this, at);
    }
    if (!(bound instanceof Meaning)) {
      if (bound instanceof Number && (scanner.peek() == '+' || scanner.peek() == '-')) {
        return conversions.fit(numberValues.complexTail(bound), place, at);
      }
      return conversions.reference(bound == Symbols.NONE ? null : bound, place, at);
    }
    return meant((Meaning) bound, place, at);
  }

  private @Nullable Object constant(EnumForm form, Place place, int at) {
    scanner.advance(1);
    Enum<?> constant = form.constant(scanner);
    if (constant != null) {
      return conversions.reference(constant, place, at);
    }
    scanner.moveTo(scanner.position() - 1);
    return meant(form, place, at);
  }

  /** Reads what follows a name that means no value by itself: members, then a call. */
  private @Nullable Object meant(Meaning named, Place place, int at) {
    Object current = named;
    byte next = scanner.peek();
    while (next == '.' && current instanceof Meaning meaning) {
      scanner.advance(1);
      scanner.peek();
      int member = scanner.position();
      int stop = scanner.nameEnd(member);
      if (stop == member) {
        throw scanner.expected(member, "a name");
      }
      scanner.moveTo(stop);
      current = meaning.member(this, scanner.slice(member, stop), member);
      next = scanner.peek();
    }
    Object value = current;
    if (current instanceof ArraysForm outside && next == '[') {
      value = outside.element(this, place);
    } else if (current instanceof Meaning meaning) {
      value = next == '(' ? meaning.call(this, place, at) : meaning.value(this, at);
    } else if (current == Symbols.NONE) {
      value = null;
    }
    return conversions.reference(value, place, at);
  }

  // What else the forms need.

  private @Nullable Slots[] slots = new Slots[4];
  private int slotsInUse;

  /** Slots for the arguments of one call, until {@link #returnSlots}; calls nest. */
  Slots borrowSlots(int count) {
    int level = slotsInUse++;
    if (level == slots.length) {
      slots = Arrays.copyOf(slots, level * 2);
    }
    Slots found = slots[level];
    if (found == null) {
      found = new Slots();
      slots[level] = found;
    }
    found.clear(count);
    return found;
  }

  void returnSlots() {
    slotsInUse--;
  }

  private long arrayBytes;

  /** Counts the bytes of an array against the limit, before they are allocated. */
  void countArray(long bytes) {
    arrayBytes += bytes;
    if (arrayBytes > scanner.limits().arrayBytes()) {
      throw scanner.exceeded(scanner.position(), "bytes of arrays", scanner.limits().arrayBytes());
    }
  }

  final List<String> ignored;

  /** The constants that stand for others in the text. */
  final Substitutes substitutes;

  /** Notes what lenient reading passes over. */
  void ignored(int at, String what) {
    Position position = scanner.position(at);
    ignored.add(scanner.source() + ":" + position.line + ":" + position.column + ": " + what);
  }

  /** Whether constants of enums go by their names alone, as in defaults. */
  boolean bareConstants;

  /** Reads the default of a component into its slot. */
  void defaultInto(Slots target, int index, Place place, String literal, String component) {
    new DefaultReader(this, literal, component).into(target, index, place);
  }
}
