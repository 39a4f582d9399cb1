package io.persistable.tests.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.persistable.Archive;
import io.persistable.Dialect;
import io.persistable.error.NotPersistableException;
import io.persistable.error.ReadException;
import io.persistable.tests.graph.CyclicModels.Careful;
import io.persistable.tests.graph.CyclicModels.Dept;
import io.persistable.tests.graph.CyclicModels.Emp;
import io.persistable.tests.graph.CyclicModels.Entity;
import io.persistable.tests.graph.CyclicModels.Index;
import io.persistable.tests.graph.CyclicModels.Pair;
import io.persistable.tests.graph.CyclicModels.Person;
import io.persistable.tests.graph.CyclicModels.Tagged;
import io.persistable.tests.graph.CyclicModels.Titled;
import io.persistable.tests.graph.CyclicModels.Wrap;
import io.persistable.tests.graph.NeighbourModels.Around;
import io.persistable.tests.graph.NeighbourModels.Badge;
import io.persistable.tests.graph.NeighbourModels.Firm;
import io.persistable.tests.graph.NeighbourModels.Member;
import io.persistable.tests.graph.NeighbourModels.Pass;
import io.persistable.tests.graph.NeighbourModels.Worker;
import io.persistable.text.FormatMark;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.PriorityBlockingQueue;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;

/** Objects that hash or sort each other, each as a user met it. */
class HashedCasesTest {

  private static Object restored(Object value, Dialect dialect) {
    Archive archive = Archive.create().insert("x", value);
    String text = dialect == Dialect.JAVA ? archive.toString(dialect) : archive.toString();
    try {
      return Archive.restore(text).get("x");
    } catch (RuntimeException e) {
      throw new AssertionError(e.getMessage() + "\n" + text, e);
    }
  }

  private static void assertRestored(Object value) {
    for (Dialect dialect : Dialect.values()) {
      SameGraph.assertSameGraph(value, restored(value, dialect));
    }
  }

  private static NotPersistableException refusal(Object value) {
    return assertThrows(
        NotPersistableException.class, () -> Archive.create().insert("x", value).toString());
  }

  private static Entity entity(String id, Entity parent) {
    Entity entity = new Entity();
    entity.id = id;
    entity.parent = parent;
    if (parent != null) {
      parent.children.add(entity);
    }
    entity.children = new LinkedHashSet<>();
    return entity;
  }

  /** A queue keeps the order of its heap, which elements that were changed may have left. */
  @Test
  void aQueueWhoseElementsWereChangedIsRefused() {
    for (Queue<StringBuilder> queue :
        List.of(new PriorityQueue<StringBuilder>(), new PriorityBlockingQueue<StringBuilder>())) {
      for (int i = 0; i < 7; i++) {
        queue.add(new StringBuilder().append(i));
      }
      Archive.create().insert("x", queue).toString();
      queue.peek().append("9").insert(0, "9");
      NotPersistableException e =
          assertThrows(
              NotPersistableException.class,
              () -> Archive.create().insert("x", List.of(1, queue)).toString());
      assertTrue(e.getMessage().contains("$.x[1]"), e::getMessage);
      assertTrue(e.getMessage().contains("behind a greater one"), e::getMessage);
    }
  }

  @Test
  void aParentHasASetOfChildrenThatKnowIt() {
    Person parent = new Person();
    parent.friends = new LinkedHashSet<>();
    for (String id : List.of("a", "b")) {
      Titled child = new Titled(id, parent);
      parent.friends.add(child);
    }
    assertRestored(parent);
    Entity root = entity("root", null);
    entity("a", root);
    entity("b", root);
    assertRestored(root);
    root.children = new TreeSet<>(root.children);
    assertRestored(root);
  }

