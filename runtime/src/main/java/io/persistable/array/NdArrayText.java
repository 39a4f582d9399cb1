package io.persistable.array;

/**
 * An array as numpy's {@code repr} shows it, with numpy's default options: lines of 75, eight
 * digits, three items at each edge of what is over 1,000 elements.
 *
 * @see <a
 *     href="https://github.com/numpy/numpy/blob/v2.4.2/numpy/_core/arrayprint.py">arrayprint.py,
 *     whose layout this follows</a>
 */
final class NdArrayText {

  private static final int LINE_WIDTH = 75;
  static final int THRESHOLD = 1000;
  static final int EDGE = 3;
  private static final String PREFIX = "array(";
  private static final String SEPARATOR = ", ";

  private final NdArray array;
  private final boolean summarized;
  private final ElementFormat format;

  NdArrayText(NdArray array) {
    this.array = array.size() > THRESHOLD ? array : array.copy();
    this.summarized = array.size() > THRESHOLD;
    this.format = ElementFormat.of(summarized ? array.corners(EDGE) : this.array);
  }

  @Override
  public String toString() {
    String elements =
        array.size() == 0 ? "[]" : nested(array, " ".repeat(PREFIX.length() + 1), LINE_WIDTH - 1);
    StringBuilder extras = new StringBuilder();
    boolean flatEmpty = array.rank() == 1 && array.shape()[0] == 0;
    if (summarized || array.size() == 0 && !flatEmpty) {
      extras.append("shape=").append(ShapeArithmetic.text(array.shape()));
    }
    if (array.size() == 0 || !isImplied(array.dtype())) {
      extras
          .append(extras.isEmpty() ? "" : SEPARATOR)
          .append("dtype=")
          .append(shortName(array.dtype()));
    }
    if (extras.isEmpty()) {
      return PREFIX + elements + ")";
    }
    String text = PREFIX + elements + ",";
    int lastLine = text.length() - (text.lastIndexOf('\n') + 1);
    boolean fits = lastLine + extras.length() + 2 <= LINE_WIDTH;
    return text + (fits ? " " : "\n" + " ".repeat(PREFIX.length())) + extras + ")";
  }

  private static boolean isImplied(DType dtype) {
    return dtype.equals(DType.INT64)
        || dtype.equals(DType.FLOAT64)
        || dtype.equals(DType.COMPLEX128)
        || dtype.equals(DType.BOOL);
  }

  private static String shortName(DType dtype) {
    if (dtype.kind() == DType.Kind.STRUCTURED) {
      return dtype.descr();
    }
    String name = dtype.isBigEndian() ? dtype.str() : dtype.name();
    return name.chars().allMatch(Character::isLetterOrDigit) ? name : "'" + name + "'";
  }

  /** The recursion is as deep as the array has axes, 64 at most. */
  private String nested(NdArray part, String indent, int width) {
    if (part.rank() == 0) {
      return format.text(part.get());
    }
    long length = part.shape()[0];
    boolean cut = summarized && length > 2 * EDGE;
    String text = part.rank() == 1 ? row(part, indent, width, cut) : rows(part, indent, width, cut);
    return "[" + text.substring(indent.length()) + "]";
  }

  private String row(NdArray part, String indent, int width, boolean cut) {
    long length = part.shape()[0];
    StringBuilder done = new StringBuilder();
    StringBuilder line = new StringBuilder(indent);
    for (long i = 0; i < length; i++) {
      boolean last = i == length - 1;
      if (cut && i == EDGE) {
        extend(done, line, "...", width - 1, indent);
        line.append(SEPARATOR);
        i = length - EDGE;
        last = false;
      }
      extend(done, line, format.text(part.get(i)), width - 1, indent);
      line.append(last ? "" : SEPARATOR);
    }
    return done.append(line).toString();
  }

  private static void extend(
      StringBuilder done, StringBuilder line, String word, int width, String indent) {
    if (line.length() + word.length() > width && line.length() > indent.length()) {
      done.append(line.toString().stripTrailing()).append('\n');
      line.setLength(0);
      line.append(indent);
    }
    line.append(word);
  }

  private String rows(NdArray part, String indent, int width, boolean cut) {
    long length = part.shape()[0];
    String separator = "," + "\n".repeat(part.rank() - 1);
    StringBuilder text = new StringBuilder();
    for (long i = 0; i < length; i++) {
      if (cut && i == EDGE) {
        text.append(indent).append("...").append(separator);
        i = length - EDGE;
      }
      text.append(indent).append(nested(part.at(i), indent + " ", width - 1));
      text.append(i == length - 1 ? "" : separator);
    }
    return text.toString();
  }
}
