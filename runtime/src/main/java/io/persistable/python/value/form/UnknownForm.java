package io.persistable.python.value.form;

import io.persistable.python.PythonNames;
import io.persistable.python.lex.ArgumentNames;
import io.persistable.python.lex.Scanner;
import io.persistable.python.value.ExpectedType;
import io.persistable.python.value.Form;
import io.persistable.python.value.ValueReader;
import io.persistable.spi.DeclaredType;
import io.persistable.spi.PersistableType;
import io.persistable.value.ArrayValue;
import io.persistable.value.EnumValue;
import io.persistable.value.RecordValue;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A type that has no class here: an error when it is used, or, when asked for, a maker of {@link
 * RecordValue}s. Of a type that the text imports nothing is known but how it is used: its arguments
 * are the components, positional ones being called {@code arg0}, {@code arg1} …, and its attributes
 * are the constants of an enum or the types inside it.
 */
public final class UnknownForm implements Form {

  private final String name;
  private final @Nullable UnknownForm owner;
  private final boolean refused;
  private final @Nullable TypeDefinition definition;
  private final Map<Shape, PersistableType<RecordValue>> shapes = new HashMap<>();
  private final Map<String, EnumValue> constants = new HashMap<>();

  /** What arguments a call has. */
  private record Shape(List<String> names, int positional) {}

  private UnknownForm(
      String name,
      @Nullable UnknownForm owner,
      boolean refused,
      @Nullable TypeDefinition definition) {
    this.name = name;
    this.owner = owner;
    this.refused = refused;
    this.definition = definition;
  }

  /** A type that the text defines. */
  public static UnknownForm defined(TypeDefinition definition) {
    return new UnknownForm(definition.type().name(), null, false, definition);
  }

  /**
   * What the text imports.
   *
   * @param refused whether it is Python's own, and none that archives use
   */
  public static UnknownForm imported(String name, boolean refused) {
    return new UnknownForm(name, null, refused, null);
  }

  @Override
  public String described() {
    return name;
  }

  @Override
  public Object member(ValueReader values, String member, int at) {
    String path = name + "." + member;
    return values.vocabulary().named(path, () -> new UnknownForm(path, this, refused, null));
  }

  /** A constant, if this is an attribute of a type and called as constants are. */
  @Override
  public Object value(ValueReader values, int at) {
    String simpleName = name.substring(name.lastIndexOf('.') + 1);
    if (owner == null
        || refused
        || !values.reading().options().asValues()
        || !isConstant(simpleName)) {
      throw values
          .scanner()
          .expected(
              at, "a value", name + " itself, a function or a type, which has no meaning in Java");
    }
    return owner.constants.computeIfAbsent(
        simpleName, constant -> new EnumValue(owner.name, constant, List.of()));
  }

  /**
   * Methods are attributes of imported types as well: the original archives static ones. By the
   * conventions of both languages they begin with a small letter, constants with a capital.
   */
  private static boolean isConstant(String simpleName) {
    return Character.isUpperCase(simpleName.codePointAt(0)) || PythonNames.isChanged(simpleName);
  }

  @Override
  public Object call(ValueReader values, ExpectedType place, int at) {
    if (refused) {
      throw values
          .scanner()
          .expected(at, "a type or a function that archives use", "a call of " + name);
    }
    if (!values.reading().options().asValues()) {
      throw values.vocabulary().unknown(values.scanner(), name, at);
    }
    values.scanner().count();
    if (definition != null) {
      return definition.read(values, at);
    }
    Map<String, @Nullable Object> arguments = new LinkedHashMap<>();
    PersistableType<RecordValue> type = arguments(values, arguments);
    return new RecordValue(type, false, arguments.values().toArray())
        .readFrom(values.reading().statements());
  }

  /** Reads the brackets of a call of a type that the text doesn't define. */
  private PersistableType<RecordValue> arguments(
      ValueReader values, Map<String, @Nullable Object> arguments) {
    Scanner scanner = values.scanner();
    int positional = 0;
    scanner.open('(');
    if (!scanner.acceptClose(')')) {
      do {
        int start = values.scanner().next();
        String keyword = ArgumentNames.read(scanner);
        if (keyword == null && positional < arguments.size()) {
          throw scanner.expected(start, "a keyword argument", "a positional one after one");
        }
        String argument = keyword == null ? "arg" + positional++ : keyword;
        if (arguments.containsKey(argument)) {
          throw scanner.expected(start, "each argument once", "'" + argument + "' again");
        }
        arguments.put(argument, values.read(ExpectedType.ANYTHING));
      } while (scanner.another(')'));
    }
    return shapes.computeIfAbsent(
        new Shape(List.copyOf(arguments.keySet()), positional), this::shape);
  }

  private PersistableType<RecordValue> shape(Shape shape) {
    PersistableType.Builder<RecordValue> builder = PersistableType.of(RecordValue.class).name(name);
    for (String component : shape.names) {
      builder.component(component, DeclaredType.OBJECT);
    }
    int dot = name.lastIndexOf('.');
    if (dot > 0) {
      builder.pythonModule(name.substring(0, dot)).positional(shape.positional);
    }
    return builder.build();
  }

  /** This as the component type of an array. */
  ArrayValue.Component component() {
    return definition != null
        ? new ArrayValue.Component.Records(definition.type(), !definition.frozen())
        : new ArrayValue.Component.Records(shape(new Shape(List.of(), 0)), false);
  }

  /** Reads the arguments of {@code x.__init__(…)} into an object that was created empty. */
  public static void fill(ValueReader values, RecordValue target) {
    Object form = values.vocabulary().imported("", target.typeName(), target.typeName());
    if (!target.mutable() && form instanceof UnknownForm unknown) {
      Map<String, @Nullable Object> arguments = new LinkedHashMap<>();
      PersistableType<RecordValue> type = unknown.arguments(values, arguments);
      target.fill(type, arguments.values().toArray());
    } else {
      TypeDefinition.fill(values, target);
    }
  }

  /** Whether {@code x.__init__(…)} may fill an object. */
  public static boolean canFill(RecordValue target) {
    boolean imported = target.type().pythonModule() != null && target.values().isEmpty();
    return target.mutable() || imported;
  }
}