  @Test
  void objectsOnCyclesAreElementsAndKeysOfEveryCollection() {
    Entity root = entity("root", null);
    Entity child = entity("c", root);
    assertRestored(new HashSet<>(List.of(root, child)));
    assertRestored(Collections.unmodifiableSet(new LinkedHashSet<>(List.of(root, child))));
    assertRestored(new HashMap<>(Map.of(root, 1, child, 2)));
    assertRestored(List.of(root, new HashMap<>(Map.of(root, 1, child, 2))));
    assertRestored(new Index(new LinkedHashMap<>(Map.of(root, 1)), new LinkedHashSet<>(), root));
    assertRestored(new LinkedHashSet<>(List.of(new Wrap(root), new Wrap(child))));
    assertRestored(new TreeSet<>(List.of(root, child)));
    Entity self = new Entity();
    self.id = "self";
    self.parent = self;
    assertRestored(new LinkedHashMap<>(Map.of(self, self)));
    self.tag = new LinkedHashMap<>(Map.of(List.of(self), self));
    assertRestored(self);
  }

  @Test
  void aHashThatLooksAtAListWaitsForIt() {
    Tagged tagged = new Tagged();
    List<Object> tags = new ArrayList<>(List.of("t"));
    @SuppressWarnings({"unchecked", "rawtypes"})
    List<String> asTexts = (List) tags;
    tagged.tags = asTexts;
    tagged.owner = new LinkedHashSet<>(List.of(tagged));
    assertRestored(tagged);
  }

  @Test
  void whatCopiesIsGivenWhatIsComplete() {
    Entity root = entity("root", null);
    Entity child = entity("c", root);
    Careful careful = new Careful(Set.of(root), List.of(root, child));
    for (Dialect dialect : Dialect.values()) {
      Careful back = (Careful) restored(careful, dialect);
      assertEquals(1, back.elements().size());
      assertTrue(back.elements().contains(back.list().get(0)));
      assertEquals(2, back.list().size());
    }
  }

  private static Worker worker(int number) {
    Worker worker = new Worker();
    worker.badge = new Badge();
    worker.badge.number = number;
    worker.badge.of = worker;
    return worker;
  }

  @Test
  void employeesByGradeAreFoundByWhatTheirBadgesSay() {
    Firm firm = new Firm();
    firm.name = "firm";
    NeighbourModels.Dept dept = new NeighbourModels.Dept();
    dept.firm = firm;
    dept.byGrade = new HashMap<>();
    dept.byGrade.put("A", new HashSet<>(List.of(worker(7), worker(8))));
    dept.byGrade.put("B", new HashSet<>(List.of(worker(9))));
    firm.depts = List.of(dept);
    assertRestored(firm);
    firm.depts = new ArrayList<>(List.of(dept));
    assertRestored(firm);
  }

  @Test
  void whatStandsInAFillWaitsForNeighbours() {
    for (Object inline :
        List.of(
            Set.of(worker(1)),
            new HashSet<>(List.of(worker(1), worker(2))),
            new TreeSet<>(List.of(worker(1), worker(2))),
            new PriorityQueue<>(List.of(worker(3), worker(1), worker(2))),
            Map.of(worker(1), 1))) {
      Object[] array = {null, inline};
      array[0] = array;
      assertRestored(array);
      List<Object> list = new ArrayList<>(List.of(inline));
      list.add(list);
      assertRestored(list);
    }
  }

  @Test
  void whatStandsInAFillWaitsForTheSizeOfAList() {
    Member member = new Member();
    member.id = 1;
    member.kids = new ArrayList<>();
    List<Object> list = new ArrayList<>(List.of(Set.of(member)));
    member.kids.add(member);
    member.kids.add(list);
    assertRestored(list);
    assertRestored(member);
  }

  /** A key without identity is nowhere by itself; what its method reads is. */
  @Test
  void keysWithoutIdentityWaitForNeighbours() {
    Set<Object> inline = new LinkedHashSet<>();
    for (int i = 1; i < 4; i++) {
      inline.add(new Pass(worker(i).badge));
      inline.add(new Around(new Pass(worker(10 * i).badge)));
    }
    List<Object> list = new ArrayList<>(List.of(inline));
    list.add(list);
    assertRestored(list);
    assertRestored(List.of(list, inline));
  }

