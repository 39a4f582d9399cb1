package io.persistable.graph;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.persistable.plan.Plan;
import io.persistable.type.TypeRegistry;
import io.persistable.type.ValueClasses;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;

/** The steps of walk and plan are linear in objects and references, whatever is shared. */
class LinearWorkTest {

  private static final int STEPS = 40;

  private static List<Object> numbers(int n) {
    List<Object> numbers = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      numbers.add(i);
    }
    return numbers;
  }

  private static void assertLinear(String name, IntFunction<Object> model) {
    for (int n = 250; n <= 2000; n *= 2) {
      Object value = model.apply(n);
      TypeRegistry types = new TypeRegistry(List.of(), ValueClasses.NONE);
      Plan plan = Plan.of(ObjectGraph.walk(Map.of("x", value), types));
      long size = plan.graph().size() + plan.graph().edgeCount() + 2L * n;
      assertTrue(
          plan.work() <= STEPS * size,
          () -> name + ": " + plan.work() + " steps for " + size + " objects and references");
      plan.release();
    }
  }

  @Test
  void keysThatShareAList() {
    assertLinear(
        "tuples",
        n -> {
          List<Object> shared = List.copyOf(numbers(n));
          Set<Object> set = new HashSet<>();
          for (int i = 0; i < n; i++) {
            set.add(List.of(i, shared));
          }
          return set;
        });
  }

  @Test
  void mapsThatShareAKey() {
    assertLinear(
        "maps",
        n -> {
          List<Object> shared = List.copyOf(numbers(n));
          List<Object> maps = new ArrayList<>();
          for (int i = 0; i < n; i++) {
            maps.add(new HashMap<>(Map.of(shared, i)));
          }
          return maps;
        });
  }

  @Test
  void setsInsideEachOther() {
    assertLinear(
        "nested",
        n -> {
          Set<Object> inner = new LinkedHashSet<>(numbers(10));
          for (int i = 0; i < Math.min(n, 500); i++) {
            inner = new LinkedHashSet<>(List.of(inner, i));
          }
          return List.of(inner, numbers(n), inner);
        });
  }

  @Test
  void setsOnCycles() {
    assertLinear(
        "cycles",
        n -> {
          List<Object> all = new ArrayList<>();
          for (int i = 0; i < n; i++) {
            Map<Object, Object> node = new LinkedHashMap<>();
            node.put("all", all);
            node.put(List.of(i), all);
            all.add(node);
            all.add(new LinkedHashSet<>(List.of(List.of(i, "a"), "b")));
          }
          return all;
        });
  }
}
