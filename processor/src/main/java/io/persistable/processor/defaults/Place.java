package io.persistable.processor.defaults;

import io.persistable.processor.model.ClassName;
import io.persistable.processor.model.TypeModel;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Dictionary;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The static type of a place for a default, as the runtime's reader sees it.
 *
 * @param name as people write it
 * @param platform the class, if it is one of the JDK's
 * @param parser what reads the text of a value class
 * @param first the place of elements, keys, or what an {@code Optional} holds; null for any
 * @param second the place of a map's values
 * @param constants those of an enum
 */
record Place(
    Kind kind,
    boolean primitive,
    String name,
    @Nullable Class<?> platform,
    @Nullable Function<String, Object> parser,
    @Nullable Place first,
    @Nullable Place second,
    List<String> constants) {

  /** What text stands for a value. */
  enum Kind {
    BOOL,
    INT8,
    INT16,
    INT32,
    INT64,
    FLOAT32,
    FLOAT64,
    CHARACTER,
    TEXT,
    BIG_INTEGER,
    ENUM,
    /** A collection or an array of references. */
    ELEMENTS,
    MAPPING,
    /** An array of numbers. */
    NUMBERS,
    OPTIONAL,
    VALUE,
    ANY;

    boolean isReal() {
      return this == FLOAT32 || this == FLOAT64;
    }
  }

  private static final Map<String, Kind> KINDS =
      Map.ofEntries(
          Map.entry("java.lang.Boolean", Kind.BOOL),
          Map.entry("java.lang.Byte", Kind.INT8),
          Map.entry("java.lang.Short", Kind.INT16),
          Map.entry("java.lang.Integer", Kind.INT32),
          Map.entry("java.lang.Long", Kind.INT64),
          Map.entry("java.lang.Float", Kind.FLOAT32),
          Map.entry("java.lang.Double", Kind.FLOAT64),
          Map.entry("java.lang.Character", Kind.CHARACTER),
          Map.entry("java.lang.String", Kind.TEXT),
          Map.entry("java.math.BigInteger", Kind.BIG_INTEGER),
          Map.entry("java.util.Optional", Kind.OPTIONAL),
          Map.entry("io.persistable.array.NdArray", Kind.NUMBERS));

  static Place of(TypeModel type, Function<ClassName, List<String>> constants) {
    if (type instanceof TypeModel.Primitive primitive) {
      Kind kind = primitive(primitive);
      return new Place(kind, true, primitive.keyword(), null, null, null, null, List.of());
    }
    if (type instanceof TypeModel.Variable variable) {
      return of(variable.bound(), constants);
    }
    if (type instanceof TypeModel.Wildcard wildcard) {
      return of(wildcard.bound(), constants);
    }
    if (type instanceof TypeModel.Array array) {
      Place component = of(array.component(), constants);
      Kind kind = component.primitive ? Kind.NUMBERS : Kind.ELEMENTS;
      String name = component.name + "[]";
      Place first = component.primitive ? component : anything(component);
      return new Place(kind, false, name, null, null, first, null, List.of());
    }
    return of((TypeModel.Declared) type, constants);
  }

  /** Null where elements may be anything. */
  private static @Nullable Place anything(Place place) {
    return place.platform == Object.class ? null : place;
  }

  private static Place of(TypeModel.Declared type, Function<ClassName, List<String>> constants) {
    Class<?> platform = platform(type.name());
    Kind kind = kind(type, platform);
    boolean holds = kind == Kind.ELEMENTS || kind == Kind.MAPPING || kind == Kind.OPTIONAL;
    List<TypeModel> arguments = holds ? type.arguments() : List.of();
    return new Place(
        kind,
        false,
        type.name().nestedName(),
        platform,
        kind == Kind.VALUE && platform != null ? parser(platform) : null,
        arguments.isEmpty() ? null : anything(of(arguments.get(0), constants)),
        arguments.size() < 2 ? null : anything(of(arguments.get(1), constants)),
        kind == Kind.ENUM ? constants.apply(type.name()) : List.of());
  }

  private static Kind primitive(TypeModel.Primitive primitive) {
    return switch (primitive) {
      case BOOLEAN -> Kind.BOOL;
      case BYTE -> Kind.INT8;
      case SHORT -> Kind.INT16;
      case INT -> Kind.INT32;
      case LONG -> Kind.INT64;
      case FLOAT -> Kind.FLOAT32;
      case DOUBLE -> Kind.FLOAT64;
      case CHAR -> Kind.CHARACTER;
    };
  }

  private static Kind kind(TypeModel.Declared type, @Nullable Class<?> platform) {
    Kind kind = KINDS.get(type.name().canonical());
    if (kind != null) {
      return kind;
    }
    if (type.role() == TypeModel.Role.ENUM) {
      return Kind.ENUM;
    }
    if (platform == null) {
      return Kind.ANY;
    }
    if (parser(platform) != null) {
      return Kind.VALUE;
    }
    if (platform == Iterable.class || Collection.class.isAssignableFrom(platform)) {
      return Kind.ELEMENTS;
    }
    return Map.class.isAssignableFrom(platform) || platform == Dictionary.class
        ? Kind.MAPPING
        : Kind.ANY;
  }

  private static @Nullable Function<String, Object> parser(Class<?> type) {
    for (Class<?> family : List.of(Path.class, Charset.class, ZoneId.class)) {
      if (family.isAssignableFrom(type) && ValueParsers.of(type.getCanonicalName()) == null) {
        return ValueParsers.of(family.getCanonicalName());
      }
    }
    return ValueParsers.of(type.getCanonicalName());
  }

  private static @Nullable Class<?> platform(ClassName name) {
    if (!name.packageName().startsWith("java")) {
      return null;
    }
    try {
      return Class.forName(name.binary(), false, ClassLoader.getPlatformClassLoader());
    } catch (ClassNotFoundException | LinkageError e) {
      return null;
    }
  }

  /** What the place takes, for errors. */
  String wanted() {
    boolean collects = kind == Kind.ELEMENTS || kind == Kind.MAPPING;
    if (collects && platform != null && !Collected.hasForm(platform)) {
      return "None";
    }
    return switch (kind) {
      case BOOL -> "True or False";
      case INT8, INT16, INT32, INT64, BIG_INTEGER -> "a whole number, such as 0";
      case FLOAT32, FLOAT64 -> "a number, such as 0.5";
      case CHARACTER -> "one character";
      case TEXT -> "a string";
      case ENUM -> "one of its constants " + constants;
      case ELEMENTS -> "elements in brackets, such as []" + each(first);
      case MAPPING -> "entries in braces, such as {}" + each(second);
      case NUMBERS -> "values in brackets, such as []";
      case OPTIONAL -> (first == null ? "what it holds" : first.wanted()) + ", or None";
      case VALUE -> "the text that the class itself reads" + ValueExamples.of(name);
      case ANY -> platform == null ? "None" : "None, or a literal that it can hold";
    };
  }

  private static String each(@Nullable Place inner) {
    return inner == null ? "" : ", each value " + inner.wanted();
  }
}
