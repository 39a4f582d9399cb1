package io.persistable.tests.cases;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.persistable.Archive;
import io.persistable.Dialect;
import io.persistable.SaveOptions;
import io.persistable.error.InvalidNameException;
import io.persistable.error.NotPersistableException;
import io.persistable.tests.cases.Cases.B;
import io.persistable.tests.cases.Cases.ByCmp;
import io.persistable.tests.cases.Cases.Cell;
import io.persistable.tests.cases.Cases.Child;
import io.persistable.tests.cases.Cases.Conf;
import io.persistable.tests.cases.Cases.Dept;
import io.persistable.tests.cases.Cases.Emp;
import io.persistable.tests.cases.Cases.G;
import io.persistable.tests.cases.Cases.Index;
import io.persistable.tests.cases.Cases.Node;
import io.persistable.tests.cases.Cases.O;
import io.persistable.tests.cases.Cases.P;
import io.persistable.tests.cases.Cases.Parent;
import io.persistable.tests.cases.Cases.Prices;
import io.persistable.tests.cases.Cases.Quote;
import io.persistable.tests.cases.Cases.Register;
import io.persistable.tests.cases.Cases.S;
import io.persistable.tests.cases.Cases.Sorted;
import io.persistable.tests.cases.Cases.W;
import io.persistable.tests.cases.Cases.Wrap;
import io.persistable.tests.cases.hiding.Hiding;
import io.persistable.tests.javadialect.Sources;
import io.persistable.testsupport.Python;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.Date;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Properties;
import java.util.Set;
import java.util.SortedMap;
import java.util.Stack;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.WeakHashMap;
import java.util.concurrent.LinkedBlockingDeque;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Inputs that failed when the library was tried by users, each with what was wrong. Two of them are
 * refused when they are compiled, which {@code RefusalTest} of the processor tests: a field that
 * hides one of a superclass ({@code refused/hidden-field}), and an import of a class without
 * accessors, which was archived empty ({@code refused/import-lost}, {@code refused/import-known}).
 */
class CasesTest {

  @TempDir private Path directory;

  /** The item, restored from a text in each dialect. */
  private static List<Object> restored(Object value) {
    List<Object> all = new ArrayList<>();
    for (Dialect dialect : Dialect.values()) {
      String text = Archive.create().insert("x", value).toString(dialect);
      all.add(Objects.requireNonNull(Archive.restore(text).get("x"), text));
    }
    return all;
  }

  /** Was written, and refused when read: the cost of its hash was overestimated. */
  @Test
  void setOfChildren() {
    Parent parent = new Parent();
    for (String id : List.of("a", "b")) {
      Child child = new Child();
      child.id = id;
      child.parent = parent;
      parent.children.add(child);
    }
    for (Object each : restored(parent)) {
      Parent back = (Parent) each;
      assertEquals(parent.children, back.children);
      for (Child child : back.children) {
        assertSame(back, child.parent);
        assertTrue(back.children.contains(child));
      }
    }
  }

  /** Came back as arrays of primitives, with digits lost; with null it could not be read. */
  @Test
  void boxedArrays() {
    for (Object[] array :
        List.of(
            new Double[] {0.1, 123456789.123, 1e300}, new Integer[] {1}, new Integer[] {1, null})) {
      for (Object back : restored(array)) {
        assertSame(array.getClass(), back.getClass());
        assertArrayEquals(array, (Object[]) back);
      }
    }
  }

