package io.persistable.python.program;

import io.persistable.python.expression.ExpressionReader;
import io.persistable.python.expression.KnownTypes;
import io.persistable.python.lex.Scanner;
import io.persistable.python.value.Bindings;
import io.persistable.python.value.ExpectedType;
import io.persistable.python.value.array.LoadedArrays;
import io.persistable.read.Defaults;
import io.persistable.read.ReadOptions;
import io.persistable.type.TypeRegistry;
import io.persistable.value.ReadLimits;
import java.util.Objects;

/**
 * Reads the text of an archive in the Python dialect. Nothing of it is executed: a closed subset is
 * parsed, and only registered persisters are called. See docs/text-format.md.
 */
public final class PythonReader {

  /** The most bytes of a text: no array of Java holds more. */
  public static final int MOST_BYTES = Scanner.MOST;

  private PythonReader() {}

  /**
   * Reads a whole text.
   *
   * @param utf8 the text
   * @param source what errors call it: a file, or {@code <archive>}
   * @throws io.persistable.error.ReadException if it is no such text, or holds what does not fit;
   *     nothing partial is returned
   */
  public static PythonModule read(
      byte[] utf8, String source, TypeRegistry types, ReadOptions options) {
    Scanner scanner = Scanner.reusing(utf8, source, options.limits());
    try {
      return read(scanner, types, options, true);
    } finally {
      scanner.release();
    }
  }

  /**
   * Refuses a text that lost its end, or everything; nothing else of it is looked at.
   *
   * @param source what the error calls it
   * @throws io.persistable.error.ReadException if it is no whole text
   */
  public static void checkWhole(byte[] utf8, String source) {
    new Scanner(utf8, source, ReadLimits.builder().bytes(Long.MAX_VALUE).build()).checkWhole(false);
  }

  /** How the defaults of components are read for texts of another dialect. */
  public static Defaults defaults(TypeRegistry types, ReadOptions options) {
    return (slots, index, component, name) -> {
      Scanner nothing = new Scanner(new byte[0], name, options.limits());
      KnownTypes known = new KnownTypes(types, new LoadedArrays(options.arrays()));
      ExpressionReader.of(nothing, new Bindings(nothing, null), known, options, true)
          .defaultInto(
              slots,
              index,
              new ExpectedType(component.type()),
              Objects.requireNonNull(component.defaultValue()),
              name);
    };
  }

  /**
   * @param straight whether arguments may be read the way archives write them
   */
  static PythonModule read(
      Scanner scanner, TypeRegistry registry, ReadOptions options, boolean straight) {
    PreambleCache preambles = registry.kept(PreambleCache.class, PreambleCache::new);
    Preamble preamble = preambles.find(scanner, options);
    Bindings bindings = new Bindings(scanner, preamble == null ? null : preamble.symbols);
    LoadedArrays arrays = new LoadedArrays(options.arrays());
    KnownTypes types = new KnownTypes(registry, arrays);
    ExpressionReader values = ExpressionReader.of(scanner, bindings, types, options, straight);
    Statements statements = new Statements(values, types, arrays, preamble);
    PythonModule module = statements.read();
    Preamble found = statements.preamble();
    if (found != null) {
      preambles.keep(found);
    }
    return module;
  }
}
