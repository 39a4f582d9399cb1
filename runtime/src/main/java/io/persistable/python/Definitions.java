package io.persistable.python;

import io.persistable.spi.Component;
import io.persistable.spi.PersistableType;
import io.persistable.text.TextBuffer;
import io.persistable.type.Namesakes;
import io.persistable.value.RecordValue;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Imports and definitions of a text as they are made, and the names given out for them. */
final class Definitions {

  private final boolean importTypes;
  private final Namespace names;

  /** Import statement to alias; sorted, since that is how the text has them. */
  private final TreeMap<String, String> imports = new TreeMap<>();

  private final Map<Object, String> definitions = new HashMap<>();
  private final Namesakes namesakes = new Namesakes();
  private final List<String> defined = new ArrayList<>();
  private final TextBuffer classes = new TextBuffer(0);

  /** What functions import under another name: the same in all of them. */
  private final Map<String, String> localAliases = new HashMap<>();

  /** The imports of the function being written; null outside functions and in the flat form. */
  private @Nullable TreeMap<String, String> local;

  /**
   * @param names the names of the items
   */
  Definitions(Collection<String> names, HeaderOptions options) {
    importTypes = options.importTypes();
    this.names = new Namespace(names, options);
  }

  /** Whether anything was imported since {@link #beginFunction}. */
  boolean hasLocalImports() {
    return local != null && !local.isEmpty();
  }

  /** From now on, names are imported inside a function. */
  void beginFunction() {
    local = new TreeMap<>();
  }

  /** Writes the imports of the function, indented. */
  void endFunction(TextBuffer out) {
    if (local != null) {
      for (String line : local.keySet()) {
        out.ascii("    ").text(line).newline();
      }
    }
    local = null;
  }

  /** The alias of a name of a module; see {@link Header#use(String, String, String)}. */
  String importName(String module, String name, String javaName) {
    String base = "from " + module + " import " + name;
    if (local == null) {
      return imports.computeIfAbsent(base + " as _" + javaName, key -> names.allocate(javaName));
    }
    // A definition of the text may begin with an underscore: the function must see it all the same.
    boolean plain = name.equals(javaName) && !name.startsWith("_");
    return plain ? localName(base, name, javaName) : localAlias(base, javaName);
  }

  /** The alias of a module; see {@link Header#useModule}. */
  String importModule(String module) {
    String base = "import " + module;
    return local == null
        ? imports.computeIfAbsent(base + " as _" + module, key -> names.allocate(module))
        : localName(base, module, module);
  }

  /** A name in the function; an alias where the function has imported another of that name. */
  private String localName(String base, String name, String javaName) {
    TreeMap<String, String> function = Objects.requireNonNull(local);
    if (function.containsKey(base)) {
      return name;
    }
    if (function.containsValue(name)) {
      return localAlias(base, javaName);
    }
    function.put(base, name);
    return name;
  }

  /** The same in all functions; no definition of the text has it, which they would not see. */
  private String localAlias(String base, String javaName) {
    String alias =
        localAliases.computeIfAbsent(base + " as _" + javaName, key -> names.allocate(javaName));
    Objects.requireNonNull(local).put(base + " as " + alias, alias);
    return alias;
  }

  /** The alias of a persistable type; see {@link Header#type}. */
  String defineType(PersistableType<?> type, boolean frozen) {
    if (type.pythonModule() != null) {
      return importName(type.pythonModule(), type.simpleName(), type.simpleName());
    }
    if (type.javaClass() != RecordValue.class) {
      namesakes.add(type.name(), type.javaClass());
    }
    if (importTypes && Namespace.isImportable(type)) {
      return importName(type.module(), type.simpleName(), type.simpleName());
    }
    Object definition =
        type.javaClass() == RecordValue.class
            ? new Shape(type.name(), type.version(), type.components(), frozen)
            : type;
    return definitions.computeIfAbsent(
        definition,
        key -> {
          String alias = define(type.simpleName());
          String dataclass = global("dataclasses", "dataclass");
          classes.newline();
          classes.ascii('@').text(dataclass).ascii(frozen ? "(frozen=True)" : "").newline();
          beginClass(alias, "", type.module(), type.simpleName());
          if (type.version() != 1) {
            classes.ascii("    __version__ = ").integer(type.version()).newline();
          }
          ComponentTexts texts = ComponentTexts.of(type);
          classes.lines(frozen ? texts.frozenLines : texts.otherLines);
          return alias;
        });
  }

