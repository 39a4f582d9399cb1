package io.persistable.python.read;

import io.persistable.graph.TypeRegistry;
import io.persistable.python.lex.Scanner;
import io.persistable.read.Defaults;
import io.persistable.read.ReadOptions;
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
    if (utf8.length <= SpareReader.MOST_BYTES) {
      SpareReader spare = SpareReader.find(utf8, types, options);
      PythonModule module = spare == null ? null : spare.read(utf8, source);
      return module == null
          ? read(Scanner.withRoom(utf8, source, options.limits()), types, options, true)
          : module;
    }
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
    new Scanner(utf8, source, ReadLimits.DEFAULT.withBytes(Long.MAX_VALUE)).checkWhole(false);
  }

  /** How the defaults of components are read for texts of another dialect. */
  public static Defaults defaults(TypeRegistry types, ReadOptions options) {
    return (slots, index, component, name) -> {
      Scanner nothing = new Scanner(new byte[0], name, options.limits());
      new Values(nothing, new Types(types), options)
          .defaultInto(
              slots,
              index,
              new Place(component.type()),
              Objects.requireNonNull(component.defaultValue()),
              name);
    };
  }

  /**
   * @param straight whether arguments may be read the way archives write them
   */
  static PythonModule read(
      Scanner scanner, TypeRegistry types, ReadOptions options, boolean straight) {
    Heads heads = types.kept(Heads.class, Heads::new);
    Head head = heads.find(scanner, options);
    Symbols.Snapshot known = head == null ? null : head.symbols;
    Values values = new Values(scanner, new Types(types), options, straight, known);
    Statements statements = new Statements(values, head);
    PythonModule module = statements.read();
    Head found = statements.head();
    if (found != null) {
      heads.keep(found);
    } else if (head != null && straight && scanner.end() <= SpareReader.MOST_BYTES) {
      SpareReader.keep(head, types, scanner, values, statements);
    }
    return module;
  }
}
