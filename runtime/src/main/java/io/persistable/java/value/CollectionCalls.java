package io.persistable.java.value;

import io.persistable.java.value.JdkFunctions.Function;
import io.persistable.type.CollectionForm;
import io.persistable.type.SortOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The JDK's collections as a source creates them. */
public final class CollectionCalls {

  private static final Map<String, CollectionForm> FORMS = forms();

  private final CollectionAdder fills;
  private final Map<String, Function> table = new HashMap<>();

  CollectionCalls(CollectionAdder fills) {
    this.fills = fills;
    table.put("java.util.List.of", this::listOf);
    table.put("java.util.Set.of", this::setOf);
    table.put("java.util.Map.of", this::mapOf);
    table.put("java.util.Map.entry", g -> Map.entry(g.exactly(2).any(0), g.any(1)));
    table.put("java.util.Map.ofEntries", this::ofEntries);
    table.put("java.util.Arrays.asList", g -> new ArrayList<>(g.arguments()));
    table.put("java.util.Set.copyOf", g -> setCopy(g.exactly(1)));
    table.put("java.util.Map.copyOf", g -> copyOf(g.exactly(1)));
    table.put("java.util.List.copyOf", g -> List.copyOf(noNulls(g.exactly(1))));
    table.put(
        "java.util.concurrent.ConcurrentHashMap.newKeySet",
        g -> CollectionForm.KEY_SET_VIEW.make(SortOrder.NATURAL));
    String collections = "java.util.Collections.";
    table.put(collections + "emptyList", g -> Collections.emptyList());
    table.put(collections + "emptySet", g -> Collections.emptySet());
    table.put(collections + "emptyMap", g -> Collections.emptyMap());
    table.put(collections + "singletonList", g -> Arrays.asList(g.exactly(1).any(0)));
    table.put(collections + "reverseOrder", CollectionCalls::reverse);
    table.put(collections + "unmodifiableList", g -> frozenList(g.exactly(1)));
    table.put(collections + "unmodifiableSet", g -> frozenSet(g.exactly(1), 0));
    table.put(collections + "unmodifiableMap", g -> frozenMap(g.exactly(1), 0));
    table.put(collections + "unmodifiableNavigableSet", g -> frozenSortedSet(g.exactly(1)));
    table.put(collections + "unmodifiableNavigableMap", g -> frozenSortedMap(g.exactly(1)));
    table.put("java.util.EnumSet.of", this::enumSetOf);
    table.put("java.util.EnumSet.noneOf", g -> noneOf(g.exactly(1)));
    table.put("java.util.EnumMap.new", g -> enumMap(g.exactly(1)));
    FORMS.forEach((name, form) -> table.put(name + ".new", g -> created(g, form)));
  }

  /** As {@link JdkFunctions#named}. */
  @Nullable Function named(String name) {
    return table.get(name);
  }

  private static Map<String, CollectionForm> forms() {
    Map<String, CollectionForm> forms = new HashMap<>();
    for (CollectionForm form : CollectionForm.values()) {
      Class<?> type = form.type();
      if (type != null && (form.isFilled() || form.isBounded())) {
        forms.put(type.getName(), form);
      }
    }
    return Map.copyOf(forms);
  }

  private Object created(CallArguments given, CollectionForm form) {
    Object first = given.count() == 0 ? null : given.any(0);
    if (form.isBounded() && first instanceof Integer capacity) {
      given.exactly(1);
      long most = given.scanner().limits().arrayBytes();
      if (capacity < 1) {
        throw given.scanner().expected(given.at(), "a bound of at least 1", "" + capacity);
      }
      if (form == CollectionForm.ARRAY_BLOCKING_QUEUE && 8L * capacity > most) {
        throw given.scanner().exceeded(given.at(), "bytes of arrays", most);
      }
      return form.make(capacity);
    }
    if (form == CollectionForm.LINKED_HASH_MAP && given.count() == 3) {
      given.get(0, Integer.class);
      given.get(1, Float.class);
      return (given.get(2, Boolean.class) ? CollectionForm.ACCESS_ORDERED_MAP : form)
          .make(SortOrder.NATURAL);
    }
    if (form == CollectionForm.PRIORITY_BLOCKING_QUEUE && given.count() == 2) {
      given.get(0, Integer.class);
      return ordered(given, form, given.get(1, Comparator.class));
    }
    if (given.count() > 0 && given.exactly(1).any(0) instanceof Comparator<?> comparator) {
      return ordered(given, form, comparator);
    }
    if (!form.isFilled()) {
      throw given.scanner().expected(given.at(), "a bound for " + given.name(), "none");
    }
    Object created = form.make(SortOrder.NATURAL);
    if (given.count() == 0) {
      return created;
    }
    finishWaiting(given);
    if (created instanceof Map) {
      for (Map.Entry<?, ?> entry : given.map(0).entrySet()) {
        fills.put(given, created, entry.getKey(), entry.getValue());
      }
    } else {
      fills.addAll(given, created, given.elements(0));
    }
    return created;
  }

