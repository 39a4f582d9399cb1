package io.persistable.python.read;

import io.persistable.python.PythonNames;
import io.persistable.read.Slots;
import io.persistable.read.Suggestions;
import io.persistable.spi.Component;
import io.persistable.spi.DeclaredType;
import io.persistable.spi.MutablePersister;
import io.persistable.spi.PersistableType;
import io.persistable.spi.Persister;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A persistable type that has a class here, ready to be called. Arguments that stand in the order
 * of the components are recognised by comparing bytes; others by name.
 */
final class RecordForm implements Meaning {

  private static final int REMOVED = -1;
  private static final int UNKNOWN = -2;

  final Persister<?> persister;
  final PersistableType<?> type;
  private final int count;
  private final List<String> names;

  /** {@code iata=} and so on, by component. */
  private final byte[][] keywords;

  /** {@code , iata=} and so on: what stands between two arguments as they are written. */
  private final byte[][] separators;

  private final Place[] places;
  private final Map<String, Integer> indexes = new HashMap<>();

  RecordForm(Persister<?> persister) {
    this(persister, Map.of());
  }

  /**
   * @param defined the components and their types as the text defines them; empty if it doesn't
   */
  private RecordForm(Persister<?> persister, Map<String, DeclaredType> defined) {
    this.persister = persister;
    this.type = persister.type();
    List<Component> components = type.components();
    this.count = components.size();
    this.names = PythonNames.components(components.stream().map(Component::name).toList());
    this.keywords = new byte[count][];
    this.separators = new byte[count][];
    this.places = new Place[count];
    for (int i = 0; i < count; i++) {
      keywords[i] = (names.get(i) + "=").getBytes(StandardCharsets.UTF_8);
      separators[i] = (", " + names.get(i) + "=").getBytes(StandardCharsets.UTF_8);
      places[i] =
          new Place(
              components.get(i).type(), becameOptional(components.get(i), names.get(i), defined));
      for (String former : PythonNames.components(components.get(i).formerNames())) {
        indexes.put(former, i);
      }
    }
    for (String removed : PythonNames.components(type.removedComponents())) {
      indexes.put(removed, REMOVED);
    }
    for (int i = 0; i < count; i++) {
      indexes.put(names.get(i), i);
    }
  }

  /** The form for objects of a text that defines the type with these components. */
  RecordForm as(Map<String, DeclaredType> defined) {
    for (Place place : places) {
      if (Place.isOptional(place.raw)) {
        return new RecordForm(persister, defined);
      }
    }
    return this;
  }

  private static boolean becameOptional(
      Component component, String name, Map<String, DeclaredType> defined) {
    List<String> names = new ArrayList<>(PythonNames.components(component.formerNames()));
    names.add(name);
    for (String written : names) {
      DeclaredType type = defined.get(written);
      if (type != null) {
        return Place.isOptional(component.type().raw()) && !Place.isOptional(type.raw());
      }
    }
    return false;
  }

  boolean isMutable() {
    return persister instanceof MutablePersister;
  }

  @Override
  public String described() {
    return type.name();
  }

  @Override
  public Object member(Values values, String name, int at) {
    return values.types.imported(type.name(), name, name);
  }

  @Override
  public Object call(Values values, Place place, int at) {
    Slots slots = values.borrowSlots();
    slots.clear(count);
    boolean any = arguments(values, slots);
    Object result;
    if (!any && persister instanceof MutablePersister<?> mutable) {
      result = create(values, mutable, at);
    } else {
      complete(values, slots, at);
      result = restore(values, slots, at);
    }
    values.returnSlots();
    values.scanner.count();
    return result;
  }

  private Object create(Values values, MutablePersister<?> mutable, int at) {
    try {
      return mutable.create();
    } catch (RuntimeException | StackOverflowError e) {
      throw rejected(values, at, e);
    }
  }

  private Object restore(Values values, Slots slots, int at) {
    try {
      return persister.restore(slots);
    } catch (RuntimeException | StackOverflowError e) {
      throw rejected(values, at, e);
    }
  }

