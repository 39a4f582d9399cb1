package io.persistable.graph;

import io.persistable.array.NdArray;
import io.persistable.array.SparseMatrix;
import io.persistable.spi.Persister;
import io.persistable.spi.Representation;
import io.persistable.type.Article;
import io.persistable.type.Kind;
import io.persistable.type.NodeType;
import io.persistable.type.TypeRegistry;
import io.persistable.value.ArrayValue;
import io.persistable.value.RecordValue;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Whether objects that were read are those that were written: kinds, classes of persistable
 * objects, components and elements in order, and identity, both ways. Two readings are compared
 * with the objects, so that it can be told what a class's {@code equals} is worth: where it takes
 * the two for equal, the original must be equal too, or an accessor or a constructor has changed
 * something. It has a stack of its own.
 */
public final class SameObjects {

  /** An {@code equals} that may visit more objects isn't called. */
  private static final int MOST_VISITED = 1000;

  private final TypeRegistry types;
  private final Deque<Triple> stack = new ArrayDeque<>();
  private final Map<Object, Object> forth = new IdentityHashMap<>();
  private final Map<Object, Object> back = new IdentityHashMap<>();
  private final Map<Object, Boolean> cheap;

  /** Whether it is asked what a class's {@code equals} says. */
  private final boolean equality;

  private SameObjects(TypeRegistry types, Map<Object, Boolean> cheap, boolean equality) {
    this.types = types;
    this.cheap = cheap;
    this.equality = equality;
  }

  /**
   * @param below whether the components have been compared, so that equality is what is left
   */
  private record Triple(
      @Nullable Object written,
      @Nullable Object read,
      @Nullable Object again,
      Step path,
      boolean below) {}

  /** Where objects were found; a list from the end, since hardly any is ever printed. */
  private record Step(@Nullable Step parent, String label) {
    String text() {
      Deque<String> labels = new ArrayDeque<>();
      for (Step at = this; at != null; at = at.parent) {
        labels.addFirst(at.label);
      }
      return String.join("", labels);
    }
  }

  /** The first difference found. */
  private static final class Difference extends Exception {

    private static final long serialVersionUID = 1;

    Difference(Step path, String message) {
      super(path.text() + ": " + message, null, false, false);
    }
  }

  /**
   * The first difference, with its path; null if there is none.
   *
   * @param again the same as {@code read}, read once more
   */
  public static @Nullable String difference(
      Map<String, @Nullable Object> written,
      Map<String, @Nullable Object> read,
      Map<String, @Nullable Object> again,
      TypeRegistry types) {
    Map<Object, Boolean> cheap = cheap(ObjectGraph.walk(read, types));
    return difference(written, read, again, new SameObjects(types, cheap, true));
  }

  /**
   * As {@link #difference(Map, Map, Map, TypeRegistry)}, of one reading: kinds, components,
   * elements, identity, and whether sets and maps find what they hold; not what {@code equals}
   * says.
   */
  public static @Nullable String difference(
      Map<String, @Nullable Object> written,
      Map<String, @Nullable Object> read,
      TypeRegistry types) {
    return difference(written, read, read, new SameObjects(types, Map.of(), false));
  }

  private static @Nullable String difference(
      Map<String, @Nullable Object> written,
      Map<String, @Nullable Object> read,
      Map<String, @Nullable Object> again,
      SameObjects same) {
    written.forEach(
        (name, value) -> {
          Step path = new Step(null, "$." + name);
          same.stack.addLast(new Triple(value, read.get(name), again.get(name), path, false));
        });
    try {
      while (!same.stack.isEmpty()) {
        same.compare(same.stack.pop());
      }
      return null;
    } catch (Difference e) {
      return e.getMessage();
    }
  }

  /** The objects below which there are few, those that are met again counted each time. */
  private static Map<Object, Boolean> cheap(ObjectGraph graph) {
    long[] visited = new long[graph.size()];
    Map<Object, Boolean> cheap = new IdentityHashMap<>();
    Deque<Integer> open = new ArrayDeque<>();
    for (int start = 0; start < visited.length; start++) {
      open.push(start);
      while (!open.isEmpty()) {
        int id = open.peek();
        if (visited[id] == 0) {
          visited[id] = MOST_VISITED + 1; // for whoever meets it again from below
          for (int edge = graph.firstEdge(id); edge < graph.endEdge(id); edge++) {
            if (visited[graph.target(edge)] == 0) {
              open.push(graph.target(edge));
            }
          }
          continue;
        }
        open.pop();
        long sum = 1;
        for (int edge = graph.firstEdge(id); edge < graph.endEdge(id); edge++) {
          sum = Math.min(MOST_VISITED + 1, sum + visited[graph.target(edge)]);
        }
        visited[id] = sum;
        if (sum <= MOST_VISITED) {
          cheap.put(graph.node(id), true);
        }
      }
    }
    return cheap;
  }

