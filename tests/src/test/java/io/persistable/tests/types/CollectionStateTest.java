package io.persistable.tests.types;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.persistable.Archive;
import io.persistable.Dialect;
import io.persistable.tests.graph.SameGraph;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.PriorityBlockingQueue;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/**
 * What the constructors of the JDK's collections take beside elements, and whether it is kept: the
 * table in docs/types.md.
 */
class CollectionStateTest {

  /** What a parameter of a constructor says, and what becomes of it. */
  private static final Map<String, String> PARAMETERS = new LinkedHashMap<>();

  static {
    PARAMETERS.put("Comparator", "the order: kept, or refused");
    PARAMETERS.put("LinkedHashMap boolean", "the order of access: kept");
    PARAMETERS.put("ArrayBlockingQueue int", "the bound: kept");
    PARAMETERS.put("LinkedBlockingQueue int", "the bound: kept");
    PARAMETERS.put("LinkedBlockingDeque int", "the bound: kept");
    PARAMETERS.put("Properties Properties", "the defaults: refused");
    PARAMETERS.put("EnumMap Class", "the enum: kept");
    PARAMETERS.put("ArrayBlockingQueue boolean", "fairness: can't be asked for");
    PARAMETERS.put("float", "the load factor: can't be asked for");
    PARAMETERS.put("Vector int", "the room and its growth: not kept");
    PARAMETERS.put("int", "room for elements to come: can't be asked for");
    PARAMETERS.put("Object[]", "the elements");
    for (String elements :
        List.of("Collection", "Map", "SortedSet", "SortedMap", "EnumMap", "PriorityQueue")) {
      PARAMETERS.put(elements, "the elements");
    }
  }

  private static String meaning(Class<?> type, Class<?> parameter) {
    String own = PARAMETERS.get(type.getSimpleName() + " " + parameter.getSimpleName());
    return own == null ? PARAMETERS.getOrDefault(parameter.getSimpleName(), "") : own;
  }

  /** A constructor of a later JDK that takes something else makes this fail. */
  @Test
  void everyParameterOfEveryConstructorHasAMeaning() {
    List<String> unknown = new ArrayList<>();
    int count = 0;
    for (Class<?> type : classes()) {
      for (Constructor<?> constructor : type.getConstructors()) {
        for (Class<?> parameter : constructor.getParameterTypes()) {
          count++;
          if (meaning(type, parameter).isEmpty()) {
            unknown.add(constructor.toString());
          }
        }
      }
    }
    assertEquals(List.of(), unknown);
    assertTrue(count > 60, count + " parameters");
  }

  private static List<Class<?>> classes() {
    List<Class<?>> classes = new ArrayList<>();
    for (Class<?> place : io.persistable.type.CollectionPlaces.all()) {
      if (io.persistable.type.CollectionForm.ofClass(place) != null) {
        classes.add(place);
      }
    }
    return classes;
  }

  /** Collections made with each parameter that is kept, empty ones too. */
  private static List<Supplier<Object>> kept() {
    List<Supplier<Object>> makers = new ArrayList<>();
    for (Comparator<String> order :
        Arrays.<Comparator<String>>asList(
            null,
            Comparator.reverseOrder(),
            String.CASE_INSENSITIVE_ORDER,
            Collections.reverseOrder(String.CASE_INSENSITIVE_ORDER))) {
      for (List<String> elements : List.of(List.<String>of(), List.of("b", "C", "a"))) {
        makers.add(() -> filled(new TreeSet<>(order), elements));
        makers.add(() -> filled(new ConcurrentSkipListSet<>(order), elements));
        makers.add(() -> filled(new PriorityQueue<>(7, order), elements));
        makers.add(() -> filled(new PriorityBlockingQueue<>(7, order), elements));
        makers.add(() -> filled(new TreeMap<>(order), elements));
        makers.add(() -> filled(new ConcurrentSkipListMap<>(order), elements));
      }
    }
    for (List<String> elements : List.of(List.<String>of(), List.of("b", "C", "a"))) {
      makers.add(() -> filled(new ArrayBlockingQueue<>(3), elements));
      makers.add(() -> filled(new LinkedBlockingQueue<>(4), elements));
      makers.add(() -> filled(new LinkedBlockingQueue<>(), elements));
      makers.add(() -> filled(new LinkedBlockingDeque<>(5), elements));
      makers.add(() -> filled(new LinkedHashMap<>(16, 0.75f, true), elements));
    }
    makers.add(() -> EnumSet.noneOf(java.time.Month.class));
    return makers;
  }

  private static Object filled(Collection<String> empty, List<String> elements) {
    empty.addAll(elements);
    return empty;
  }

  private static Object filled(Map<String, Integer> empty, List<String> elements) {
    elements.forEach(each -> empty.put(each, 1));
    return empty;
  }

  @Test
  void whatIsKeptComesBack() {
    for (Supplier<Object> maker : kept()) {
      for (Dialect dialect : Dialect.values()) {
        Archive archive = Archive.create().insert("x", maker.get());
        archive.insert("y", new ArrayList<>(List.of(maker.get())));
        String text = archive.toString(dialect);
        try {
          SameGraph.assertSameGraph(maker.get(), Archive.restore(text).get("x"));
          SameGraph.assertSameGraph(
              new ArrayList<>(List.of(maker.get())), Archive.restore(text).get("y"));
        } catch (RuntimeException | AssertionError e) {
          throw new AssertionError(text, e);
        }
      }
    }
  }

  /** Who gave the natural order as a comparator gets what has none, which is in the same order. */
  @Test
  void theNaturalOrderNeedsNoComparator() {
    Object given = filled(new TreeSet<>(Comparator.naturalOrder()), List.of("b", "a"));
    for (Dialect dialect : Dialect.values()) {
      String text = Archive.create().insert("x", given).toString(dialect);
      Object natural = filled(new TreeSet<>(), List.of("b", "a"));
      SameGraph.assertSameGraph(natural, Archive.restore(text).get("x"));
    }
  }

  /** A fair queue, and one with room for more, come back as others of their class do. */
  @Test
  void whatCannotBeAskedForIsNotSaid() {
    Object fair = filled(new ArrayBlockingQueue<>(3, true), List.of("a"));
    Object other = filled(new ArrayBlockingQueue<>(3, false), List.of("a"));
    assertEquals(text(other), text(fair));
    assertEquals(
        text(new HashMap<>(Map.of("a", 1))), text(filled(new HashMap<>(999, 0.1f), List.of("a"))));
  }

  private static String text(Object value) {
    return Archive.create().insert("x", value).toString();
  }

  @Test
  void theDocumentHasTheTable() throws IOException {
    String document = Files.readString(Path.of("..", "docs", "types.md"));
    for (String meaning : PARAMETERS.values()) {
      String what = meaning.replaceAll(":.*", "");
      assertTrue(meaning.equals("the elements") || document.contains("| " + what + " |"), meaning);
    }
  }
}
