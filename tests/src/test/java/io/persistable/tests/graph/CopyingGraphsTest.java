package io.persistable.tests.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.persistable.Archive;
import io.persistable.Dialect;
import io.persistable.error.NotPersistableException;
import io.persistable.tests.graph.CopyingModels.ByIdentity;
import io.persistable.tests.graph.CopyingModels.ByNumber;
import io.persistable.tests.graph.CopyingModels.ByOwner;
import io.persistable.tests.graph.CopyingModels.Checking;
import io.persistable.tests.graph.CopyingModels.Copied;
import io.persistable.tests.graph.CopyingModels.Copying;
import io.persistable.tests.graph.CopyingModels.Keeping;
import io.persistable.tests.graph.CopyingModels.Kept;
import io.persistable.tests.graph.CopyingModels.Looking;
import io.persistable.tests.graph.CopyingModels.Sorting;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Cycles through classes whose setters and constructors copy what they get, with elements whose
 * hash looks at what is next to them, in modifiable and unmodifiable collections: the graph comes
 * back, or it is refused when it is written.
 */
class CopyingGraphsTest {

  private static final long SEED = Long.getLong("persistable.seed", 1);

  private static final int GRAPHS = Integer.getInteger("persistable.graphs", 4000);

  @Test
  void whatIsAcceptedComesBack() {
    int refused = 0;
    int inOneDialect = 0;
    for (long seed = SEED; seed < SEED + GRAPHS; seed++) {
      int refusals = 0;
      for (Dialect dialect : Dialect.values()) {
        Map<String, @Nullable Object> roots = new Graph(seed).roots();
        Archive archive = Archive.builder().scoped(seed % 2 == 1).build();
        roots.forEach(archive::insert);
        String text;
        try {
          text = archive.toString(dialect);
        } catch (NotPersistableException e) {
          assertTrue(e.getMessage().startsWith("$"), "seed " + seed + ": " + e.getMessage());
          refusals++;
          continue;
        }
        try {
          Map<String, @Nullable Object> read = new LinkedHashMap<>();
          Map<String, @Nullable Object> found = Archive.restore(text).asMap();
          roots.keySet().forEach(name -> read.put(name, found.get(name)));
          SameGraph.assertSameGraph(roots, read);
        } catch (RuntimeException | AssertionError e) {
          throw new AssertionError("seed " + seed + ": " + e.getMessage() + "\n" + text, e);
        }
      }
      refused += refusals > 0 ? 1 : 0;
      inOneDialect += refusals == 1 ? 1 : 0;
    }
    System.out.println("graphs: " + GRAPHS + ", seed " + SEED + ", refused: " + refused);
    assertEquals(0, inOneDialect, "refused in one dialect only");
    assertTrue(refused < GRAPHS / 3, refused + " of " + GRAPHS + " are refused");
  }

  /** What people have: a parent that copies, children that know it and are equal by themselves. */
  @Test
  void aParentThatCopiesItsChildrenIsAccepted() {
    for (int children = 0; children < 20; children++) {
      Copying parent = new Copying();
      parent.setName("parent");
      List<Object> all = new ArrayList<>();
      for (int i = 0; i < children; i++) {
        ByNumber child = new ByNumber();
        child.number = i;
        child.owner = parent;
        parent.getSet().add(child);
        parent.getMap().put(child, parent);
        parent.getList().add(child);
        all.add(child);
      }
      all.add(parent);
      for (Object root : all) {
        for (Dialect dialect : Dialect.values()) {
          Archive archive = Archive.create();
          archive.insert("x", root);
          String text = archive.toString(dialect);
          SameGraph.assertSameGraph(root, Archive.restore(text).get("x"));
        }
      }
    }
  }

  static final class Graph {

    private final SplittableRandom random;
    private final List<Object> owners = new ArrayList<>();
    private final List<Object> elements = new ArrayList<>();
    private int number;

