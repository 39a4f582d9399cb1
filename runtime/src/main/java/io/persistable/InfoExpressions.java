package io.persistable;

import io.persistable.dataset.Entry;
import io.persistable.error.DataSetDamagedException;
import io.persistable.error.NotPersistableException;
import io.persistable.error.ReadException;
import io.persistable.python.OutsideArrays;
import io.persistable.python.PythonNames;
import io.persistable.python.PythonOptions;
import io.persistable.python.PythonWriter;
import io.persistable.text.FormatMark;
import io.persistable.text.TextBuffer;
import io.persistable.type.CollectionForm;
import io.persistable.type.TypeRegistry;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Infos as Python expressions on one line, which is what stands in {@code _info_dict}.
 *
 * <pre>
 * 'text'   [1, 2.5, None]   {'unit': 'm'}           what literals alone say, as {@link PlainInfos}
 * (lambda d: exec('…', d) or d['info'])({})         all else that can be archived, as an archive
 * (lambda d: exec('…', d) or d['_info_dict']['x'])({})    what another program wrote, as it did
 * </pre>
 */
final class InfoExpressions {

  private static final String NAME = "info";

  private static final PythonOptions FLAT = new PythonOptions(false, "_g", false);

  private static final Pattern PROGRAM =
      Pattern.compile(
          "\\(lambda d: exec\\((.*), d\\) or"
              + " d\\['(info|_info_dict)'\\](?:\\[(.*)\\])?\\)\\(\\{\\}\\)");

  private final TypeRegistry types;
  private final ArchiveReader reader;
  private final PlainInfos plain;
  private final boolean plainOnly;

  /**
   * @param plainOnly whether only infos are written that the original package can write again, at
   *     the price of the classes of numbers, lists and maps
   */
  InfoExpressions(TypeRegistry types, ArchiveReader reader, boolean plainOnly) {
    this.plain = new PlainInfos(types, plainOnly);
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
    String literal = plain.of(info);
    String text = literal == null ? archived(info) : literal;
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
   * An info that another program wrote, anew.
   *
   * @throws NotPersistableException if it can't be archived
   */
  String ofForeign(@Nullable Object info) {
    String literal = plain.of(info);
    return literal == null ? archived(info) : literal;
  }

  /**
   * A text of one statement becomes an expression. Any other is executed as it is, and so is one
   * with a comment, a set or a tuple: by themselves these are read as format 1 has them.
   */
  private String archived(@Nullable Object info) {
    OutsideArrays arrays = new OutsideArrays(Long.MAX_VALUE, "_arrays", 0);
    String text =
        PythonWriter.write(
                Collections.singletonMap(NAME, info), types, new Rehearsal(types), FLAT, arrays)
            .toString();
    List<String> lines = text.lines().toList();
    boolean isOne =
        lines.size() == 3
            && lines.get(0).startsWith(NAME + " = ")
            && lines.get(1).startsWith("try: del ");
    return isOne && !lines.get(0).contains(" # ") && isReadAlike(info)
        ? lines.get(0).substring(NAME.length() + 3)
        : program(FormatMark.enclose(text), "['" + NAME + "']");
  }

  /** The info if one statement says it: a tree of lists, maps and sets. */
  private static boolean isReadAlike(@Nullable Object info) {
    Deque<Object> open = new ArrayDeque<>();
    for (Object next = info; next != null; next = open.poll()) {
      if (next instanceof HashSet || next instanceof List && CollectionForm.isImmutable(next)) {
        return false;
      }
      Collection<?> held = next instanceof Map<?, ?> map ? map.values() : List.of();
      for (Object element : next instanceof Collection<?> collection ? collection : held) {
        if (element != null) {
          open.add(element);
        }
      }
    }
    return true;
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
    if (expression.isEmpty()) {
      throw new ReadException(
          source + " can't be told; verify() says at which line __init__.py isn't understood",
          source,
          1,
          1,
          null);
    }
    Program program = program(expression);
    if (program == null) {
      return item(reader.restore(NAME + " = " + expression + "\n", source), NAME, source);
    }
    Object value = item(reader.restore(program.text, source), program.item, source);
    return program.name == null || !(value instanceof Map<?, ?> map)
        ? value
        : map.get(program.name);
  }

  /**
   * An archive in a string.
   *
   * @param item the item of it that counts
   * @param name which of that item's infos, if another program wrote them
   */
  record Program(String text, String item, @Nullable String name) {}

  /** Null if an expression is none. */
  @Nullable Program program(String expression) {
    Matcher m = PROGRAM.matcher(expression);
    return m.matches()
        ? new Program(
            String.valueOf(literal(m.group(1))),
            m.group(2),
            m.group(3) == null ? null : String.valueOf(literal(m.group(3))))
        : null;
  }

  private static @Nullable Object item(Items items, String name, String source) {
    if (!items.contains(name)) {
      throw new DataSetDamagedException(
          source + ": expected '" + name + "' in its program, found " + items.names());
    }
    return items.get(name);
  }

  private @Nullable Object literal(String literal) {
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
      if (!expression.startsWith("(lambda") && !expression.isEmpty()) {
        text.append(NAME).append(i).append(" = ").append(expression).append('\n');
      }
      i++;
    }
    Items plain = plain(place, text, entries);
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

  /** Where they can't be read together, the error says which one it is. */
  private Items plain(Path place, CharSequence text, Map<String, Entry> entries) {
    try {
      return reader.restore(text, place + ": infos");
    } catch (ReadException e) {
      entries.forEach((name, entry) -> read(place, name, entry));
      throw e;
    }
  }

  /** What an error in an info says where it is. */
  static String source(Path place, String name) {
    return place + ": info of '" + name + "'";
  }
}