  @Test
  void aCycleThroughHashesIsRefusedWithItsPath() {
    List<Object> list = new ArrayList<>();
    Set<Object> set = new LinkedHashSet<>();
    set.add(list);
    list.add(set);
    String message = refusal(Map.of("deep", set)).getMessage();
    assertTrue(message.startsWith("$.x[deep]: "), message);
    assertTrue(message.contains("LinkedHashSet → ArrayList → LinkedHashSet"), message);
  }

  @Test
  void anUnmodifiableSetThatIsNeededFirstIsRefused() {
    Entity entity = new Entity();
    entity.id = "e";
    entity.children = Collections.unmodifiableSet(new LinkedHashSet<>(List.of(entity)));
    assertTrue(refusal(entity).getMessage().startsWith("$.x"), "path");
  }

  @Test
  void equalElementsAreRefusedUnlessTheyAreKeptByIdentity() {
    Set<Object> identities = Collections.newSetFromMap(new IdentityHashMap<>());
    identities.addAll(List.of(new String("a"), new String("a"), new String("b")));
    String message = refusal(List.of(identities)).getMessage();
    assertTrue(message.startsWith("$.x[0]: "), message);
    assertTrue(message.contains("two that are equal"), message);
    Set<List<Integer>> mutated = new LinkedHashSet<>();
    mutated.add(new ArrayList<>(List.of(1)));
    mutated.add(new ArrayList<>(List.of(2)));
    mutated.forEach(each -> each.set(0, 3));
    assertTrue(refusal(mutated).getMessage().contains("two that are equal"), "mutated");
    TreeSet<Entity> sorted = new TreeSet<>(List.of(entity("a", null), entity("b", null)));
    sorted.first().id = "z";
    assertTrue(refusal(sorted).getMessage().contains("expected elements in order"), "unsorted");
    IdentityHashMap<Object, Object> map = new IdentityHashMap<>();
    map.put(new String("a"), 1);
    map.put(new String("a"), 2);
    for (Dialect dialect : Dialect.values()) {
      assertEquals(2, ((Map<?, ?>) restored(map, dialect)).size());
    }
  }

  @Test
  void aHashThatIsTooDeepOrTooWideIsRefusedWhenWritten() {
    Object deep = 1;
    for (int i = 0; i < 100_000; i++) {
      deep = new Wrap(deep);
    }
    Set<Object> set = Collections.newSetFromMap(new IdentityHashMap<>());
    set.add(deep);
    String message = refusal(set).getMessage();
    assertTrue(message.contains("the limit of 1000 for the objects inside each other"), message);
    Object wide = 1;
    for (int i = 0; i < 60; i++) {
      wide = new Pair(wide, wide);
    }
    message = refusal(new LinkedHashSet<>(List.of(wide))).getMessage();
    assertTrue(message.contains("the limit of 1000000"), message);
  }

  /** Texts of format 1 have what hashes in any order, even before what is hashed. */
  @Test
  void whatHashesIncompleteObjectsIsReadLater() {
    String text =
        """
        from builtins import list as _Set
        from builtins import tuple as _FrozenSet
        from builtins import set as _SortedSet
        from dataclasses import dataclass as _dataclass

        @_dataclass
        class _Entity:
            __module__ = 'io.persistable.tests.graph.CyclicModels'
            __qualname__ = 'Entity'
            id: str = None
            parent: object = None
            children: set = None
            ranks: dict = None
            tag: object = None

        _g1 = _Entity()
        _g2 = _Entity()
        _g3 = _Set()
        _g4 = _Set()
        x = [_FrozenSet([_g1, _g2]), _Set([(_g1, 1), _g2]), _SortedSet([_g2, _g1]), _g3, _g4]
        _g3.extend([_g4, _g1])
        _g4.extend([_g1, _g2])
        _g1.__init__(id='a', parent=_g2, children=None, ranks=None, tag=None)
        _g2.__init__(id='b', parent=_g1, children=_g4, ranks=None, tag=None)
        del _g1, _g2, _g3, _g4
        """;
    List<?> sets = (List<?>) Archive.restore(text).get("x");
    assertEquals(5, sets.size());
    for (Object each : sets) {
      Set<?> set = (Set<?>) each;
      assertEquals(2, set.size(), () -> "of " + set.getClass());
      set.forEach(element -> assertTrue(set.contains(element), "found"));
    }
  }