    Graph(long seed) {
      random = new SplittableRandom(seed);
      for (int i = random.nextInt(3); i >= 0; i--) {
        owners.add(owner("owner" + i));
      }
      for (int i = random.nextInt(6); i >= 0; i--) {
        elements.add(element());
      }
      owners.forEach(this::fill);
    }

    Map<String, @Nullable Object> roots() {
      List<Object> all = new ArrayList<>(owners);
      all.addAll(elements);
      Map<String, @Nullable Object> roots = new LinkedHashMap<>();
      for (int i = random.nextInt(2); i >= 0; i--) {
        roots.put("x" + i, one(all));
      }
      return roots;
    }

    private <T> T one(List<T> of) {
      return of.get(random.nextInt(of.size()));
    }

    private Object owner(String name) {
      switch (random.nextInt(5)) {
        case 0 -> {
          Keeping made = new Keeping();
          made.name = name;
          return made;
        }
        case 1 -> {
          return new Copied(name, new LinkedHashSet<>(), new ArrayList<>());
        }
        case 2 -> {
          return new Kept(name, new LinkedHashSet<>(), new ArrayList<>());
        }
        case 3 -> {
          return new Sorting();
        }
        default -> {
          Copying made = new Copying();
          made.setName(name);
          return made;
        }
      }
    }

    private Object element() {
      Object owner = random.nextInt(6) == 0 ? null : one(owners);
      switch (random.nextInt(40)) {
        case 0 -> {
          return new Looking(owner);
        }
        case 1 -> {
          return new Checking(owner == null ? List.of() : List.of(owner));
        }
        case 2, 3, 4, 5, 6, 7, 8, 9 -> {
          ByOwner made = new ByOwner();
          made.number = ++number;
          made.owner = owner;
          return made;
        }
        case 10, 11, 12, 13, 14, 15, 16, 17, 18, 19 -> {
          ByIdentity made = new ByIdentity();
          made.number = ++number;
          made.owner = owner;
          return made;
        }
        default -> {
          ByNumber made = new ByNumber();
          made.number = ++number;
          made.owner = owner;
          return made;
        }
      }
    }

    private List<Object> some() {
      List<Object> some = new ArrayList<>(elements);
      some.removeIf(each -> random.nextBoolean());
      return some;
    }

    private void fill(Object owner) {
      if (owner instanceof Copying copying) {
        copying.setSet(new LinkedHashSet<>(some()));
        copying.setMap(map());
        copying.setList(some());
        copying.setAny(any());
      } else if (owner instanceof Keeping keeping) {
        keeping.set.addAll(some());
        keeping.map.putAll(map());
        keeping.list.addAll(some());
        keeping.any = any();
      } else if (owner instanceof Copied copied) {
        copied.set().addAll(some());
        copied.list().addAll(some());
      } else if (owner instanceof Kept kept) {
        kept.set().addAll(some());
        kept.list().addAll(some());
      } else if (owner instanceof Sorting sorting) {
        for (Object each : some()) {
          if (each instanceof ByNumber element) {
            sorting.getSorted().add(element);
          }
        }
        sorting.any = any();
      }
    }

    private Set<Object> withoutIdentity() {
      List<Object> some = some();
      some.removeIf(
          each ->
              each instanceof ByIdentity || each instanceof Looking || each instanceof Checking);
      return Set.copyOf(some);
    }

    private Map<Object, Object> map() {
      Map<Object, Object> map = new LinkedHashMap<>();
      some().forEach(each -> map.put(each, one(owners)));
      return map;
    }

    private @Nullable Object any() {
      return switch (random.nextInt(8)) {
        case 0 -> one(owners);
        case 1 -> Collections.unmodifiableSet(new LinkedHashSet<>(some()));
        case 2 -> Collections.unmodifiableMap(new LinkedHashMap<>(map()));
        case 3 -> List.copyOf(some());
        case 4 -> withoutIdentity();
        case 5 -> some().toArray();
        default -> null;
      };
    }
  }
}
