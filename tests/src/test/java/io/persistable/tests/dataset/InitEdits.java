package io.persistable.tests.dataset;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Edits of an {@code __init__.py} as editors, formatters, merges and slips of the hand make them.
 */
final class InitEdits {

  /** Infos that have to be read as CPython reads them. */
  static final List<String> READ =
      List.of(
          "'a' 'b'",
          "0x1F",
          "1_000",
          "1.",
          ".5",
          "-0.0",
          "+1",
          "((1))",
          "(\n 1\n)",
          "[1,\n  2]",
          "{'k': {'l': [None]}}",
          "2",
          "123456789012345678901234567890",
          "\"it's\"",
          "r'\\d'",
          "'''a\nb'''",
          "\"\"\"x\"\"\"",
          "'\\\n'",
          "'\\N{BULLET}'",
          "'\\u20ac'",
          "'€'",
          "'😀'",
          "'\\ud83d\\ude00'",
          "'\\ud800'",
          "'a\\\\'",
          "'a # b'",
          "'}'",
          "'line\\nbreak'",
          "u'u'",
          "00",
          "1E5",
          "[]",
          "{}",
          "''",
          "'\\x41'",
          "'\\8'",
          "[[[[[]]]]]",
          "{1: (1, 2)}",
          "{(1, 2): 1}",
          "{'a': 1, 'b': [1, 2, ], }");

  /** Infos that CPython computes: read as it does, or refused with a line. */
  static final List<String> COMPUTED =
      List.of(
          "f'{1+1}'",
          "1 if True else 2",
          "len('abc')",
          "10**3",
          "'%s' % 5",
          "'a' + 'b'",
          "not True",
          "[i for i in (1,2)]",
          "lambda: 0",
          "slice(1)",
          "__name__",
          "__debug__",
          "print",
          "~1",
          "...",
          "[*[1]]",
          "{**{'q': 1}}",
          "1 == 1",
          "NotImplemented",
          "{'a': 1, 'a': 2}",
          "__import__('os').sep");

  /** Infos that CPython refuses, mostly with the whole package. */
  static final List<String> TYPOS =
      List.of(
          "[1, 2.5]x",
          "1 2",
          "undefined",
          "x y",
          "def",
          "1 +",
          "f(",
          "0777",
          "'a' b",
          "*",
          "{1:}",
          "(yield)",
          "lambda",
          "()()",
          "1..2",
          "'\\x4'",
          "'\\N{NOPE}'",
          "b'é'",
          "not",
          "...x",
          "1_",
          "0x",
          "1e",
          "[,]",
          "{1,:2}",
          "(1",
          "1)",
          "[1 2]",
          "{'a' 1}",
          "'\\u12'",
          "1 if",
          "import x",
          "nan",
          "{[]: 1}",
          "{(1, []): 1}",
          "{[1]}",
          "set([[]])",
          "-'a'",
          "dict(1)",
          "'a'b'c'",
          "ub'a'",
          "$",
          "'a",
          "'''a",
          "x := 1",
          "len(1)",
          "undefined.x",
          "pass",
          "__file",
          "f'{x}'");

  private final Random random;
  private List<String> lines;

  /** What may be refused has been done. */
  boolean mayBeRefused;

  InitEdits(String text, Random random) {
    this.lines = new ArrayList<>(text.lines().toList());
    this.random = random;
  }

  private static <T> T any(List<T> of, Random random) {
    return of.get(random.nextInt(of.size()));
  }

  private List<Integer> entries() {
    List<Integer> entries = new ArrayList<>();
    for (int i = open() + 1; i < close(); i++) {
      if (lines.get(i).startsWith("    '")) {
        entries.add(i);
      }
    }
    return entries;
  }

  private int open() {
    return lines.indexOf("_info_dict = {");
  }

  private int close() {
    return lines.indexOf("}");
  }

