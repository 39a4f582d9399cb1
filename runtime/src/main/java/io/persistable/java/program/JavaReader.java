package io.persistable.java.program;

import io.persistable.java.lex.JavaScanner;
import io.persistable.java.lex.LiteralScanner;
import io.persistable.java.value.Constants;
import io.persistable.java.value.JavaValueReader;
import io.persistable.java.value.MissingComponents;
import io.persistable.java.value.ReadState;
import io.persistable.java.value.TypeNames;
import io.persistable.read.Defaults;
import io.persistable.read.ReadOptions;
import io.persistable.text.FormatMark;
import io.persistable.type.TypeRegistry;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads Java source that this library has written. See docs/text-format.md. */
public final class JavaReader {

  private JavaReader() {}

  /** Whether a text is Java source rather than Python: it declares a class before anything else. */
  public static boolean isJava(byte[] utf8) {
    int at = 0;
    while (at < utf8.length) {
      byte c = utf8[at];
      if (c <= ' ' && c >= 0) {
        at++;
      } else if (c == '/') {
        return true;
      } else if (c == 'p' || c == 'i') {
        break;
      } else {
        return false;
      }
    }
    String start =
        new String(utf8, at, Math.min(16, utf8.length - at), StandardCharsets.ISO_8859_1);
    return start.startsWith("package ") || start.startsWith("public ") || isJavaImport(utf8, at);
  }

  private static boolean isJavaImport(byte[] utf8, int at) {
    int stop = at;
    while (stop < utf8.length && utf8[stop] != '\n') {
      stop++;
    }
    String line = new String(utf8, at, stop - at, StandardCharsets.UTF_8).strip();
    return line.startsWith("import ") && line.endsWith(";");
  }

  /**
   * Restores what a source holds.
   *
   * @param source its name, for messages
   * @param defaults reads the defaults of components that nothing is set for
   * @param ignored takes what lenient reading passes over
   * @return the items by name, in the order of the text, unmodifiable
   * @throws io.persistable.error.ReadException if it is no such source, or names types or values
   *     that can't be restored; nothing partial is returned
   */
  public static Map<String, @Nullable Object> read(
      byte[] utf8,
      String source,
      TypeRegistry types,
      ReadOptions options,
      Defaults defaults,
      List<String> ignored) {
    JavaScanner scanner = new JavaScanner(utf8, source, options.limits());
    checkMark(scanner);
    TypeNames names = new TypeNames(types);
    header(scanner, names);
    suppressions(scanner);
    String className = className(scanner);
    MissingComponents missing =
        new MissingComponents(scanner, names, options.lenient(), defaults, ignored);
    ReadState state = ReadState.of(scanner, names, types, missing);
    Constants constants = new Constants(state);
    JavaValueReader values =
        new JavaValueReader(state, constants, types, options.arrays(), className);
    Map<String, @Nullable Object> items =
        new SourceParser(state, constants, values, className).parse();
    options.steps().accept(state.fills().steps());
    return Collections.unmodifiableMap(items);
  }

  private static void checkMark(JavaScanner scanner) {
    if (FormatMark.formatOf(scanner.text(), scanner.end(), FormatMark.JAVA) == FormatMark.UNKNOWN) {
      throw scanner.expected(
          0,
          "'" + FormatMark.JAVA + "' as the first line, or none of the kind",
          "the mark of a format that this version doesn't know; a newer one does");
    }
    if (scanner.peek() == 0 && scanner.position() >= scanner.end()) {
      throw scanner.expected(
          scanner.end(), "a class", "the end of the text: it is empty, or cut short");
    }
  }

  private static void header(JavaScanner scanner, TypeNames names) {
    if (scanner.acceptWord("package")) {
      names.packageName(qualified(scanner));
    }
    while (scanner.acceptWord("import")) {
      names.imported(qualified(scanner));
    }
  }

  private static String qualified(JavaScanner scanner) {
    StringBuilder name = new StringBuilder(scanner.name());
    while (scanner.accept('.')) {
      name.append('.').append(scanner.name());
    }
    scanner.expect(';');
    return name.toString();
  }

  /** Passes over {@code @SuppressWarnings({"rawtypes", "unchecked"})}. */
  private static void suppressions(JavaScanner scanner) {
    if (!scanner.accept('@')) {
      return;
    }
    scanner.expectWord("SuppressWarnings");
    scanner.open('(');
    LiteralScanner literals = new LiteralScanner(scanner);
    boolean several = scanner.peek() == '{';
    if (several) {
      scanner.open('{');
    }
    do {
      if (scanner.peek() != '"') {
        throw scanner.expected(scanner.position(), "the name of a warning");
      }
      literals.string();
    } while (several && scanner.accept(','));
    if (several) {
      scanner.close('}');
    }
    scanner.close(')');
  }

  /** The name of the class that follows, which is not read yet. */
  private static String className(JavaScanner scanner) {
    scanner.peek();
    int at = scanner.position();
    while (!scanner.acceptWord("class")) {
      if (!scanner.acceptWord("public") && !scanner.acceptWord("final")) {
        throw scanner.expected(scanner.position(), "a class");
      }
    }
    String name = scanner.name();
    scanner.moveTo(at);
    return name;
  }
}
