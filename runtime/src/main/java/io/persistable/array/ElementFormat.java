package io.persistable.array;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How one element is shown among others, so that columns line up. */
@FunctionalInterface
interface ElementFormat {

  /**
   * @param element as from {@link NdArray#get}
   */
  String text(Object element);

  /** The format for elements of an array, from all that will be shown. */
  static ElementFormat of(NdArray shown) {
    DType dtype = shown.dtype();
    return switch (dtype.kind()) {
      case BOOLEAN -> {
        String yes = shown.rank() == 0 ? "True" : " True";
        yield element -> element.equals(true) ? yes : "False";
      }
      case SIGNED, UNSIGNED -> aligned(shown, Object::toString);
      case FLOAT -> {
        List<Double> values = new ArrayList<>();
        shown.forEach(element -> values.add(((Number) element).doubleValue()));
        FloatFormat format = new FloatFormat(values, dtype.itemSize(), false);
        yield element -> format.text(((Number) element).doubleValue());
      }
      case COMPLEX -> complex(shown);
      case DATETIME, TIMEDELTA -> aligned(shown, element -> TimeText.of(dtype, (Long) element));
      case TEXT -> element -> PythonLiteral.repr((String) element);
      case BYTES -> element -> bytes(((String) element).getBytes(StandardCharsets.ISO_8859_1));
      case RAW -> element -> bytes((byte[]) element);
      case STRUCTURED -> structured(shown);
    };
  }

  private static ElementFormat aligned(NdArray shown, ElementFormat each) {
    int width = 0;
    for (Object element : shown) {
      width = Math.max(width, each.text(element).length());
    }
    String format = "%" + Math.max(1, width) + "s";
    return element -> String.format(format, each.text(element));
  }

  private static ElementFormat complex(NdArray shown) {
    List<Double> reals = new ArrayList<>();
    List<Double> imaginaries = new ArrayList<>();
    for (Object element : shown) {
      reals.add(((Complex) element).real());
      imaginaries.add(((Complex) element).imaginary());
    }
    int width = shown.dtype().unitSize();
    FloatFormat real = new FloatFormat(reals, width, false);
    FloatFormat imaginary = new FloatFormat(imaginaries, width, true);
    return element -> {
      String text = imaginary.text(((Complex) element).imaginary());
      int end = text.stripTrailing().length();
      return real.text(((Complex) element).real())
          + text.substring(0, end)
          + "j"
          + text.substring(end);
    };
  }

  private static String bytes(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.ISO_8859_1);
    String repr = PythonLiteral.repr(text);
    return "b"
        + repr.chars()
            .mapToObj(c -> c < 0x80 ? String.valueOf((char) c) : String.format("\\x%02x", c))
            .collect(Collectors.joining());
  }

  private static ElementFormat structured(NdArray shown) {
    Map<String, ElementFormat> formats = new LinkedHashMap<>();
    shown.columns().forEach((name, column) -> formats.put(name, of(column)));
    return element -> {
      Map<?, ?> row = (Map<?, ?>) element;
      List<String> texts = new ArrayList<>();
      formats.forEach((name, format) -> texts.add(field(row.get(name), format)));
      return texts.size() == 1 ? "(" + texts.get(0) + ",)" : "(" + String.join(", ", texts) + ")";
    };
  }

  private static String field(@Nullable Object value, ElementFormat format) {
    if (!(value instanceof NdArray part)) {
      return format.text(Objects.requireNonNull(value));
    }
    if (part.rank() == 0) {
      return format.text(part.get());
    }
    List<String> texts = new ArrayList<>();
    long length = part.shape()[0];
    for (long i = 0; i < length; i++) {
      if (part.size() > NdArrayText.THRESHOLD
          && length > 2 * NdArrayText.EDGE
          && i == NdArrayText.EDGE) {
        texts.add("...");
        i = length - NdArrayText.EDGE;
      }
      texts.add(field(part.at(i), format));
    }
    return "[" + String.join(", ", texts) + "]";
  }
}
