package io.persistable.python;

import io.persistable.spi.Component;
import io.persistable.spi.PersistableType;
import io.persistable.spi.RecordValue;
import io.persistable.text.TextBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Imports and definitions of a text as they are made, and the names given out for them. */
final class Definitions {

  private static final Pattern USUAL = reserved("_g");

  private final boolean importTypes;
  private final Pattern reserved;
  private final Set<String> taken = new HashSet<>();

  /** Import statement to alias; sorted, since that is how the text has them. */
  private final TreeMap<String, String> imports = new TreeMap<>();

  private final Map<Object, String> definitions = new HashMap<>();
  private final List<String> defined = new ArrayList<>();
  private final TextBuffer classes = new TextBuffer(0);

  /** What functions import under another name: the same in all of them. */
  private final Map<String, String> localAliases = new HashMap<>();

  /** The imports of the function being written; null outside functions and in the flat form. */
  private @Nullable TreeMap<String, String> local;

  /**
   * @param names the names of the items
   */
  Definitions(Collection<String> names, KnownHeader.Options options) {
    importTypes = options.importTypes();
    reserved = options.globalPrefix().equals("_g") ? USUAL : reserved(options.globalPrefix());
    taken.add(options.arraysName());
    for (String name : names) {
      taken.add(PythonNames.normalize(name));
    }
  }

  private static Pattern reserved(String globalPrefix) {
    return Pattern.compile(Pattern.quote(globalPrefix) + "\\d+|_l_\\d+|__.*");
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
    if (local != null && !name.equals(javaName)) {
      // No definition of the text may have this name, since the function would then not see it.
      String alias =
          localAliases.computeIfAbsent(base + " as _" + javaName, key -> allocate("_" + javaName));
      local.put(base + " as " + alias, alias);
      return alias;
    }
    if (local != null) {
      String alias = name;
      for (int n = 2; ; n++) {
        String statement = alias.equals(name) ? base : base + " as " + alias;
        if (local.containsKey(statement)) {
          return alias;
        }
        if (!local.containsValue(alias)) {
          local.put(statement, alias);
          return alias;
        }
        alias = "_" + javaName + "_" + n;
      }
    }
    return imports.computeIfAbsent(base + " as _" + javaName, key -> allocate("_" + javaName));
  }

  /** The alias of a module; see {@link Header#useModule}. */
  String importModule(String module) {
    if (local != null) {
      local.put("import " + module, module);
      return module;
    }
    return imports.computeIfAbsent(
        "import " + module + " as _" + module, k -> allocate("_" + module));
  }

  /** The alias of a persistable type; see {@link Header#type}. */
  String defineType(PersistableType<?> type, boolean frozen) {
    if (type.pythonModule() != null) {
      return importName(type.pythonModule(), type.simpleName(), type.simpleName());
    }
    if (importTypes && !type.module().isEmpty()) {
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
  private record Shape(String name, int version, List<Component> components, boolean frozen) {}

  /** The alias of an enum; see {@link Header#enumType(Class, String)}. */
  String defineEnum(Class<?> type, String name) {
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
    if (importTypes && !module.isEmpty()) {
      return importName(module, simpleName, simpleName);
    }
    return definitions.computeIfAbsent(
        definition,
        key -> {
          String alias = define(simpleName);
          String enumClass = global("enum", "Enum");
          classes.newline();
          beginClass(alias, "(" + enumClass + ")", module, simpleName);
          for (String javaName : constants.get()) {
            classes.ascii("    ").text(PythonNames.enumConstant(javaName)).ascii(" = ");
            Literals.string(javaName, classes);
            classes.newline();
          }
          return alias;
        });
  }

  /** The alias of a class of strings; see {@link Header#stringClass}. */
  String defineStringClass(String module, String simpleName) {
    return definitions.computeIfAbsent(
        module + "." + simpleName,
        key -> {
          String alias = define(simpleName);
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
    String name = PythonNames.normalize(simpleName.replace('$', '_'));
    String alias = allocate("_" + (PythonNames.isIdentifier("_" + name) ? name : "Type"));
    defined.add(alias);
    return alias;
  }

  private String allocate(String wanted) {
    String name = PythonNames.normalize(wanted);
    for (int n = 2; reserved.matcher(name).matches() || !taken.add(name); n++) {
      name = PythonNames.normalize(wanted) + "_" + n;
    }
    return name;
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