  /**
   * A class's own hash may look at what is filled later, which nobody can know: such elements are
   * added as they come, and once more in the end if they are not found.
   */
  @Test
  void whatOwnHashesOfIncompleteNeighboursIsFoundInTheEnd() {
    String head =
        """
        from builtins import list as _Set
        from builtins import set as _HashSet
        from builtins import dict as _HashMap
        from builtins import tuple as _FrozenSet
        from builtins import list as _Map
        from dataclasses import dataclass as _dataclass

        @_dataclass
        class _Badge:
            __module__ = 'io.persistable.tests.graph.NeighbourModels'
            __qualname__ = 'Badge'
            number: int = 0
            of: object = None

        @_dataclass
        class _Worker:
            __module__ = 'io.persistable.tests.graph.NeighbourModels'
            __qualname__ = 'Worker'
            badge: object = None
            tag: object = None

        _g1 = _Badge()
        _g2 = _Badge()
        _g3 = _Worker(badge=_g1, tag=None)
        _g4 = _Worker(badge=_g2, tag=None)
        """;
    String fills = "_g1.__init__(number=7, of=x)\n_g2.__init__(number=8, of=_g3)\n";
    List<String> made =
        List.of(
            "x = [_Set([_g3, _g4])]\n",
            "x = [_FrozenSet([_g3, _g4])]\n",
            "x = [_Map([(_g3, 1), (_g4, 2)])]\n",
            "_g5 = _Set()\nx = [_g5]\n_g5.extend([_g3, _g4])\n",
            "_g5 = _Map()\nx = [_g5]\n_g5.extend([(_g3, 1), (_g4, 2)])\n",
            "x = [_Set([_Set([_g3]), _Set([_g4])])]\n");
    for (String statements : made) {
      for (boolean marked : new boolean[] {false, true}) {
        String body = head + statements + fills + "del _g1, _g2, _g3, _g4\n";
        String text = marked ? FormatMark.BEGIN + "\n" + body + "# end of persistable 2\n" : body;
        Object read = ((List<?>) Objects.requireNonNull(Archive.restore(text).get("x"))).get(0);
        Collection<?> found = read instanceof Map<?, ?> map ? map.keySet() : (Collection<?>) read;
        assertEquals(2, found.size(), text);
        found.forEach(each -> assertTrue(found.contains(each), text));
      }
    }
  }

  // The cost of writing and reading.

