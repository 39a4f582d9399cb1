package io.persistable;

import io.persistable.dataset.Entry;
import io.persistable.error.NotPersistableException;
import io.persistable.graph.TypeRegistry;
import io.persistable.python.OutsideArrays;
import io.persistable.python.PythonNames;
import io.persistable.python.PythonOptions;
import io.persistable.python.PythonWriter;
import io.persistable.text.FormatMark;
import io.persistable.text.TextBuffer;
import java.math.BigInteger;
import java.nio.file.Path;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Infos as Python expressions on one line, which is what stands in {@code _info_dict}.
 *
 * <pre>
 * 'text'   [1, 2.5, None]   {'unit': 'm'}           text, numbers, booleans, None, lists, maps
 * (lambda d: exec('…', d) or d['info'])({})         all else that can be archived, as an archive
 * (lambda d: exec('…', d) or d['_info_dict']['x'])({})    what another program wrote, as it did
 * </pre>
 */
final class InfoExpressions {

  private static final int MAX_DEPTH = 20;
  private static final String NAME = "info";

  private static final PythonOptions FLAT = new PythonOptions(false, "_g", false);

  private static final Pattern PROGRAM =
      Pattern.compile(
          "\\(lambda d: exec\\((.*), d\\) or"
              + " d\\['(info|_info_dict)'\\](?:\\[(.*)\\])?\\)\\(\\{\\}\\)");

  private final TypeRegistry types;
  private final ArchiveReader reader;
  private final boolean plainOnly;

  /**
   * @param plainOnly whether only infos are written that the original package can write again
   */
  InfoExpressions(TypeRegistry types, ArchiveReader reader, boolean plainOnly) {
    this.plainOnly = plainOnly;
    this.types = types;
    this.reader = reader;
  }

  /**
   * @throws NotPersistableException if the info can't be archived
   */
  String of(@Nullable Object info) {
    return Guard.writing(Collections.singletonMap(NAME, info), each -> expression(each.get(NAME)));
  }

  private String expression(@Nullable Object info) {
    TextBuffer out = new TextBuffer(64);
    boolean isPlain = isPlain(info, 0, Collections.newSetFromMap(new IdentityHashMap<>()));
    String text = isPlain ? write(info, out).toString() : archived(info);
    if (plainOnly && isOnlyOurs(text)) {
      throw new NotPersistableException(
          "expected an info that the original Python package can write again (infosForOriginal):"
              + " text, a number, a boolean, null, lists and maps of these; found a "
              + (info == null ? "null" : info.getClass().getName()),
          NAME);
    }
    return text;
  }

  /**
   * An info that another program wrote, anew; what the archive's reader made of it may be of more
   * types than {@link #of} takes for plain.
   *
   * @throws NotPersistableException if it can't be archived
   */
  String ofForeign(@Nullable Object info) {
    return isAtom(info) ? of(info) : archived(info);
  }

  /**
   * A text of one statement is an expression, unless it needs a comment; any other is executed as
   * it is.
   */
  private String archived(@Nullable Object info) {
    OutsideArrays arrays = new OutsideArrays(Long.MAX_VALUE, "_arrays", 0);
    String text =
        PythonWriter.write(Collections.singletonMap(NAME, info), types, FLAT, arrays).toString();
    List<String> lines = text.lines().toList();
    boolean isOne =
        lines.size() == 3
            && lines.get(0).startsWith(NAME + " = ")
            && lines.get(1).startsWith("try: del ");
    return isOne && !lines.get(0).contains(" # ")
        ? lines.get(0).substring(NAME.length() + 3)
        : program(FormatMark.enclose(text), "['" + NAME + "']");
  }

  /** Whether an info has the form of an archive in a string. */
  static boolean isOnlyOurs(String expression) {
    return expression.startsWith("(lambda d: exec(");
  }

  static String program(String text, String item) {
    TextBuffer out = new TextBuffer(text.length() + 64);
    out.ascii("(lambda d: exec(");
    PythonNames.quote(text, out);
    return out.ascii(", d) or d").text(item).ascii(")({})").toString();
  }

  // Reading.

