package io.persistable.python.value;

import io.persistable.python.PythonNames;
import io.persistable.python.lex.Word;
import io.persistable.spi.Component;
import io.persistable.spi.PersistableType;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The components of a type as the parameters of its call. */
public final class Parameters {

  /** Instead of a component: one that was removed, and none at all. */
  public static final int REMOVED = -1;

  public static final int UNKNOWN = -2;

  /** Stands for all arguments of a call, its closing bracket included. */
  public static final int ALL = -1;

  /** How a value is usually written, if not as an integer; see {@link #forms}. */
  public static final byte OTHER = 0;

  public static final byte TEXT = 1;
  public static final byte REAL = 2;
  public static final byte BOOL = 3;

  private final int count;

  private final List<String> names;

  private final ExpectedType[] places;

  private final byte[] forms;

  /** {@code iata=} and so on, by component. */
  private final Word[] keywords;

  private final Word[] separators;

  private final Map<String, Integer> indexes = new HashMap<>();

  public Parameters(PersistableType<?> type) {
    List<Component> components = type.components();
    this.count = components.size();
    this.names = PythonNames.components(components.stream().map(Component::name).toList());
    this.places = new ExpectedType[count];
    this.forms = new byte[count];
    this.keywords = new Word[count];
    this.separators = new Word[count];
    for (int i = 0; i < count; i++) {
      Component component = components.get(i);
      places[i] = new ExpectedType(component.type());
      forms[i] = form(places[i]);
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
    for (int i = 0; i < count; i++) {
      String former = PythonNames.formerComponent(components.get(i).name(), names.get(i));
      indexes.putIfAbsent(former, i);
    }
  }

  private static byte form(ExpectedType place) {
    if (place.kind() == ExpectedType.Kind.TEXT) {
      return TEXT;
    }
    if (!place.primitive()) {
      return OTHER;
    }
    return switch (place.kind()) {
      case INT8 -> Byte.SIZE;
      case INT16 -> Short.SIZE;
      case INT32 -> Integer.SIZE;
      case INT64 -> Long.SIZE;
      case FLOAT64 -> REAL;
      case BOOL -> BOOL;
      default -> OTHER;
    };
  }

  /**
   * The index after the keyword of component {@code i} and its equals sign; -1 unless it stands at
   * {@code at}, without white space.
   */
  public int keywordEnd(byte[] text, int at, int i) {
    return keywords[i].end(text, at);
  }

  /** The component that a keyword is for, {@link #REMOVED} or {@link #UNKNOWN}. */
  public int index(String keyword) {
    return indexes.getOrDefault(PythonNames.normalize(keyword), UNKNOWN);
  }

  public int count() {
    return count;
  }

  /** As Python has them. */
  public List<String> names() {
    return names;
  }

  /** What is expected of each; only to be looked at. */
  public ExpectedType[] places() {
    return places;
  }

  /**
   * How the values of each are usually written: {@link #TEXT} and so on; for an integer type the
   * number of its bits.
   */
  public byte[] forms() {
    return forms;
  }

  /** The same as archives write them, with a comma and a blank before, but for the first. */
  public Word[] separators() {
    return separators;
  }
}