  /** Reads the arguments of {@code x.__init__(…)} into an object that was created before. */
  void fill(Values values, Object target, int at) {
    Slots slots = values.borrowSlots();
    slots.clear(count);
    arguments(values, slots);
    complete(values, slots, at);
    try {
      fill((MutablePersister<?>) persister, target, slots);
    } catch (RuntimeException | StackOverflowError e) {
      throw rejected(values, at, e);
    }
    values.returnSlots();
  }

  private static <T> void fill(MutablePersister<T> persister, Object target, Slots slots) {
    persister.fill(persister.type().javaClass().cast(target), slots);
  }

  private RuntimeException rejected(Values values, int at, Throwable cause) {
    return values.scanner.error(
        at, "expected arguments that " + type.name() + " accepts, but it threw " + cause, cause);
  }

  /** Reads the brackets of a call; tells whether there was anything between them. */
  private boolean arguments(Values values, Slots slots) {
    Scanner scanner = values.scanner;
    scanner.open('(');
    if (scanner.acceptClose(')')) {
      return false;
    }
    boolean keyword = false;
    int next = 0;
    do {
      scanner.peek();
      int start = scanner.position;
      int index = next;
      if (index < count && scanner.accept(keywords[index])) {
        keyword = true;
      } else {
        index = named(values, next, keyword);
        keyword |= scanner.position > start;
      }
      // As they are written, the arguments after this one follow on the same line.
      do {
        if (index < 0) {
          values.read(Place.ANYTHING);
          break;
        }
        if (slots.has(index)) {
          throw scanner.expected(
              start,
              "each argument of " + type.name() + " once",
              "'" + names.get(index) + "' again");
        }
        values.readInto(slots, index, places[index]);
        slots.mark(index);
        next = ++index;
        start = scanner.position;
      } while (next < count && scanner.accept(separators[next]));
    } while (scanner.another(')'));
    return true;
  }

  /** Finds out which component an argument is for that does not stand where it was expected. */
  private int named(Values values, int next, boolean keywordBefore) {
    Scanner scanner = values.scanner;
    int start = scanner.position;
    String keyword = ArgumentNames.read(scanner);
    if (keyword != null) {
      return index(values, keyword, start);
    }
    if (keywordBefore) {
      throw scanner.expected(start, "a keyword argument", "a positional one after one");
    }
    if (next >= count) {
      throw scanner.expected(start, count + " arguments for " + type.name(), "one more than that");
    }
    return next;
  }

  private int index(Values values, String keyword, int at) {
    int index = indexes.getOrDefault(PythonNames.normalize(keyword), UNKNOWN);
    if (index == UNKNOWN) {
      if (!values.options.lenient()) {
        throw values.scanner.expected(
            at,
            "an argument of " + type.name() + ", one of " + names,
            "'" + keyword + "'" + Suggestions.suggest(keyword, names));
      }
      values.ignored(at, "argument '" + keyword + "' of " + type.name());
    }
    return index;
  }

  /** Gives every component that has no argument its default, or refuses the call. */
  private void complete(Values values, Slots slots, int at) {
    if (slots.complete(count)) {
      return;
    }
    List<String> missing = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      if (!slots.has(i)) {
        String literal = type.components().get(i).defaultValue();
        if (literal != null) {
          values.defaultInto(slots, i, places[i], literal, type.name() + "." + names.get(i));
        } else if (values.options.lenient()) {
          values.ignored(at, "missing argument '" + names.get(i) + "' of " + type.name());
          slots.numbers[i] = 0;
          slots.references[i] = null;
        } else {
          missing.add("'" + names.get(i) + "'");
        }
      }
    }
    if (!missing.isEmpty()) {
      throw values.scanner.expected(
          at,
          "all arguments of " + type.name(),
          "none for " + String.join(", ", missing) + " (nor has it a @DefaultValue)");
    }
  }
}