  /**
   * @param source what errors say
   * @throws io.persistable.error.ReadException if the info holds what has no meaning here
   */
  @Nullable Object read(String source, String expression) {
    Matcher program = PROGRAM.matcher(expression);
    if (!program.matches()) {
      return reader.restore(NAME + " = " + expression + "\n", source).get(NAME);
    }
    String text = (String) plain(program.group(1));
    Object value = reader.restore(String.valueOf(text), source).get(program.group(2));
    return program.group(3) == null || !(value instanceof Map<?, ?> map)
        ? value
        : map.get(plain(program.group(3)));
  }

  private @Nullable Object plain(String literal) {
    return reader.restore(NAME + " = " + literal + "\n").get(NAME);
  }

  /** As {@link #read(String, String)}. */
  @Nullable Object read(Path place, String name, Entry entry) {
    return read(source(place, name), entry.info());
  }

  /** Many at once; unmodifiable. */
  Map<String, @Nullable Object> read(Path place, Map<String, Entry> entries) {
    StringBuilder text = new StringBuilder();
    int i = 0;
    for (Entry entry : entries.values()) {
      String expression = entry.info();
      if (!expression.startsWith("(lambda")) {
        text.append(NAME).append(i).append(" = ").append(expression).append('\n');
      }
      i++;
    }
    Items plain = reader.restore(text, place + ": infos");
    Map<String, @Nullable Object> infos = new LinkedHashMap<>();
    i = 0;
    for (Map.Entry<String, Entry> each : entries.entrySet()) {
      String name = NAME + i++;
      infos.put(
          each.getKey(),
          plain.contains(name) ? plain.get(name) : read(place, each.getKey(), each.getValue()));
    }
    return Collections.unmodifiableMap(infos);
  }

  /** What an error in an info says where it is. */
  static String source(Path place, String name) {
    return place + ": info of '" + name + "'";
  }

  // Plain infos.

  private static boolean isAtom(@Nullable Object value) {
    return value == null
        || value instanceof Boolean
        || value instanceof Integer
        || value instanceof Long
        || value instanceof Short
        || value instanceof Byte
        || value instanceof BigInteger number && number.bitLength() < 10_000
        || value instanceof Double number && Double.isFinite(number)
        || value instanceof Float real && Float.isFinite(real)
        || value instanceof String
        || value instanceof Character;
  }

  /** What is there twice is shared, which an expression can't say. */
  private static boolean isPlain(@Nullable Object value, int depth, Set<Object> seen) {
    if (isAtom(value)) {
      return true;
    }
    if (value == null || depth == MAX_DEPTH || !seen.add(value)) {
      return false;
    }
    if (value instanceof List<?> list) {
      return list.stream().allMatch(element -> isPlain(element, depth + 1, seen));
    }
    return value instanceof Map<?, ?> map
        && map.keySet().stream().allMatch(String.class::isInstance)
        && map.values().stream().allMatch(element -> isPlain(element, depth + 1, seen));
  }

  private static TextBuffer write(@Nullable Object value, TextBuffer out) {
    if (value == null) {
      out.ascii("None");
    } else if (value instanceof Boolean yes) {
      out.ascii(yes ? "True" : "False");
    } else if (value instanceof Double number) {
      out.decimal(number);
    } else if (value instanceof Float number) {
      out.decimal((float) number);
    } else if (value instanceof Number number) {
      out.ascii(number.toString());
    } else if (value instanceof Map<?, ?> map) {
      out.ascii('{');
      int i = 0;
      for (Map.Entry<?, ?> entry : map.entrySet()) {
        out.ascii(i++ == 0 ? "" : ", ");
        PythonNames.quote((String) entry.getKey(), out);
        write(entry.getValue(), out.ascii(": "));
      }
      out.ascii('}');
    } else if (value instanceof List<?> list) {
      out.ascii('[');
      for (int i = 0; i < list.size(); i++) {
        write(list.get(i), out.ascii(i == 0 ? "" : ", "));
      }
      out.ascii(']');
    } else {
      PythonNames.quote(value.toString(), out);
    }
    return out;
  }
}
