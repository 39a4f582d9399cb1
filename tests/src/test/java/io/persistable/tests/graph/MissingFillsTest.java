package io.persistable.tests.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.persistable.Archive;
import io.persistable.Dialect;
import io.persistable.Items;
import io.persistable.error.ReadException;
import io.persistable.tests.format.InitialValuesTest;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.LongAdder;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * A text from which the statement that fills an object was deleted: it is a call without arguments
 * then, and as such refused, or completed from defaults.
 */
class MissingFillsTest {

  private static final long SEED = Long.getLong("persistable.seed", 1);
  private static final int GRAPHS = Integer.getInteger("persistable.graphs", 10_000) / 10;

  /** A whole statement, over several lines where it is long. */
  private static final Pattern FILL =
      Pattern.compile("(?m)^ *\\w+\\.__init__\\(.*(?:\n +.*|\n\\)|\n *\\]\\))*\n");

  @Test
  void aMissingFillIsRefused() {
    System.out.println("graphs: " + GRAPHS + ", seed " + SEED);
    LongAdder count = new LongAdder();
    Seeds.each(SEED, GRAPHS, seed -> count.add(checkWithoutFills(seed)));
    System.out.println(count + " statements left out");
    assertTrue(count.sum() > GRAPHS / 10, count::toString);
  }

  private static long checkWithoutFills(long seed) {
    Map<String, @Nullable Object> roots = new GraphGenerator(seed).roots();
    Archive archive = GeneratedGraphsTest.archive(roots, false);
    String text = archive.toString();
    Matcher fill = FILL.matcher(text);
    long count = 0;
    while (fill.find() && count < 3) {
      String left = text.substring(0, fill.start()) + text.substring(fill.end());
      ReadException e =
          assertThrows(
              ReadException.class,
              () -> Archive.restore(left),
              () -> "seed " + seed + " without " + fill.group() + "\n" + text);
      assertTrue(e.getMessage().contains("expected"), e::getMessage);
      count++;
    }
    return count;
  }

  @Test
  void whatIsNeverFilledHasItsDefaults() {
    InitialValuesTest.Settings settings = new InitialValuesTest.Settings();
    String written = Archive.create().insert("x", settings).toString();
    String text = written.replaceAll("(?s)Settings\\((?!\\)).*?\\)\ndel", "Settings()\ndel");
    ReadException e = assertThrows(ReadException.class, () -> Archive.restore(text), text);
    assertTrue(e.getMessage().contains("none for 'id', 'more'"), e::getMessage);
    assertTrue(e.getMessage().contains("x = "), e::getMessage);
    Items items = Archive.reader().lenient(true).build().restore(text);
    InitialValuesTest.Settings found = items.get("x", InitialValuesTest.Settings.class);
    assertEquals(7, found.given);
    assertEquals(5, found.more);
  }

  /** Filling what is filled already does not hide what isn't. */
  @Test
  void aSecondFillDoesNotStandForAnother() {
    Models.Vertex first = new Models.Vertex();
    Models.Vertex second = new Models.Vertex();
    first.next = second;
    second.previous = first;
    String text = Archive.create().insert("x", first).toString(Dialect.PYTHON);
    Matcher fill = FILL.matcher(text);
    assertTrue(fill.find(), text);
    String left = text.replace(fill.group(), "");
    assertThrows(ReadException.class, () -> Archive.restore(left), left);
    String twice = text.replace(fill.group(), fill.group() + fill.group());
    Models.Vertex found = Archive.restore(twice).get("x", Models.Vertex.class);
    assertSame(found, Objects.requireNonNull(found.next).previous);
  }
}
