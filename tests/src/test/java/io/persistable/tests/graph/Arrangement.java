package io.persistable.tests.graph;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** How n objects of one kind stand to each other. */
enum Arrangement {
  BESIDE {
    @Override
    @Nullable Object of(int n, Function<List<@Nullable Object>, Object> kind) {
      return list(n, i -> kind.apply(List.of(i, "s" + i)));
    }
  },
  NESTED {
    @Override
    @Nullable Object of(int n, Function<List<@Nullable Object>, Object> kind) {
      Object inner = "inner";
      for (int i = 0; i < n; i++) {
        inner = kind.apply(List.of(inner));
      }
      return inner;
    }
  },
  WIDE {
    @Override
    @Nullable Object of(int n, Function<List<@Nullable Object>, Object> kind) {
      return kind.apply(list(n, i -> i));
    }
  },
  WIDE_OF_LISTS {
    @Override
    @Nullable Object of(int n, Function<List<@Nullable Object>, Object> kind) {
      return kind.apply(list(n, i -> List.of(i, "a")));
    }
  },
  /** Each holds the same large list. */
  OF_SHARED {
    @Override
    @Nullable Object of(int n, Function<List<@Nullable Object>, Object> kind) {
      List<Object> shared = List.copyOf(list(n, i -> i));
      return list(n, i -> kind.apply(List.of(shared, shared)));
    }
  },
  /** One, in many places. */
  SHARED {
    @Override
    @Nullable Object of(int n, Function<List<@Nullable Object>, Object> kind) {
      Object one = kind.apply(list(n, i -> i));
      return list(n, i -> i % 2 == 0 ? one : new CyclicModels.Wrap(one));
    }
  },
  KEYS {
    @Override
    @Nullable Object of(int n, Function<List<@Nullable Object>, Object> kind) {
      Map<@Nullable Object, Object> map = new LinkedHashMap<>();
      list(n, i -> map.put(kind.apply(List.of(i, "k" + i)), i));
      return map;
    }
  },
  /** Each in a tuple with a large list that all share, as keys. */
  COMPOSITE_KEYS {
    @Override
    @Nullable Object of(int n, Function<List<@Nullable Object>, Object> kind) {
      List<Object> shared = List.copyOf(list(n, i -> i));
      Map<@Nullable Object, Object> map = new LinkedHashMap<>();
      list(n, i -> map.put(List.of(i, kind.apply(List.of(i, "k" + i)), shared), i));
      return map;
    }
  },
  /** Each refers to the list that holds them all. */
  CYCLIC {
    @Override
    @Nullable Object of(int n, Function<List<@Nullable Object>, Object> kind) {
      List<@Nullable Object> all = new ArrayList<>();
      CyclicModels.Person person = new CyclicModels.Person();
      person.tag = all;
      for (int i = 0; i < n; i++) {
        all.add(kind.apply(List.of(person, "s" + i)));
      }
      return all;
    }
  };

  abstract @Nullable Object of(int n, Function<List<@Nullable Object>, Object> kind);

  /** Whether there are such objects: some have a hash that does not end. */
  boolean suits(Function<List<@Nullable Object>, Object> kind) {
    try {
      return of(2, kind) != null;
    } catch (StackOverflowError e) {
      return false;
    }
  }

  static List<@Nullable Object> list(int n, Function<Integer, @Nullable Object> element) {
    List<@Nullable Object> list = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      list.add(element.apply(i));
    }
    return list;
  }
}
