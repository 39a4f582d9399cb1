package io.persistable.java.write;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.persistable.text.TextBuffer;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Lines end where the statement says that they may, and nothing else of it changes. */
class LineBreakerTest {

  private static final int COUNT = 1_000;
  private static final int LONGEST_WORD = 12;

  @Test
  void whatFitsStaysOnOneLine() {
    LineBreaker out = new LineBreaker();
    out.text("List.of").openArguments().argument().text("1").argument().text("2").closeArguments();
    out.text(";");
    assertEquals("    List.of(1, 2);\n", written(out, 4));
  }

  @Test
  void linesEndBetweenWordsOnly() {
    Random random = new Random(8);
    int broken = 0;
    for (int i = 0; i < COUNT; i++) {
      LineBreaker out = new LineBreaker();
      StringBuilder flat = new StringBuilder();
      out.text("a(");
      flat.append("a(");
      call(random, 0, out, flat);
      out.text(");");
      flat.append(");");
      String text = written(out, 4);
      assertEquals(withoutSpace(flat.toString()), withoutSpace(text));
      broken += text.indexOf('\n') < text.length() - 1 ? 1 : 0;
      if (4 + flat.length() <= LineBreaker.WIDTH) {
        assertEquals("    " + flat + "\n", text);
      }
      for (String line : text.split("\n", -1)) {
        assertEquals(line.stripTrailing(), line);
      }
    }
    assertTrue(broken > COUNT / 10, "broken: " + broken);
  }

  private static void call(Random random, int depth, LineBreaker out, StringBuilder flat) {
    String name = "x".repeat(1 + random.nextInt(LONGEST_WORD));
    out.text(name).openArguments();
    flat.append(name).append('(');
    int count = random.nextInt(6);
    for (int i = 0; i < count; i++) {
      out.argument();
      flat.append(i == 0 ? "" : ", ");
      if (depth < 3 && random.nextInt(3) == 0) {
        call(random, depth + 1, out, flat);
      } else {
        String word = "y".repeat(1 + random.nextInt(LONGEST_WORD));
        out.text(word);
        flat.append(word);
      }
    }
    out.closeArguments();
    flat.append(')');
  }

  private static String written(LineBreaker out, int indent) {
    TextBuffer text = new TextBuffer(1024);
    out.writeTo(text, indent);
    return text.toString();
  }

  private static String withoutSpace(String text) {
    return text.replaceAll("\\s", "");
  }
}
