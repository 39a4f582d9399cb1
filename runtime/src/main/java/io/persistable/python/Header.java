package io.persistable.python;

import io.persistable.spi.PersistableType;
import io.persistable.text.TextBuffer;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a text imports and defines before its statements, and the names of all that. Names are given
 * out as they are first used, so they are the same for the same objects. While a text asks for what
 * an earlier one did, the answers are that one's and nothing is made.
 */
final class Header {

  private static final byte[] NOTHING = {};

  private final Collection<String> names;
  private final HeaderOptions options;

  /** Whether this text can have the header of an earlier one, and a later text this one's. */
  private final boolean usual;

  /** Null until something is asked for that no earlier header has. */
  private @Nullable Definitions definitions;

  /** The header of an earlier text, as long as this one asks for the same; null else. */
  private @Nullable KnownHeader known;

  /** How much of the known header has been asked for. */
  private int followed;

  /** What was asked for, in order, and the answers; null while a known header is followed. */
  private @Nullable Map<HeaderUse, String> asked;

  /**
   * @param names the names of the items
   * @param options what else the names depend on
   * @param scoped whether there are functions that import for themselves
   */
  Header(Collection<String> names, HeaderOptions options, boolean scoped) {
    this.names = names;
    this.options = options;
    boolean plain = !scoped;
    for (String name : names) {
      plain &= !PythonNames.normalize(name).startsWith("_");
    }
    usual = plain;
  }

  private Definitions definitions() {
    if (definitions == null) {
      definitions = new Definitions(names, options);
    }
    return definitions;
  }

  /** Whether anything was imported since {@link #beginFunction}. */
  boolean hasLocalImports() {
    return definitions().hasLocalImports();
  }

  /** From now on, names are imported inside a function. */
  void beginFunction() {
    definitions().beginFunction();
  }

  /** Writes the imports of the function, indented. */
  void endFunction(TextBuffer out) {
    definitions().endFunction(out);
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

  /** What to write for a module, imported as {@code _module}. */
  String useModule(String module) {
    return ask(new HeaderUse.Module(module));
  }

  /** What to write for a persistable type; the text defines it, or imports it if so asked. */
  String type(PersistableType<?> type, boolean frozen) {
    return ask(new HeaderUse.Type(type, frozen));
  }

  /** What to write for an enum type, which the text defines with all its constants. */
  String enumType(Class<?> type, String name) {
    return ask(new HeaderUse.EnumType(type, name));
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

  /**
   * What to write for a class of strings that stands for a Java type which Python has no type for:
   * {@code class _Currency(str)}.
   */
  String stringClass(String module, String simpleName) {
    return ask(new HeaderUse.StringClass(module, simpleName));
  }

  /** As an earlier text had it, while this one asks for the same. */
  private String ask(HeaderUse use) {
    if (!usual) {
      return use.of(definitions());
    }
    if (asked == null && followed == 0) {
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
    return make(use);
  }

  private String make(HeaderUse use) {
    if (asked == null) {
      asked = new LinkedHashMap<>();
    }
    String answer = asked.get(use);
    if (answer == null) {
      answer = use.of(definitions());
      asked.put(use, answer);
    }
    return answer;
  }

  /** Makes up for what was not made while an earlier header was followed. */
  private void forgetKnown(KnownHeader earlier) {
    known = null;
    for (int i = 0; i < followed; i++) {
      make(earlier.use(i));
    }
  }

  /** The imports and definitions; nothing is asked for after it. */
  byte[] text() {
    if (known != null && followed < known.size()) {
      forgetKnown(known);
    }
    if (known != null) {
      return known.head;
    }
    byte[] text = definitions == null ? NOTHING : definitions.text();
    if (asked != null) {
      KnownHeader.keep(
          options, List.copyOf(asked.keySet()), List.copyOf(asked.values()), text, cleanUp());
    }
    return text;
  }

  /** The deletion of every name in {@link #text}, which was asked for before. */
  byte[] cleanUp() {
    if (known != null) {
      return known.cleanUp;
    }
    return definitions == null ? NOTHING : definitions.cleanUp();
  }
}