  private void compare(Triple t) throws Difference {
    Object written = t.written;
    Object read = t.read;
    if (written == null || read == null) {
      require(written == read, t, "another value");
      return;
    }
    if (t.below) {
      equality(t, written, read);
      return;
    }
    NodeType type = types.typeOf(written.getClass());
    NodeType other = types.typeOf(read.getClass());
    require(type != null && other != null, t, "an object of a type that can be archived");
    Kind kind = types.ofArray(written, Objects.requireNonNull(type)).kind();
    require(kind == types.ofArray(read, Objects.requireNonNull(other)).kind(), t, "another kind");
    if (type.isNode(written) && kind != Kind.TEXT) {
      Object seen = forth.put(written, read);
      Object before = back.put(read, written);
      if (seen != null || before != null) {
        require(seen == read && before == written, t, "what is shared otherwise");
        return;
      }
    }
    if (type.persister() != null) {
      require(written.getClass() == read.getClass(), t, "another class");
      if (!type.persister().type().ignoring()) {
        stack.push(new Triple(written, read, t.again, t.path, true));
      }
      components(t, type.anyPersister());
    } else {
      content(t, kind, written, read);
    }
  }

  private void content(Triple t, Kind kind, Object written, Object read) throws Difference {
    if (kind == Kind.RECORD_VALUE) {
      RecordValue a = (RecordValue) written;
      RecordValue b = (RecordValue) read;
      require(a.typeName().equals(b.typeName()) && a.names().equals(b.names()), t, "another type");
      push(t, a.values().toArray(), b.values().toArray(), values(t.again), a.names());
    } else if (kind == Kind.ARRAY) {
      boolean isJavas = written.getClass().isArray();
      require(!isJavas || written.getClass() == read.getClass(), t, "an array of another class");
      require(numbers(written).equals(numbers(read)), t, "other numbers");
    } else if (kind == Kind.BYTES) {
      require(Arrays.equals((byte[]) written, (byte[]) read), t, "other bytes");
    } else if (kind == Kind.SPARSE) {
      List<NdArray> parts = Contents.parts((SparseMatrix) written);
      require(parts.equals(Contents.parts((SparseMatrix) read)), t, "another matrix");
    } else if (kind.isSequence() || kind.isMapping()) {
      elements(t, kind, written, read);
    } else {
      require(written.getClass() == read.getClass() || kind == Kind.VALUE, t, "another class");
      require(isSameLeaf(written, read, equality ? t.again : null), t, "another value");
    }
  }

  private NdArray numbers(Object array) {
    return NdArray.view(types.adapted(array));
  }

  private static @Nullable Object[] values(@Nullable Object value) {
    return value instanceof RecordValue record ? record.values().toArray() : new Object[0];
  }

  private static boolean isSameLeaf(Object written, Object read, @Nullable Object again) {
    if (written instanceof Pattern pattern && read instanceof Pattern other) {
      return pattern.pattern().equals(other.pattern()) && pattern.flags() == other.flags();
    }
    // Some classes of values have no equals, which two readings show.
    return written.equals(read)
        || !read.equals(again) && written.toString().equals(read.toString());
  }

  private void elements(Triple t, Kind kind, Object written, Object read) throws Difference {
    boolean isArray = kind == Kind.OBJECT_ARRAY;
    require(!isArray || written.getClass() == read.getClass(), t, "an array of another class");
    if (written instanceof ArrayValue a && read instanceof ArrayValue b) {
      require(a.typeName().equals(b.typeName()), t, "an array of another type");
    }
    @Nullable Object[] second = new Object[0];
    if (t.again != null && t.again.getClass() == read.getClass()) {
      second = Contents.of(t.again, () -> new ContentHash(types));
    }
    @Nullable Object[] expected = Contents.of(written, () -> new ContentHash(types));
    @Nullable Object[] found = Contents.of(read, () -> new ContentHash(types));
    push(t, expected, found, second, null);
    if (kind.isHashed()) {
      int step = kind.isMapping() ? 2 : 1;
      for (int i = 0; i < found.length; i += step) {
        require(
            isFound(read, found[i]) || !isFound(written, expected[i]),
            t,
            "one that doesn't find what it holds, as if it had been hashed or compared too early");
      }
    }
  }

