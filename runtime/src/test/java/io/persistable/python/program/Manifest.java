package io.persistable.python.program;

import io.persistable.Range;
import io.persistable.array.Complex;
import io.persistable.array.DType;
import io.persistable.array.NdArray;
import io.persistable.array.SparseMatrix;
import io.persistable.python.value.Containers;
import io.persistable.python.value.NumberArrays;
import io.persistable.value.RecordValue;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;

/**
 * What Python finds in an archive, as a JSON manifest has it: a list of nodes, and roots that refer
 * to them. Decides which values have a meaning in Java, and compares them, sharing included.
 */
final class Manifest {

  /** What classes that Java has no counterpart of come back as when asked for. */
  static final String RECORDS = "as RecordValue: ";

  private final List<Map<String, Object>> nodes;
  private final Map<String, Object> roots;
  private final Map<Object, Integer> numbers = new IdentityHashMap<>();
  private final Map<Integer, Object> objects = new HashMap<>();

  @SuppressWarnings("unchecked")
  Manifest(Map<String, Object> manifest) {
    this.nodes = (List<Map<String, Object>>) manifest.get("nodes");
    this.roots = (Map<String, Object>) manifest.get("roots");
  }

  // Meaning.

  /** Why the values have no meaning in Java; empty if they have. */
  String meaningless() {
    boolean[] seen = new boolean[nodes.size()];
    List<Object> open = new ArrayList<>(roots.values());
    while (!open.isEmpty()) {
      Object ref = open.remove(open.size() - 1);
      if (ref instanceof Double index) {
        if (seen[index.intValue()]) {
          continue;
        }
        seen[index.intValue()] = true;
      }
      Map<String, Object> node = node(ref);
      String why = meaningless(node);
      if (!why.isEmpty()) {
        return why;
      }
      open.addAll(children(node));
    }
    return "";
  }

  private static String meaningless(Map<String, Object> node) {
    String kind = (String) node.get("t");
    switch (kind) {
      case "ellipsis",
      "notimplemented",
      "slice",
      "function",
      "ufunc",
      "module",
      "method",
      "exception",
      "namespace",
      "enum":
        return kind;
      case "opaque", "fraction":
        return RECORDS + kind;
      case "sparse":
        return SPARSE.contains((String) node.get("format")) ? "" : RECORDS + kind;
      case "type":
        return node.get("name").equals("builtins.NoneType") || node.get("name").equals("NoneType")
            ? ""
            : "type " + node.get("name");
      case "range":
        for (String part : List.of("start", "stop", "step")) {
          if (new BigInteger((String) node.get(part)).bitLength() > 31) {
            return "range of long integers";
          }
        }
        return "";
      case "deque":
        return node.get("maxlen") == null ? "" : "deque with maxlen";
      case "dict":
        return node.get("factory") == null ? "" : "defaultdict";
      case "decimal":
        return "";
      case "ndarray", "npscalar", "dtype":
        return array(node);
      default:
        return "";
    }
  }

  private static String array(Map<String, Object> node) {
    String dtype = (String) node.get("dtype");
    if (dtype.matches(".*[fgc](12|16|24|32)") && !dtype.endsWith("c16")) {
      return "long double";
    }
    if (node.get("mask") != null) {
      return "masked array";
    }
    return "";
  }

  private Map<String, Object> node(Object ref) {
    if (ref instanceof Double index) {
      return nodes.get(index.intValue());
    }
    @SuppressWarnings("unchecked")
    Map<String, Object> node = (Map<String, Object>) ref;
    return node;
  }

  private static List<Object> children(Map<String, Object> node) {
    List<Object> children = new ArrayList<>();
    for (String name : List.of("items", "fields", "args")) {
      if (node.get(name) instanceof List<?> list) {
        for (Object item : list) {
          if (item instanceof List<?> pair) {
            for (Object part : pair) {
              if (!(part instanceof String)) {
                children.add(part);
              }
            }
          } else {
            children.add(item);
          }
        }
      }
    }
    return children;
  }

  // Comparison.

  /** What comparing a chain of 1,000 objects by recursion needs, with room to spare. */
  private static final long STACK_BYTES = 64 << 20;