  /** {@code toString} did not return. */
  @Test
  void underscoreClassHangs() {
    Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(60),
        () -> {
          for (Object value : List.of(new Cases._Foo(1), new Cases.$Foo(1))) {
            assertEquals(List.of(value, value), restored(value));
          }
        });
  }

  /** CPython could not import the text. */
  @Test
  void mro() {
    Register register = new Register(1, 2);
    assertEquals(List.of(register, register), restored(register));
    String text = Archive.create().insert("x", register).toString();
    assertEquals("1 2", Python.get().run(text + "\nprint(x.mro_, x.b)\n").strip());
  }

  /** Was written, and could not be read. */
  @Test
  void componentClasses() {
    Stack<Long> stack = new Stack<>();
    stack.push(1L);
    Properties properties = new Properties();
    properties.setProperty("a", "b");
    WeakHashMap<Long, Long> weak = new WeakHashMap<>(Map.of(1L, 1L)); // a key that the JDK keeps
    LinkedBlockingDeque<Long> deque = new LinkedBlockingDeque<>(List.of(1L, 2L));
    for (Object value : List.of(new S(stack), new P(properties), new W(weak))) {
      assertEquals(List.of(value, value), restored(value));
    }
    for (Object back : restored(new B(deque))) {
      B b = (B) back;
      assertSame(LinkedBlockingDeque.class, b.v().getClass());
      assertEquals(List.copyOf(deque), List.copyOf(b.v()));
    }
    for (Object empty :
        List.of(new S(new Stack<>()), new P(new Properties()), new W(new WeakHashMap<>()))) {
      assertEquals(List.of(empty, empty), restored(empty));
    }
  }

  /** The sources did not compile. */
  @Test
  void javaSource() throws Exception {
    BitSet bits = new BitSet();
    bits.set(1_000_000);
    O overloaded = new O(5L, (Integer) 6);
    @SuppressWarnings({"unchecked", "rawtypes"})
    G generic = new G(new Optional[] {Optional.of(1L)});
    assertEquals(bits, compiled(bits));
    assertEquals(overloaded, compiled(overloaded));
    assertArrayEquals(generic.g(), ((G) compiled(generic)).g());
    assertEquals(List.of(bits, bits), restored(bits));
    assertEquals(List.of(overloaded, overloaded), restored(overloaded));
    restored(generic).forEach(back -> assertArrayEquals(generic.g(), ((G) back).g()));
  }

  /** The source did not compile. */
  @Test
  @SuppressWarnings("unchecked")
  void stringsInSortedPlacesOfAnything() throws Exception {
    Comparator<Object> order = (Comparator<Object>) (Comparator<?>) String.CASE_INSENSITIVE_ORDER;
    NavigableSet<Object> set = new TreeSet<>(order);
    set.addAll(List.of("b", "A"));
    SortedMap<Object, Object> map = new TreeMap<>(Collections.reverseOrder(order));
    map.putAll(Map.of("b", 1, "A", 2));
    Sorted sorted = new Sorted(set, map, new PriorityQueue<>(order));
    assertEquals(set, ((Sorted) compiled(sorted)).set());
    assertEquals(map, ((Sorted) compiled(sorted)).map());
    restored(sorted).forEach(back -> assertEquals(map, ((Sorted) back).map()));
  }

  /** What the source's class has as x, compiled with every warning an error. */
  private Object compiled(Object value) throws Exception {
    String text = Archive.create().insert("x", value).toString(Dialect.JAVA);
    String name = "Archive";
    for (String line : text.lines().toList()) {
      if (line.startsWith("package ")) {
        name = line.substring("package ".length(), line.length() - 1) + ".Archive";
      }
    }
    Path classes = Sources.directory(directory, "classes" + System.nanoTime());
    new Sources().add(name, text).compile(classes);
    Class<?> archive = Sources.loader(classes).loadClass(name);
    try {
      var method = archive.getDeclaredMethod("x");
      method.setAccessible(true);
      return method.invoke(null);
    } catch (NoSuchMethodException e) {
      var field = archive.getDeclaredField("x");
      field.setAccessible(true);
      return field.get(null);
    }
  }

  /** A domain class called as the class of the source, in its package; and those of java.lang. */
  @Test
  void domainClassesThatHideOthers() throws Exception {
    Archive archive = Archive.create();
    Hiding.samples().forEach(archive::insert);
    String text = archive.toString(Dialect.JAVA);
    assertTrue(text.contains("public final class Archive_ {"), text);
    String name = "io.persistable.tests.cases.hiding.Archive_";
    Path classes = Sources.directory(directory, "hiding");
    new Sources().add(name, text).compile(classes);
    for (Dialect dialect : Dialect.values()) {
      var items = Archive.restore(archive.toString(dialect));
      for (Map.Entry<String, Object> each : Hiding.samples().entrySet()) {
        Object back = items.get(each.getKey());
        assertTrue(Objects.deepEquals(simple(each.getValue()), simple(back)), each.getKey());
      }
    }
    SaveOptions java = SaveOptions.builder().dialect(Dialect.JAVA).build();
    InvalidNameException e =
        assertThrows(
            InvalidNameException.class,
            () -> archive.save(directory, "io.persistable.tests.cases.hiding.Archive", java));
    assertTrue(e.getMessage().contains("choose another, such as"), e.getMessage());
    Path saved = archive.save(directory, name, java);
    assertEquals(archive.names(), Archive.load(saved).names());
  }

  private static @Nullable Object simple(@Nullable Object value) {
    return value instanceof List<?> list ? list.toArray() : value;
  }

  /** One object in two places came back as two. */
  @Test
  void sharedDate() {
    BitSet bits = new BitSet();
    bits.set(3);
    for (Object value :
        List.of(new Date(5), new BitSet(), bits, new ArrayList<>(), new double[3])) {
      for (Object back : restored(new ArrayList<>(List.of(value, value)))) {
        assertSame(((List<?>) back).get(0), ((List<?>) back).get(1));
      }
      for (Dialect dialect : Dialect.values()) {
        Archive archive = Archive.create().insert("x", value).insert("y", value);
        var items = Archive.restore(archive.toString(dialect));
        assertSame(items.get("x"), items.get("y"));
      }
    }
  }

  private static Node tree() {
    Node root = new Node();
    root.setId("root");
    Node child = new Node();
    child.setId("c");
    child.setParent(root);
    root.getKids().add(child);
    return root;
  }

  /** Elements and keys were hashed before they were filled: refused when read, or not found. */
  @Test
  void hashOfCyclicKey() {
    Node root = tree();
    Node child = root.getKids().get(0);
    assertFound(new HashSet<>(List.of(root)), 1);
    assertFound(new HashSet<>(List.of(root, child)), 2);
    assertFound(new HashSet<>(List.of(new Wrap(root), new Wrap(child))), 2);
    ByCmp first = new ByCmp();
    first.rank = 1;
    first.self = first;
    ByCmp second = new ByCmp();
    second.rank = 2;
    second.self = second;
    assertFound(new TreeSet<>(List.of(first, second)), 2);
    for (Map<Node, Integer> map : List.of(Map.of(root, 1), Map.of(root, 1, child, 2))) {
      for (Object back : restored(new Index(new HashMap<>(map), new HashSet<>()))) {
        assertFound(((Index) back).ranks(), map.size());
      }
      for (Object back : restored(new HashMap<>(map))) {
        assertFound((Map<?, ?>) back, map.size());
      }
      for (Object back : restored(new ArrayList<>(List.of(root, new HashMap<>(map))))) {
        assertFound((Map<?, ?>) ((List<?>) back).get(1), map.size());
      }
    }
    Node own = new Node();
    own.setId("p");
    own.setParent(own);
    for (Object back : restored(new HashMap<>(Map.of(own, own)))) {
      assertFound((Map<?, ?>) back, 1);
    }
    foundOrRefused(Set.of(root, child));
  }

  private static void assertFound(Collection<?> set, int size) {
    for (Object back : restored(set)) {
      Collection<?> found = (Collection<?>) back;
      assertEquals(size, found.size());
      found.forEach(each -> assertTrue(found.contains(each)));
    }
  }

  private static void assertFound(Map<?, ?> map, int size) {
    assertEquals(size, map.size());
    map.keySet().forEach(each -> assertTrue(map.containsKey(each)));
  }

  /** An unmodifiable set can't be filled later: it is written behind the fills, or refused. */
  private static void foundOrRefused(Set<?> set) {
    try {
      assertFound(set, set.size());
    } catch (NotPersistableException e) {
      assertTrue(e.path().startsWith("$.x"), e.path());
    }
  }

  /** Was flattened without a word, or written and unreadable. */
  @Test
  void listSubclass() {
    Prices prices = new Prices();
    prices.add(1.5);
    Properties defaults = new Properties();
    defaults.setProperty("a", "1");
    Properties withDefaults = new Properties(defaults);
    withDefaults.setProperty("b", "2");
    for (Object value : List.of(new Quote(prices), withDefaults, new Conf(withDefaults))) {
      for (Dialect dialect : Dialect.values()) {
        Archive archive = Archive.create().insert("x", value);
        NotPersistableException e =
            assertThrows(NotPersistableException.class, () -> archive.toString(dialect));
        assertTrue(e.path().startsWith("$.x"), e.path());
      }
    }
    assertEquals(List.of(new Conf(defaults), new Conf(defaults)), restored(new Conf(defaults)));
    Archive flattening = Archive.builder().flattenSubclasses(true).build();
    String text = flattening.insert("x", new Quote(prices)).toString();
    assertEquals(new Quote(List.of(1.5)), Archive.restore(text).get("x"));
  }

  /** The source of a generic mutable class did not compile. */
  @Test
  void javaGenericMutable() throws Exception {
    Cell<String> cell = new Cell<>();
    cell.setValue("x");
    Cell<String> next = new Cell<>();
    next.setNext(cell);
    cell.setNext(next);
    List<Object> value = new ArrayList<>(List.of(cell, List.of(cell), 1));
    List<Object> all = restored(value);
    all.add(compiled(value));
    for (Object each : all) {
      Cell<?> back = (Cell<?>) ((List<?>) each).get(0);
      assertEquals("x", back.getValue());
      assertSame(back, Objects.requireNonNull(back.getNext()).getNext());
    }
  }

  /** Time and memory of writing grew with the square of the number of keys. */
  @Test
  void keysThatShareAList() {
    long[] writing = new long[4];
    for (int i = 0; i < writing.length; i++) {
      int n = 1000 << i;
      List<Integer> codes = new ArrayList<>();
      for (int code = 0; code < n; code++) {
        codes.add(code);
      }
      Dept dept = new Dept("x", List.copyOf(codes));
      Set<Emp> set = new HashSet<>();
      for (int id = 0; id < n; id++) {
        set.add(new Emp(id, dept));
      }
      Archive archive = Archive.create().insert("x", set);
      String text = archive.toString();
      writing[i] = allocated(archive::toString);
      Set<?> back = Objects.requireNonNull(Archive.restore(text).get("x", Set.class));
      assertEquals(n, back.size());
      assertTrue(back.contains(new Emp(n / 2, dept)));
    }
    assertTrue(writing[3] < 3 * 8 * Math.max(writing[0], 1 << 20), Arrays.toString(writing));
  }

  private static long allocated(Runnable run) {
    com.sun.management.ThreadMXBean threads =
        (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
    long before = threads.getCurrentThreadAllocatedBytes();
    run.run();
    return threads.getCurrentThreadAllocatedBytes() - before;
  }
}