  /** Whether a set or map has an element or key where its hash or its order says. */
  private static boolean isFound(Object collection, @Nullable Object key) {
    if (!(collection instanceof Set) && !(collection instanceof Map)) {
      return true; // a queue, whose order is compared
    }
    try {
      return collection instanceof Map<?, ?> map
          ? map.containsKey(key)
          : ((Set<?>) collection).contains(key);
    } catch (RuntimeException e) {
      return false;
    }
  }

  private void push(
      Triple t,
      @Nullable Object[] written,
      @Nullable Object[] read,
      @Nullable Object[] again,
      @Nullable List<String> names)
      throws Difference {
    require(written.length == read.length, t, read.length + " of " + written.length + " elements");
    for (int i = written.length - 1; i >= 0; i--) {
      String label = names == null ? "[" + i + "]" : "." + names.get(i);
      Object second = i < again.length ? again[i] : null;
      stack.push(new Triple(written[i], read[i], second, new Step(t.path, label), false));
    }
  }

  private void components(Triple t, Persister<Object> persister) throws Difference {
    List<String> names = new ArrayList<>();
    persister.type().components().forEach(component -> names.add(component.name()));
    push(
        t,
        Recorder.of(persister, Objects.requireNonNull(t.written), names.size()),
        Recorder.of(persister, Objects.requireNonNull(t.read), names.size()),
        t.again != null && t.again.getClass() == t.read.getClass()
            ? Recorder.of(persister, t.again, names.size())
            : new Object[0],
        names);
  }

  private void equality(Triple t, Object written, Object read) throws Difference {
    if (equality
        && t.again != null
        && read != t.again
        && cheap.containsKey(read)
        && read.equals(t.again)) {
      require(written.equals(read), t, "an object that equals says is another");
    }
  }

  private static void require(boolean holds, Triple t, String found) throws Difference {
    if (!holds) {
      throw new Difference(
          t.path,
          "expected to read back what was written, "
              + describe(t.written)
              + ", found "
              + found
              + ", "
              + describe(t.read)
              + loaders(t.written, t.read));
    }
  }

  /** Classes that differ and have one name are of different loaders. */
  private static String loaders(@Nullable Object written, @Nullable Object read) {
    if (written == null
        || read == null
        || written.getClass() == read.getClass()
        || !written.getClass().getName().equals(read.getClass().getName())) {
      return "";
    }
    return ", of the class that "
        + read.getClass().getClassLoader()
        + " loaded, while that of what was written is from "
        + written.getClass().getClassLoader()
        + "; give its loader to the builder and to readers (classLoader(…))";
  }

  private static String describe(@Nullable Object value) {
    if (value == null) {
      return "null";
    }
    boolean shown = value instanceof Number || value instanceof String || value instanceof Enum;
    String text = shown ? ": " + value : "";
    return Article.with(value.getClass().getName())
        + (text.length() > 60 ? text.substring(0, 60) : text);
  }

  /** Takes an object's components as its persister tells them. */
  private static final class Recorder implements Representation {

    private final @Nullable Object[] values;

    private Recorder(int count) {
      values = new Object[count];
    }

    static @Nullable Object[] of(Persister<Object> persister, Object object, int count) {
      Recorder recorder = new Recorder(count);
      persister.represent(object, recorder);
      return recorder.values;
    }

    @Override
    public void bool(int component, boolean value) {
      values[component] = value;
    }

    @Override
    public void int8(int component, byte value) {
      values[component] = value;
    }

    @Override
    public void int16(int component, short value) {
      values[component] = value;
    }

    @Override
    public void int32(int component, int value) {
      values[component] = value;
    }

    @Override
    public void int64(int component, long value) {
      values[component] = value;
    }

    @Override
    public void float32(int component, float value) {
      values[component] = value;
    }

    @Override
    public void float64(int component, double value) {
      values[component] = value;
    }

    @Override
    public void character(int component, char value) {
      values[component] = value;
    }

    @Override
    public void text(int component, @Nullable String value) {
      values[component] = value;
    }

    @Override
    public void reference(int component, @Nullable Object value) {
      values[component] = value;
    }

    @Override
    public <R> void reference(int component, @Nullable R value, Persister<R> persister) {
      values[component] = value;
    }
  }
}
