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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a text imports and defines before its statements, and the names of all that. Names are given
 * out as they are first used, so they are the same for the same objects.
 */
final class Header {

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

  private final KnownHeader.@Nullable Options options;

  /** The header of an earlier text, as long as this one asks for the same; null else. */
  private @Nullable KnownHeader known;

  /** How much of the known header has been asked for. */
  private int followed;

  /** What was asked for, in order, and the answers. */
  private final Map<HeaderUse, String> asked = new LinkedHashMap<>();

  /** The imports of the function being written; null outside functions and in the flat form. */
  private @Nullable TreeMap<String, String> local;

  /**
   * @param names the names of the items
   * @param globalPrefix what the names of shared objects start with
   * @param arraysName what the arrays outside the text are called
   * @param importTypes whether persistable types are imported instead of defined
   * @param scoped whether there are functions that import for themselves
   */
  Header(
      Collection<String> names,
      String globalPrefix,
      String arraysName,
      boolean importTypes,
      boolean scoped) {
    this.importTypes = importTypes;
    this.reserved = globalPrefix.equals("_g") ? USUAL : reserved(globalPrefix);
    taken.add(arraysName);
    boolean usual = true;
    for (String name : names) {
      String normal = PythonNames.normalize(name);
      taken.add(normal);
      usual &= !normal.startsWith("_");
    }
    options =
        usual && !scoped ? new KnownHeader.Options(globalPrefix, arraysName, importTypes) : null;
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

  /** What to write for a name of a module, which the text imports as {@code _name}. */
  String use(String module, String name) {
    return use(module, name, name);
  }

  /**
   * What to write for a name of a module, imported under another that carries a Java type: {@code
   * from builtins import int as _Long}.
   */
  String use(String module, String name, String javaName) {
    return ask(new HeaderUse.Name(module, name, javaName));
  }

  /** As an earlier text had it, while this one asks for the same. */
  private String ask(HeaderUse use) {
    if (local != null || options == null) {
      return use.of(this);
    }
    if (asked.isEmpty() && followed == 0) {
      known = KnownHeader.startingWith(use, options);
    }
    if (known != null) {
      if (followed < known.size() && known.use(followed).equals(use)) {
        return known.answer(followed++);
      }
      int place = known.place(use);
      if (place >= 0 && place < followed) {
        return known.answer(place);
      }
      forgetKnown(known);
    }
    String answer = asked.get(use);
    if (answer == null) {
      answer = use.of(this);
      asked.put(use, answer);
    }
    return answer;
  }

  /** Makes up for what was not made while an earlier header was followed. */
  private void forgetKnown(KnownHeader earlier) {
    known = null;
    for (int i = 0; i < followed; i++) {
      HeaderUse use = earlier.use(i);
      asked.put(use, use.of(this));
    }
  }

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

  /** What to write for a module, imported as {@code _module}. */
  String useModule(String module) {
    return ask(new HeaderUse.Module(module));
  }

  String importModule(String module) {
    if (local != null) {
      local.put("import " + module, module);
      return module;
    }
    return imports.computeIfAbsent(
        "import " + module + " as _" + module, k -> allocate("_" + module));
  }

  /** What to write for a persistable type; the text defines it, or imports it if so asked. */
  String type(PersistableType<?> type, boolean frozen) {
    return ask(new HeaderUse.Type(type, frozen));
  }

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

  /** What to write for an enum type, which the text defines with all its constants. */
  String enumType(Class<?> type, String name) {
    return ask(new HeaderUse.EnumType(type, name));
  }

  String defineEnum(Class<?> type, String name) {
    return defineEnum(
        type,
        name,
        () ->
            Arrays.stream(type.getEnumConstants())
                .map(constant -> ((Enum<?>) constant).name())
                .toList());
  }

  /**
   * What to write for an enum type that has no class here.
   *
   * @param constants empty if they aren't known; the text then imports the type, as it did when it
   *     was read
   */
  String enumType(String name, List<String> constants) {
    return ask(new HeaderUse.Constants(name, constants));
  }

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

  /**
   * What to write for a class of strings that stands for a Java type which Python has no type for:
   * {@code class _Currency(str)}.
   */
  String stringClass(String module, String simpleName) {
    return ask(new HeaderUse.StringClass(module, simpleName));
  }

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
    if (known != null && followed < known.size()) {
      forgetKnown(known);
    }
    if (known != null) {
      return known.head;
    }
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
    byte[] text = out.toByteArray();
    if (options != null) {
      TextBuffer cleanUp = new TextBuffer(256);
      writeCleanUp(cleanUp);
      List<String> answers = List.copyOf(asked.values());
      KnownHeader.keep(options, List.copyOf(asked.keySet()), answers, text, cleanUp.toByteArray());
    }
    return text;
  }

  /** Writes the deletion of every name that was imported or defined. */
  void writeCleanUp(TextBuffer out) {
    if (known != null) {
      out.lines(known.cleanUp);
      return;
    }
    for (String alias : imports.values()) {
      out.ascii("del ").text(alias).newline();
    }
    for (String alias : defined) {
      out.ascii("del ").text(alias).newline();
    }
  }
}
