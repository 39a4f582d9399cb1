package io.persistable.python.read;

import io.persistable.read.ReadOptions;
import io.persistable.spi.PersistableType;
import io.persistable.spi.RecordValue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A type that has no class here: an error when it is used, or, when asked for, a maker of {@link
 * RecordValue}s that have the arguments for components. Positional arguments of a type that the
 * text does not define are called {@code arg0}, {@code arg1} …
 */
final class UnknownForm implements Meaning {

  private final String name;
  private final @Nullable TypeDefinition definition;
  private final Map<List<String>, PersistableType<RecordValue>> shapes = new HashMap<>();

  UnknownForm(String name) {
    this(name, null);
  }

  /** A type that the text defines. */
  UnknownForm(String name, @Nullable TypeDefinition definition) {
    this.name = name;
    this.definition = definition;
  }

  @Override
  public String described() {
    return name;
  }

  @Override
  public Object member(Values values, String member, int at) {
    return values.types.named(name + "." + member);
  }

  @Override
  public Object value(Values values, int at) {
    throw values.scanner.expected(
        at, "a value", name + " itself, a function or a type, which has no meaning in Java");
  }

  @Override
  public Object call(Values values, Place place, int at) {
    if (PythonForms.isRefused(name)) {
      throw values.scanner.expected(
          at, "a type or a function that archives use", "a call of " + name);
    }
    if (values.options.unknownTypes() == ReadOptions.UnknownTypes.ERROR) {
      throw values.types.unknown(values, name, at);
    }
    return read(values, at);
  }

  /** Reads the arguments into an object that describes itself. */
  RecordValue read(Values values, int at) {
    values.scanner.count();
    if (definition != null) {
      return definition.read(values, at);
    }
    Map<String, @Nullable Object> arguments = new LinkedHashMap<>();
    Scanner scanner = values.scanner;
    scanner.open('(');
    if (!scanner.acceptClose(')')) {
      do {
        int start = values.position();
        String keyword = ArgumentNames.read(scanner);
        String argument = keyword == null ? "arg" + arguments.size() : keyword;
        if (arguments.containsKey(argument)) {
          throw scanner.expected(start, "each argument once", "'" + argument + "' again");
        }
        arguments.put(argument, values.read(Place.ANYTHING));
      } while (scanner.another(')'));
    }
    PersistableType<RecordValue> type =
        shapes.computeIfAbsent(new ArrayList<>(arguments.keySet()), this::shape);
    return new RecordValue(type, true, arguments.values().toArray());
  }

  private PersistableType<RecordValue> shape(List<String> names) {
    PersistableType.Builder<RecordValue> builder = PersistableType.of(RecordValue.class).name(name);
    for (String component : names) {
      builder.component(component, io.persistable.spi.DeclaredType.OBJECT);
    }
    return builder.build();
  }

  /** Reads the arguments of {@code x.__init__(…)} into an object of this type. */
  static void fill(Values values, RecordValue target, int at) {
    Scanner scanner = values.scanner;
    scanner.open('(');
    if (scanner.acceptClose(')')) {
      return;
    }
    List<String> names = TypeDefinition.pythonNames(target.type());
    int next = 0;
    do {
      int start = values.position();
      String keyword = ArgumentNames.read(scanner);
      int index = keyword == null ? next : names.indexOf(keyword);
      if (index < 0 || index >= names.size()) {
        throw scanner.expected(
            start,
            "an argument of " + target.typeName() + ", one of " + names,
            "'" + keyword + "'");
      }
      Place place = new Place(target.type().components().get(index).type());
      target.set(target.names().get(index), values.read(place));
      next = index + 1;
    } while (scanner.another(')'));
  }
}
