package io.persistable.python.read;

import io.persistable.python.PythonNames;
import io.persistable.spi.Component;
import io.persistable.spi.DeclaredType;
import io.persistable.spi.PersistableType;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The components of a type as the parameters of its call. */
final class Parameters {

  static final int REMOVED = -1;
  static final int UNKNOWN = -2;

  /** Stands for all arguments of a call, its closing bracket included. */
  static final int ALL = -1;

  static final byte OTHER = 0;
  static final byte TEXT = 1;
  static final byte INTEGER = 2;
  static final byte REAL = 3;
  static final byte BOOL = 4;

  final int count;

  /** As Python has them. */
  final List<String> names;

  final Place[] places;

  /** How the values of each are usually written: {@link #TEXT} and so on. */
  final byte[] forms;

  /** {@code iata=} and so on, by component. */
  private final Word[] keywords;

  /** The same with the comma and the blank before them, but for the first. */
  private final Word[] separators;

  /** How far a value is shifted so that what its integer type can't hold is lost; -1 for none. */
  private final byte[] excess;

  private final Map<String, Integer> indexes = new HashMap<>();

  /**
   * @param defined the components and their types as a text defines them; empty if it doesn't
   */
  Parameters(PersistableType<?> type, Map<String, DeclaredType> defined) {
    List<Component> components = type.components();
    this.count = components.size();
    this.names = PythonNames.components(components.stream().map(Component::name).toList());
    this.places = new Place[count];
    this.forms = new byte[count];
    this.keywords = new Word[count];
    this.separators = new Word[count];
    this.excess = new byte[count];
    for (int i = 0; i < count; i++) {
      Component component = components.get(i);
      places[i] = new Place(component.type(), becameOptional(component, names.get(i), defined));
      forms[i] = form(places[i]);
      excess[i] = excess(places[i]);
      String keyword = names.get(i) + "=";
      keywords[i] = new Word(keyword.getBytes(StandardCharsets.UTF_8));
      separators[i] =
          new Word((i == 0 ? keyword : ", " + keyword).getBytes(StandardCharsets.UTF_8));
      for (String former : PythonNames.components(component.formerNames())) {
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

  private static byte form(Place place) {
    return switch (place.kind) {
      case TEXT -> TEXT;
      case INT8, INT16, INT32, INT64 -> place.primitive ? INTEGER : OTHER;
      case FLOAT64 -> place.primitive ? REAL : OTHER;
      case BOOL -> place.primitive ? BOOL : OTHER;
      default -> OTHER;
    };
  }

  private static byte excess(Place place) {
    if (!place.primitive) {
      return -1;
    }
    return switch (place.kind) {
      case INT8 -> Long.SIZE - Byte.SIZE;
      case INT16 -> Long.SIZE - Short.SIZE;
      case INT32 -> Long.SIZE - Integer.SIZE;
      case INT64 -> 0;
      default -> -1;
    };
  }

  /** Whether component {@code i} is of an integer type that has {@code value}. */
  boolean holds(int i, long value) {
    int shift = excess[i];
    return shift >= 0 && value << shift >> shift == value;
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

  /** Whether what a text says of the types of components makes a difference. */
  boolean dependOnDefinition() {
    for (Place place : places) {
      if (Place.isOptional(place.raw)) {
        return true;
      }
    }
    return false;
  }

  /**
   * The index after the keyword of component {@code i} and its equals sign; -1 unless it stands at
   * {@code at}, without white space.
   */
  int keywordEnd(byte[] text, int at, int i) {
    return keywords[i].end(text, at);
  }

  /** As {@link #keywordEnd}, from what archives write before a keyword on. */
  int separatorEnd(byte[] text, int at, int i) {
    return separators[i].end(text, at);
  }

  /** The component that a keyword is for, {@link #REMOVED} or {@link #UNKNOWN}. */
  int index(String keyword) {
    return indexes.getOrDefault(PythonNames.normalize(keyword), UNKNOWN);
  }
}