  /** One more. Nothing if an edit before took what it would change. */
  void edit() {
    int open = open();
    int close = close();
    if (open < 0 || close < 0 || !lines.get(0).startsWith("# ") || entries().isEmpty()) {
      return;
    }
    int at = open + 1 + random.nextInt(close - open - 1);
    int entry = any(entries(), random);
    switch (random.nextInt(28)) {
      case 0 -> lines.replaceAll(line -> line.replace("run 7", "run 8"));
      case 1 -> lines.add(at, "    'e" + random.nextInt(3) + "': " + random.nextInt(100) + ",");
      case 2 -> lines.remove(entry);
      case 3 -> lines.set(entry, lines.get(entry).replaceAll(",  # [0-9a-f]{8}( no data)?$", ","));
      case 4 -> lines.add(at, "    # a remark, with 'quotes' and {brackets");
      case 5 -> Collections.swap(lines, entry, entries().get(0));
      case 6 -> lines.replaceAll(line -> line.replace("'run 7'", "\"run 9\""));
      case 7 -> lines.set(0, "\ufeff" + lines.get(0));
      case 8 -> {
        String text = String.join("\r\n", lines) + "\r\n";
        lines = new ArrayList<>(List.of(text.split("(?<=\r)\n")));
      }
      case 9 -> lines.subList(open + 1, close).sort(null);
      case 10 -> lines.add(at, "");
      case 11 -> lines.replaceAll(line -> line.replace("'unit': 'm'", "'unit':'km','n':[1,2,]"));
      case 12 -> lines.add(close + 1, "# a last word");
      case 13 ->
          lines.replaceAll(
              line ->
                  line.startsWith("    '") && !line.contains("exec")
                      ? line.replace('\'', '"')
                      : line);
      case 14 -> {
        mayBeRefused |= lines.stream().anyMatch(line -> line.startsWith("# journal"));
        lines.add("_info_dict['z" + random.nextInt(3) + "'] = 'appended'");
      }
      case 15 ->
          lines.set(
              entry, lines.get(entry).replaceFirst("^    ('[a-z]+'): ", "    $1 :\n        "));
      case 16, 17 -> say(entry, any(READ, random));
      case 18 -> {
        say(entry, any(COMPUTED, random));
        mayBeRefused = true;
      }
      case 19, 20 -> say(entry, any(TYPOS, random));
      case 21 -> {
        slip(entry);
        mayBeRefused = true;
      }
      case 22 -> lines.add(entry, lines.get(entry));
      default -> footer(close);
    }
  }

  private void say(int entry, String info) {
    String key = lines.get(entry).substring(0, lines.get(entry).indexOf(':'));
    lines.set(entry, key + ": " + info + "," + (random.nextBoolean() ? "  # 12345678" : ""));
  }

  /** A character more, less, or another. */
  private void slip(int entry) {
    StringBuilder line = new StringBuilder(lines.get(entry));
    int at = random.nextInt(line.length());
    String slips = "x 0'\"\\,:#{}()[]";
    String slip = String.valueOf(slips.charAt(random.nextInt(slips.length())));
    line.replace(at, at + random.nextInt(2), random.nextInt(3) == 0 ? "" : slip);
    lines.set(entry, line.toString());
  }

  /** In the code below the dictionary, its layout alone: CPython runs what it ran. */
  private void footer(int close) {
    List<Integer> code = new ArrayList<>();
    boolean isText = false;
    for (int i = close + 1; i < lines.size(); i++) {
      String line = lines.get(i);
      boolean hasQuotes = line.contains("\"\"\"");
      if (!line.isBlank() && !isText && !hasQuotes && !line.startsWith("# journal")) {
        code.add(i);
      }
      isText ^= hasQuotes && line.indexOf("\"\"\"") == line.lastIndexOf("\"\"\"");
    }
    if (code.isEmpty()) {
      return;
    }
    int at = any(code, random);
    String line = lines.get(at);
    switch (random.nextInt(9)) {
      case 0 -> lines.set(at, line + "  # a remark of somebody's, with 'quotes");
      case 1 -> lines.add(at, "    # a line of its own");
      case 2 -> lines.set(at, line + "   ");
      case 3 -> lines.add(at, "");
      case 4 -> lines.set(at, line.replaceAll("\"([^\"\\\\']*)\"", "'$1'"));
      case 5 -> {
        int comma = line.indexOf('#') >= 0 || line.contains("rb") ? -1 : line.indexOf(", ");
        boolean isIn = comma > 0 && line.substring(0, comma).matches("[^\"']*[(\\[].*");
        if (comma > 0) {
          lines.set(at, line.substring(0, comma + 1) + (isIn ? "\n  " : " \\\n    "));
          lines.add(at + 1, line.substring(comma + 2));
        }
      }
      case 6 -> indent(close, "\t");
      case 7 -> indent(close, "  ");
      default -> blackened(close);
    }
  }

  private void indent(int close, String by) {
    for (int i = close + 1; i < lines.size(); i++) {
      int width = lines.get(i).length() - lines.get(i).stripLeading().length();
      lines.set(i, by.repeat(width / 4) + " ".repeat(width % 4) + lines.get(i).stripLeading());
    }
  }

  /** Short lists on one line, long ones on several, and a bracket or a comma more. */
  private void blackened(int close) {
    String code = String.join("\n", lines.subList(close + 1, lines.size()));
    code =
        code.replaceAll(
                "\\(\n\\s*isinstance,\n\\s*list,\n\\s*vars,\n\\s*\\)", "isinstance, list, vars")
            .replace("import sys, types", "import sys\n    import types")
            .replace("__name__ + \".\" + key, __name__", "(__name__ + \".\" + key, __name__")
            .replace("+ key + \".None\":", "+ key + \".None\"):")
            .replace(
                "pop(key, None)",
                "pop(\n                    key,\n                    None,\n                )")
            .replace("if module else ():", "if module else ( ) :");
    lines = new ArrayList<>(lines.subList(0, close + 1));
    lines.addAll(code.lines().toList());
  }

  String text() {
    return String.join("\n", lines) + (lines.get(0).endsWith("\r") ? "" : "\n");
  }
}
