package io.persistable;

import io.persistable.dataset.ForeignContents;
import io.persistable.dataset.Item;
import io.persistable.error.DataSetDamagedException;
import io.persistable.error.NotPersistableException;
import io.persistable.error.ReadException;
import io.persistable.type.CollectionForm;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The infos of an {@code __init__.py} that another program wrote. An info may hold something that
 * has no meaning in Java (a function, a slice). It then keeps the program that made it, and reading
 * it says what is wrong; the other infos are read.
 */
final class ForeignInfos implements ForeignContents {

  /** Each costs another reading of the text. */
  private static final int MOST = 200;

  private static final Pattern NAME =
      Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_]*(?:\\.[\\p{L}_][\\p{L}\\p{N}_]*)*");

  /** Two characters to Python and one to Java. */
  private static final Pattern PAIRS =
      Pattern.compile("(?i)\\\\u(0{4})?d[89ab][0-9a-f]{2}\\\\u(0{4})?d[c-f][0-9a-f]{2}");

  private final InfoExpressions infos;
  private final ArchiveReader reader;
  private final DataSetItems items;

  ForeignInfos(InfoExpressions infos, ArchiveReader reader, DataSetItems items) {
    this.items = items;
    this.infos = infos;
    this.reader = reader;
  }

  @Override
  public Reads reads(Item item) throws IOException {
    return items.reads(item);
  }

  /**
   * @return for each name an expression
   * @throws ReadException if the text as a whole can't be understood
   */
  @Override
  public Found read(String source, String text) {
    String unknown = unused(text);
    return read(source, text, restore(source, text, unknown), unknown);
  }

  @Override
  public ForeignContents.Found readOurs(String source, String text) {
    return read(source, text, reader.restore(text, source), unused(text));
  }

  @Override
  public void check(String source, String expression) {
    InfoExpressions.Program program = infos.program(expression);
    if (program == null || program.name() == null) {
      infos.read(source, expression);
    } else if (!read(source, program.text()).infos().containsKey(program.name())) {
      throw new DataSetDamagedException(
          source + ": expected an entry for '" + program.name() + "' in its program, found none");
    }
  }

  private ForeignContents.Found read(String source, String text, Items items, String unknown) {
    Object dict = items.asMap().get("_info_dict");
    if (!(dict instanceof Map<?, ?> map)) {
      throw new DataSetDamagedException(source + ": expected a dictionary _info_dict, found none");
    }
    Map<String, String> all = new LinkedHashMap<>();
    String unread = null;
    for (Map.Entry<?, ?> each : map.entrySet()) {
      if (each.getKey() instanceof String name) {
        checkKeys(source, text, name, each.getValue());
        all.put(name, of(text, name, each.getValue(), unknown));
      } else {
        unread = "the key " + key(each.getKey()) + " of _info_dict is no text, so it is no name";
      }
    }
    return new Found(all, unread);
  }

  /**
   * Something that this library reads as a key or as an element of a set, and that Python refuses
   * there.
   */
  private static void checkKeys(String source, String text, String name, @Nullable Object info) {
    Deque<Object> values = new ArrayDeque<>();
    Deque<Object> keys = new ArrayDeque<>();
    for (Object next = info; next != null; next = values.poll()) {
      if (next instanceof Map<?, ?> map) {
        addHolders(map.keySet(), keys);
        addHolders(map.values(), values);
      } else if (next instanceof Collection<?> held) {
        addHolders(held, next instanceof Set ? keys : values);
      }
      for (Object key = keys.poll(); key != null; key = keys.poll()) {
        if (!(key instanceof Collection<?> held) || !isHashed(key)) {
          throw unhashable(source, text, name);
        }
        addHolders(held, keys);
      }
    }
  }

  private static void addHolders(Collection<?> from, Deque<Object> to) {
    for (Object each : from) {
      if (each instanceof Map || each instanceof Collection) {
        to.add(each);
      }
    }
  }

  /** What reading makes of a tuple, or of a frozenset. */
  private static boolean isHashed(Object collection) {
    return CollectionForm.isImmutable(collection.getClass())
        || collection.getClass().getName().startsWith("java.util.Collections$");
  }

  private static ReadException unhashable(String source, String text, String name) {
    int at = Math.max(text.indexOf("'" + name + "'"), text.indexOf('"' + name + '"'));
    int line = (int) text.substring(0, Math.max(0, at)).chars().filter(c -> c == '\n').count() + 1;
    return new ReadException(
        source
            + ":"
            + line
            + ": the info of '"
            + name
            + "' has a list, a set or a dictionary as a key or in a set, which Python refuses",
        source,
        line,
        1,
        null);
  }

  private String key(@Nullable Object key) {
    try {
      return infos.ofForeign(key);
    } catch (NotPersistableException e) {
      return String.valueOf(key);
    }
  }

  private static String unused(String text) {
    String word = "has no meaning in Java";
    while (text.contains(word)) {
      word += "!";
    }
    return word;
  }

  /** Reads the text. Each expression that can't be read is replaced by the word. */
  private Items restore(String source, String text, String unknown) {
    String rest = text;
    ReadException first = null;
    for (int i = 0; ; i++) {
      try {
        return reader.restore(rest, source);
      } catch (ReadException e) {
        String without = i < MOST ? without(rest, e, "'" + unknown + "'") : null;
        first = first == null ? e : first;
        if (without == null) {
          throw first;
        }
        rest = without;
      }
    }
  }

  /**
   * The text in which the name or call at the place of the error is replaced; null if there is no
   * such name or call.
   */
  private static @Nullable String without(String text, ReadException e, String literal) {
    int start = 0;
    for (int line = 1; line < e.line(); line++) {
      start = text.indexOf('\n', start) + 1;
    }
    int end = text.indexOf('\n', start);
    int at = start;
    for (int column = 1; column < e.column() && at < text.length(); column++) {
      at = text.offsetByCodePoints(at, 1);
    }
    Matcher name = NAME.matcher(text);
    if (at >= (end < 0 ? text.length() : end) || !name.find(at) || name.start() != at) {
      return null;
    }
    String statement = text.substring(start, at).strip();
    if (statement.isEmpty() || statement.startsWith("from ") || statement.startsWith("import ")) {
      return null; // what a statement does can't be left out
    }
    return text.substring(0, at) + literal + text.substring(endOfCalls(text, name.end()));
  }

  /** Where the brackets that follow a name end. */
  private static int endOfCalls(String text, int start) {
    int at = start;
    int depth = 0;
    int end = start;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == '\'' || c == '"') {
        at = endOfString(text, at);
        continue;
      }
      if (c == '(' || c == '[') {
        depth++;
      } else if (c == ')' || c == ']') {
        if (--depth < 0) {
          return end;
        }
        if (depth == 0) {
          end = at + 1;
        }
      } else if (depth == 0) {
        return end;
      }
      at++;
    }
    return end;
  }

  private static int endOfString(String text, int start) {
    char quote = text.charAt(start);
    int at = start + 1;
    while (at < text.length() && text.charAt(at) != quote) {
      at += text.charAt(at) == '\\' ? 2 : 1;
    }
    return at + 1;
  }

  private static boolean hasPairs(String own) {
    return own.contains("\\U000") || own.codePoints().anyMatch(Character::isSupplementaryCodePoint);
  }

  private String of(String text, Object name, @Nullable Object info, String unknown) {
    String own = "";
    try {
      own = infos.ofForeign(info);
    } catch (NotPersistableException e) {
      own = unknown;
    }
    return own.contains(unknown) || hasPairs(own) && PAIRS.matcher(text).find()
        ? InfoExpressions.program(text, "['_info_dict'][" + infos.of(name) + "]")
        : own;
  }
}