  /** The first difference between the manifest and what was read; empty if there is none. */
  String difference(Map<String, @Nullable Object> items) {
    FutureTask<String> comparison = new FutureTask<>(() -> firstDifference(items));
    new Thread(null, comparison, "manifest", STACK_BYTES).start();
    try {
      return comparison.get();
    } catch (ExecutionException e) {
      throw new AssertionError(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  private String firstDifference(Map<String, @Nullable Object> items) {
    if (!items.keySet().equals(roots.keySet())) {
      return "items " + items.keySet() + ", expected " + roots.keySet();
    }
    for (Map.Entry<String, Object> root : roots.entrySet()) {
      String difference = compare(root.getValue(), items.get(root.getKey()));
      if (!difference.isEmpty()) {
        return root.getKey() + difference;
      }
    }
    return "";
  }

  private String compare(Object ref, @Nullable Object value) {
    Map<String, Object> node = node(ref);
    if (ref instanceof Double index && hasIdentity(node)) {
      if (value == null) {
        return ": null";
      }
      Object known = objects.putIfAbsent(index.intValue(), value);
      Integer number = numbers.putIfAbsent(value, index.intValue());
      if (known != null || number != null) {
        return known == value && Objects.equals(number, index.intValue())
            ? ""
            : ": not the object that is shared";
      }
    }
    String difference = compareNode(node, value);
    return difference;
  }

  private static boolean hasIdentity(Map<String, Object> node) {
    return Set.of("list", "dict", "set", "bytearray", "ndarray", "sparse", "object", "deque")
        .contains((String) node.get("t"));
  }

  /** The formats of scipy that have a class here. */
  private static final Set<String> SPARSE = Set.of("csr", "csc", "bsr", "dia");

  @SuppressWarnings("unchecked")
  private String sparse(Map<String, Object> node, @Nullable Object value) {
    if (!(value instanceof SparseMatrix matrix)) {
      return " no sparse matrix: " + value;
    }
    Map<String, Object> parts = (Map<String, Object>) node.get("parts");
    String difference =
        same(node.get("format"), matrix.format().name().toLowerCase(java.util.Locale.ROOT))
            + same(
                node.get("shape").toString(),
                List.of((double) matrix.rows(), (double) matrix.columns()).toString())
            + compare(parts.get("data"), matrix.data());
    if (matrix.format() == SparseMatrix.Format.DIA) {
      return difference + compare(parts.get("offsets"), matrix.offsets());
    }
    return difference
        + compare(parts.get("indices"), matrix.indices())
        + compare(parts.get("indptr"), matrix.indptr());
  }

  private String compareNode(Map<String, Object> node, @Nullable Object value) {
    String cls = (String) node.get("cls");
    if (value instanceof RecordValue record && cls != null) {
      return record(node, record, cls);
    }
    String kind = (String) node.get("t");
    return switch (kind) {
      case "none" -> same(null, value);
      case "bool" -> same(node.get("v"), value);
      case "int" -> same(integer((String) node.get("v")), value);
      case "float" -> same(real((String) node.get("bits")), value);
      case "complex" ->
          same(new Complex(real((String) node.get("re")), real((String) node.get("im"))), value);
      case "str" -> same(node.get("v"), value);
      case "bytes", "bytearray" ->
          value instanceof byte[] bytes
              ? same(node.get("hex"), HexFormat.of().formatHex(bytes))
              : " no bytes: " + value;
      case "tuple", "list", "deque" -> sequence(node, value, kind);
      case "set", "frozenset" -> set(node, value);
      case "dict" -> map(node, value);
      case "range" ->
          same(
              List.of(node.get("start"), node.get("stop"), node.get("step")),
              value instanceof Range range
                  ? List.of("" + range.start(), "" + range.stop(), "" + range.step())
                  : value);
      case "ndarray" -> array(node, value);
      case "sparse" -> sparse(node, value);
      case "npscalar" -> same(node.get("hex"), Objects.toString(value));
      case "decimal" -> decimal((String) node.get("v"), value);
      case "uuid" -> same(node.get("v"), Objects.toString(value));
      case "path" -> value instanceof Path ? same(node.get("v"), value.toString()) : "no path";
      case "date", "time", "datetime" -> iso((String) node.get("iso"), value);
      case "timedelta" ->
          same(
              Duration.ofDays(((Double) node.get("days")).longValue())
                  .plusSeconds(((Double) node.get("seconds")).longValue())
                  .plusNanos(((Double) node.get("microseconds")).longValue() * 1000),
              value);
      case "type" -> same(Void.class, value);
      case "dtype" -> value instanceof DType ? same(node.get("dtype"), ((DType) value).str()) : "?";
      default -> " of kind " + kind + ": " + value;
    };
  }

  private static String same(@Nullable Object expected, @Nullable Object value) {
    return Objects.equals(expected, value) ? "" : ": expected " + expected + ", found " + value;
  }

  private static Object integer(String digits) {
    BigInteger value =
        digits.contains("0x")
            ? new BigInteger(digits.replace("0x", ""), 16)
            : new BigInteger(digits);
    if (value.bitLength() < 32) {
      return value.intValue();
    }
    return value.bitLength() < 64 ? (Object) value.longValue() : value;
  }

  private static double real(String bits) {
    return Double.longBitsToDouble(Long.parseUnsignedLong(bits, 16));
  }

  private static String decimal(String digits, @Nullable Object value) {
    return digits.equals("NaN") ? same(Double.NaN, value) : same(new BigDecimal(digits), value);
  }

  private static String iso(String iso, @Nullable Object value) {
    String text = String.valueOf(value).replace("Z", "+00:00");
    return text.length() == 16 || text.contains("T") && text.charAt(16 % text.length()) == '+'
        ? same(iso.replaceFirst(":00(\\+|$)", "$1"), text)
        : same(iso, text.matches("\\d\\d:\\d\\d") ? text + ":00" : text);
  }

  private String sequence(Map<String, Object> node, @Nullable Object value, String kind) {
    if (!(value instanceof Collection<?> found)
        || kind.equals("deque") != value instanceof Deque
        || kind.equals("tuple") != Containers.isUnmodifiable(value)) {
      return " is no " + kind + ": " + value;
    }
    List<?> items = (List<?>) node.get("items");
    if (items.size() != found.size()) {
      return " has " + found.size() + " elements, not " + items.size();
    }
    int i = 0;
    for (Object element : found) {
      String difference = compare(Objects.requireNonNull(items.get(i)), element);
      if (!difference.isEmpty()) {
        return "[" + i + "]" + difference;
      }
      i++;
    }
    return "";
  }

  private String set(Map<String, Object> node, @Nullable Object value) {
    if (!(value instanceof Set<?> found)
        || node.get("t").equals("frozenset") != Containers.isUnmodifiable(value)) {
      return " is no " + node.get("t") + ": " + value;
    }
    List<Object> left = new ArrayList<>(found);
    for (Object item : (List<?>) node.get("items")) {
      boolean matched =
          left.removeIf(element -> compare(Objects.requireNonNull(item), element).isEmpty());
      if (!matched) {
        return " lacks " + item;
      }
    }
    return left.isEmpty() ? "" : " holds " + left + " more";
  }

  private String map(Map<String, Object> node, @Nullable Object value) {
    if (!(value instanceof Map<?, ?> found)) {
      return " is no dict: " + value;
    }
    List<?> items = (List<?>) node.get("items");
    if (items.size() != found.size()) {
      return " has " + found.size() + " entries, not " + items.size();
    }
    int i = 0;
    for (Map.Entry<?, ?> entry : found.entrySet()) {
      List<?> pair = (List<?>) items.get(i++);
      String difference =
          compare(Objects.requireNonNull(pair.get(0)), entry.getKey())
              + compare(Objects.requireNonNull(pair.get(1)), entry.getValue());
      if (!difference.isEmpty()) {
        return "[" + entry.getKey() + "]" + difference;
      }
    }
    return "";
  }

  /** Attributes by name; positional arguments, which have none in the text, in their order. */
  private String record(Map<String, Object> node, RecordValue record, String cls) {
    if (!record.typeName().equals(cls)) {
      return " is a " + record.typeName() + ", expected a " + cls;
    }
    if (!(node.get("fields") instanceof List<?> fields)) {
      Map<String, Object> plain = new HashMap<>(node);
      plain.remove("cls");
      Object argument = record.values().get(0);
      if (node.get("t").equals("dict") && argument instanceof List<?> pairs) {
        Map<Object, Object> map = new java.util.LinkedHashMap<>();
        pairs.forEach(pair -> map.put(((List<?>) pair).get(0), ((List<?>) pair).get(1)));
        argument = map;
      }
      return compareNode(plain, argument);
    }
    int i = 0;
    for (Object field : fields) {
      String name = (String) ((List<?>) field).get(0);
      Object ref = Objects.requireNonNull(((List<?>) field).get(1));
      int index = record.names().indexOf(name);
      String argument = "arg" + i;
      if (index < 0) {
        index = record.names().indexOf(argument);
      }
      if (index < 0) {
        continue; // the class's constructor computes it, so that it is not in the text
      }
      String difference = compare(ref, record.values().get(index));
      if (!difference.isEmpty()) {
        return "." + name + difference;
      }
      i++;
    }
    return "";
  }

  private String array(Map<String, Object> node, @Nullable Object value) {
    if (node.get("items") instanceof List<?> items) {
      if (!(value instanceof Object[] elements) || elements.length != items.size()) {
        return " is no array of objects: " + value;
      }
      for (int i = 0; i < elements.length; i++) {
        String difference = compare(Objects.requireNonNull(items.get(i)), elements[i]);
        if (!difference.isEmpty()) {
          return "[" + i + "]" + difference;
        }
      }
      return "";
    }
    NdArray array = value instanceof NdArray nd ? nd : javaArray(value);
    if (array == null) {
      return " is no array: " + value;
    }
    DType dtype = array.dtype();
    String shape = java.util.Arrays.toString(array.shape());
    String expectedShape =
        ((List<?>) node.get("shape"))
            .stream().map(n -> ((Double) n).longValue()).toList().toString();
    ByteBuffer bytes = ByteBuffer.allocate((int) array.byteSize());
    array.copyTo(bytes);
    return same(node.get("dtype"), dtype.str())
        + same(expectedShape, shape)
        + same(node.get("hex"), HexFormat.of().formatHex(bytes.array()));
  }

  private static @Nullable NdArray javaArray(@Nullable Object value) {
    return value != null
            && value.getClass().isArray()
            && value.getClass().getComponentType().isPrimitive()
        ? (NdArray) NumberArrays.convert(value, NdArray.class)
        : null;
  }
}
