package io.persistable.python.program;

import io.persistable.array.ArrayFormat;
import io.persistable.python.lex.Lines;
import io.persistable.python.lex.Scanner;
import io.persistable.python.lex.StringLiterals;
import io.persistable.read.ArrayLoader;
import java.util.ArrayList;
import java.util.List;

/**
 * The body of the function that loads the arrays of an importable module. It is not executed: what
 * it says of its files is taken from its string literals.
 *
 * <pre>{@code
 * def _arrays():
 *     import os.path, numpy
 *     try: dir = os.path.dirname(__file__)
 *     except NameError: dir = '...'
 *     res = {}
 *     for name in ['array_0', 'array_1']:
 *         filename = os.path.join(dir, 'x_data', name + ".npy")
 *         res[name] = numpy.asarray(numpy.load(filename))
 *     return res
 * }</pre>
 */
final class LoaderText {

  private final Scanner scanner;
  private final Lines lines;

  LoaderText(Scanner scanner, Lines lines) {
    this.scanner = scanner;
    this.lines = lines;
  }

  /** Whether a loader's body follows at the position, the colon of its function. */
  static boolean startsAt(Scanner scanner) {
    int at = scanner.lineEnd(scanner.position());
    while (at < scanner.end() && scanner.text()[at] <= ' ' && scanner.text()[at] > 0) {
      at++;
    }
    int stop = scanner.lineEnd(at);
    return scanner.isWord(at, "import") && scanner.slice(at, stop).contains("os.path");
  }

  ArrayLoader read() {
    int start = scanner.position();
    int[] bounds = lines.opaqueBlock();
    String body = scanner.slice(bounds[0], bounds[1]);
    ArrayFormat form =
        body.contains("h5py.File(")
            ? ArrayFormat.HDF5
            : body.contains(".npz'") || body.contains(".npz\"") ? ArrayFormat.NPZ : ArrayFormat.NPY;
    int join = body.indexOf("os.path.join(");
    int loop = body.indexOf("for name in [");
    if (join < 0 || loop < 0) {
      throw scanner.expected(start, "the function that loads arrays", "another");
    }
    List<String> location = literals(body, join, ')');
    if (location.isEmpty()) {
      throw scanner.expected(start, "the file that arrays are loaded from", "none");
    }
    return new ArrayLoader(form, location.get(0), literals(body, loop, ']'));
  }

  /** The string literals from {@code from} to {@code stop}. */
  private List<String> literals(String body, int from, char stop) {
    int end = body.indexOf(stop, from);
    byte[] part =
        body.substring(from, end < 0 ? body.length() : end)
            .getBytes(java.nio.charset.StandardCharsets.UTF_8);
    Scanner inner = new Scanner(part, scanner.source(), scanner.limits());
    StringLiterals strings = new StringLiterals(inner);
    List<String> found = new ArrayList<>();
    while (inner.position() < inner.end()) {
      byte c = inner.text()[inner.position()];
      if (c == '\'' || c == '"') {
        found.add(strings.readText());
      } else {
        inner.advance(1);
      }
    }
    return found;
  }
}