  @SuppressWarnings("unchecked") // the only comparators there are compare what is comparable
  private static Object ordered(
      CallArguments given, CollectionForm form, Comparator<?> comparator) {
    if (!form.kind().isSorted()) {
      throw given
          .scanner()
          .expected(given.at(), "a collection for " + given.name(), "a comparator");
    }
    return form.make((Comparator<@Nullable Object>) comparator);
  }

  private static Object reverse(CallArguments given) {
    return given.count() == 0
        ? Collections.reverseOrder()
        : Collections.reverseOrder(given.exactly(1).get(0, Comparator.class));
  }

  private Object listOf(CallArguments given) {
    given.refuseNull(0);
    return List.of(given.arguments().toArray());
  }

  private Object setOf(CallArguments given) {
    given.refuseNull(0);
    if (given.count() == 0) {
      return Set.of();
    }
    Set<Object> set = new LinkedHashSet<>();
    for (Object element : given.arguments()) {
      fills.add(given, set, element);
    }
    return immutable(set);
  }

  private Object mapOf(CallArguments given) {
    given.refuseNull(0);
    if (given.count() == 0) {
      return Map.of();
    }
    if (given.count() % 2 != 0) {
      throw given.scanner().expected(given.at(), "keys and values", "a key without a value");
    }
    Map<Object, Object> map = new LinkedHashMap<>();
    for (int i = 0; i < given.count(); i += 2) {
      fills.put(given, map, given.any(i), given.any(i + 1));
    }
    return immutable(map);
  }

  private Object ofEntries(CallArguments given) {
    Map<Object, Object> map = new LinkedHashMap<>();
    for (int i = 0; i < given.count(); i++) {
      Map.Entry<?, ?> entry = given.get(i, Map.Entry.class);
      fills.put(given, map, entry.getKey(), entry.getValue());
    }
    return immutable(map);
  }

  private Object immutable(Set<Object> set) {
    return fills.late().isWaiting(set)
        ? fills.late().frozen(Collections.unmodifiableSet(set), set)
        : Set.copyOf(set);
  }

  private Object immutable(Map<Object, Object> map) {
    return fills.late().isWaiting(map)
        ? fills.late().frozen(Collections.unmodifiableMap(map), map)
        : Map.copyOf(map);
  }

  private static Collection<Object> noNulls(CallArguments given) {
    List<@Nullable Object> elements = given.elements(0);
    if (elements.contains(null)) {
      throw given.scanner().expected(given.at(), "no null for " + given.name(), "null");
    }
    return elements;
  }

  private Object setCopy(CallArguments given) {
    finishWaiting(given);
    return Set.copyOf(noNulls(given));
  }

  private void finishWaiting(CallArguments given) {
    Object argument = given.any(0);
    if (argument != null && fills.late().isWaiting(argument)) {
      fills.late().finish(); // what is copied must be there
    }
  }

  private Object copyOf(CallArguments given) {
    finishWaiting(given);
    Map<?, ?> map = given.map(0);
    if (new ArrayList<@Nullable Object>(map.keySet()).contains(null)
        || new ArrayList<@Nullable Object>(map.values()).contains(null)) {
      throw given.scanner().expected(given.at(), "no null for " + given.name(), "null");
    }
    return Map.copyOf(map);
  }

  private static Object frozenList(CallArguments given) {
    List<?> list = given.get(0, List.class);
    return Collections.unmodifiableList(list);
  }

  private Object frozenSet(CallArguments given, int i) {
    Set<?> set = given.get(i, Set.class);
    return fills.late().frozen(Collections.unmodifiableSet(set), set);
  }

  private Object frozenMap(CallArguments given, int i) {
    Map<?, ?> map = given.get(i, Map.class);
    return fills.late().frozen(Collections.unmodifiableMap(map), map);
  }

  private Object frozenSortedSet(CallArguments given) {
    NavigableSet<?> set = given.get(0, NavigableSet.class);
    return fills.late().frozen(Collections.unmodifiableNavigableSet(set), set);
  }

  private Object frozenSortedMap(CallArguments given) {
    NavigableMap<?, ?> map = given.get(0, NavigableMap.class);
    return fills.late().frozen(Collections.unmodifiableNavigableMap(map), map);
  }

  // Enums: the wildcard of a constant's class is captured by the generic methods below.

  private Object enumSetOf(CallArguments given) {
    Enum<?> first = given.get(0, Enum.class);
    return addAll(given, none(first.getDeclaringClass()));
  }

  private static Object noneOf(CallArguments given) {
    return none(given.get(0, EnumClass.class).type());
  }

  @SuppressWarnings({"unchecked", "rawtypes"}) // the class is that of an enum
  private static EnumSet<?> none(Class<?> type) {
    return EnumSet.noneOf((Class) type);
  }

  @SuppressWarnings({"unchecked", "rawtypes"}) // an enum set checks what is added
  private Object addAll(CallArguments given, EnumSet set) {
    for (int i = 0; i < given.count(); i++) {
      fills.addNow(set, given.get(i, Enum.class), null, given.at());
    }
    return set;
  }

  @SuppressWarnings({"unchecked", "rawtypes"}) // the class is that of an enum
  private static Object enumMap(CallArguments given) {
    return new EnumMap((Class) given.get(0, EnumClass.class).type());
  }
}