  /** What a type without class is known by: values of several archives may share it. */
  private record Shape(String name, int version, List<Component> components, boolean frozen) {
    // Written out, as those of HeaderUse are.
    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Shape that
          && name.equals(that.name)
          && version == that.version
          && components.equals(that.components)
          && frozen == that.frozen;
    }

    @Override
    public int hashCode() {
      return 31 * (31 * (31 * name.hashCode() + version) + components.hashCode())
          + Boolean.hashCode(frozen);
    }
  }

  /** The alias of an enum; see {@link Header#enumType(Class, String)}. */
  String defineEnum(Class<?> type, String name) {
    namesakes.add(name, type);
    return defineEnum(
        type,
        name,
        () ->
            Arrays.stream(type.getEnumConstants())
                .map(constant -> ((Enum<?>) constant).name())
                .toList());
  }

  /** The alias of an enum without class; see {@link Header#enumType(String, List)}. */
  String defineEnum(HeaderUse.Constants use) {
    String name = use.name();
    int dot = name.lastIndexOf('.');
    if (use.constants().isEmpty() && dot > 0) {
      String simpleName = name.substring(dot + 1);
      return importName(name.substring(0, dot), simpleName, simpleName);
    }
    return defineEnum(use, name, use::constants);
  }

  private String defineEnum(Object definition, String name, Supplier<List<String>> constants) {
    String module = name.substring(0, Math.max(0, name.lastIndexOf('.')));
    String simpleName = name.substring(name.lastIndexOf('.') + 1);
    if (importTypes && Namespace.isImportable(module, simpleName)) {
      return importName(module, simpleName, simpleName);
    }
    return definitions.computeIfAbsent(
        definition,
        key -> {
          String alias = define(simpleName);
          String enumClass = global("enum", "Enum");
          classes.newline();
          beginClass(alias, "(" + enumClass + ")", module, simpleName);
          PythonNames.constants(constants.get())
              .forEach(
                  (javaName, pythonName) -> {
                    classes.ascii("    ").text(pythonName).ascii(" = ");
                    Literals.string(javaName, classes);
                    classes.newline();
                  });
          return alias;
        });
  }

  /** The alias of a class of strings; see {@link Header#stringClass}. */
  String defineStringClass(String module, String simpleName) {
    return definitions.computeIfAbsent(
        module + "." + simpleName,
        key -> {
          String alias = define(simpleName.substring(simpleName.lastIndexOf('.') + 1));
          String str = global("builtins", "str");
          classes.newline();
          beginClass(alias, "(" + str + ")", module, simpleName);
          return alias;
        });
  }

  private void beginClass(String alias, String bases, String module, String simpleName) {
    classes.ascii("class ").text(alias).text(bases).ascii(':').newline();
    classes.ascii("    __module__ = ");
    Literals.string(module, classes);
    classes.newline().ascii("    __qualname__ = ");
    Literals.string(simpleName, classes);
    classes.newline();
  }

  private String global(String module, String name) {
    TreeMap<String, String> function = local;
    local = null;
    String alias = importName(module, name, name);
    local = function;
    return alias;
  }

  private String define(String simpleName) {
    String alias = names.type(simpleName);
    defined.add(alias);
    return alias;
  }

  /** The imports and definitions. */
  byte[] text() {
    TextBuffer out = new TextBuffer(1024);
    imports.forEach(
        (statement, alias) -> {
          String plain = statement.substring(0, statement.lastIndexOf(" as "));
          out.text(plain).ascii(" as ").text(alias).newline();
        });
    out.append(classes);
    if (classes.size() > 0) {
      out.newline();
    }
    return out.toByteArray();
  }

  /** The deletion of every name that was imported or defined. */
  byte[] cleanUp() {
    TextBuffer out = new TextBuffer(256);
    for (String alias : imports.values()) {
      out.ascii("del ").text(alias).newline();
    }
    for (String alias : defined) {
      out.ascii("del ").text(alias).newline();
    }
    return out.toByteArray();
  }
}