  private static Object employees(int n, boolean frozen, boolean keys) {
    List<Integer> codes = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      codes.add(i);
    }
    Dept dept = new Dept("x", frozen ? List.copyOf(codes) : codes);
    Collection<Emp> set = new HashSet<>();
    Map<Emp, Integer> map = new LinkedHashMap<>();
    for (int i = 0; i < n; i++) {
      set.add(new Emp(i, dept));
      map.put(new Emp(i, dept), i);
    }
    return keys ? map : set;
  }

  private static Object tuples(int n) {
    List<Integer> shared = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      shared.add(i);
    }
    List<Integer> frozen = List.copyOf(shared);
    List<Object> sets = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      sets.add(new HashSet<>(List.of(frozen)));
    }
    return sets;
  }

  private static Object family(int n) {
    Entity root = entity("root", null);
    for (int i = 0; i < n; i++) {
      entity("e" + i, i % 7 == 0 ? root : root.children.iterator().next());
    }
    return root;
  }

  private static long allocated(Runnable run) {
    com.sun.management.ThreadMXBean threads =
        (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
    long before = threads.getCurrentThreadAllocatedBytes();
    run.run();
    return threads.getCurrentThreadAllocatedBytes() - before;
  }

  private static void assertLinear(String name, int n, IntFunction<Object> model) {
    long[] writing = new long[4];
    long[] reading = new long[4];
    for (int i = 0; i < 4; i++) {
      Object value = model.apply(n << i);
      Archive archive = Archive.create().insert("x", value);
      String text = archive.toString();
      writing[i] = allocated(archive::toString);
      reading[i] = allocated(() -> Archive.restore(text));
    }
    String found = name + ": " + Arrays.toString(writing) + ", " + Arrays.toString(reading);
    assertTrue(writing[3] < 3 * 8 * Math.max(writing[0], 1 << 20), found);
    assertTrue(reading[3] < 3 * 8 * Math.max(reading[0], 1 << 20), found);
  }

  @Test
  void memoryIsLinearWhereKeysShareWhatTheyHold() {
    assertLinear("frozen", 1000, n -> employees(n, true, false));
    assertLinear("mutable", 1000, n -> employees(n, false, false));
    assertLinear("keys", 1000, n -> employees(n, true, true));
    assertLinear("tuples", 250, HashedCasesTest::tuples);
    assertLinear("family", 1000, HashedCasesTest::family);
  }

  private static List<Object> ofOneHash(int n) {
    List<Object> made = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      made.add(new Pair(i, "p"));
    }
    return made;
  }

  /** Some thousand strings of one hash. */
  private static List<String> textsOfOneHash(int n) {
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      StringBuilder text = new StringBuilder();
      for (int bit = 0; bit < 12; bit++) {
        text.append((i >> bit & 1) == 0 ? "Aa" : "BB");
      }
      texts.add(text.toString());
    }
    return texts;
  }

  @Test
  void aThousandElementsOfOneHashAreWrittenAndNoMore() {
    assertRestored(new LinkedHashSet<>(ofOneHash(1000)));
    Map<Object, Object> keys = new LinkedHashMap<>();
    ofOneHash(1001).forEach(key -> keys.put(key, 1));
    for (Object value :
        List.of(
            new LinkedHashSet<>(ofOneHash(1001)),
            new HashSet<>(ofOneHash(1001)),
            Collections.unmodifiableSet(new LinkedHashSet<>(ofOneHash(1001))),
            keys,
            new LinkedHashSet<>(textsOfOneHash(1001)))) {
      NotPersistableException e = refusal(List.of(value));
      assertTrue(e.getMessage().contains("more than 1000 of one hash"), e::getMessage);
      assertEquals("$.x[0]", e.path());
    }
    assertRestored(new TreeSet<>(textsOfOneHash(1500)));
    List<Object> distinct = new ArrayList<>(ofOneHash(900));
    for (int i = 0; i < 3000; i++) {
      distinct.add(i);
    }
    assertRestored(new LinkedHashSet<>(distinct));
  }

  @Test
  void readersRefuseMoreThanAThousandOfOneHash() {
    List<String> texts = textsOfOneHash(1001);
    String quoted = "'" + String.join("', '", texts) + "'";
    String update = "x = set()\nx.update([" + quoted + "])\n";
    String dict = "x = {'" + String.join("': 1, '", texts) + "': 1}\n";
    Archive archive = Archive.create().insert("x", new LinkedHashSet<>(List.of("one")));
    String java = archive.toString(Dialect.JAVA).replace("\"one\"", quoted.replace('\'', '"'));
    for (String text : List.of("x = {" + quoted + "}\n", update, dict, java)) {
      ReadException e = assertThrows(ReadException.class, () -> Archive.restore(text));
      assertTrue(e.getMessage().contains("of one hash in a set or map"), e::getMessage);
    }
  }
}
