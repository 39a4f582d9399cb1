package io.persistable.tests.graph;

import io.persistable.tests.graph.NeighbourModels.Around;
import io.persistable.tests.graph.NeighbourModels.Badge;
import io.persistable.tests.graph.NeighbourModels.Card;
import io.persistable.tests.graph.NeighbourModels.Celled;
import io.persistable.tests.graph.NeighbourModels.Code;
import io.persistable.tests.graph.NeighbourModels.Coded;
import io.persistable.tests.graph.NeighbourModels.Distant;
import io.persistable.tests.graph.NeighbourModels.Keyed;
import io.persistable.tests.graph.NeighbourModels.Link;
import io.persistable.tests.graph.NeighbourModels.Listed;
import io.persistable.tests.graph.NeighbourModels.Member;
import io.persistable.tests.graph.NeighbourModels.Owner;
import io.persistable.tests.graph.NeighbourModels.Pass;
import io.persistable.tests.graph.NeighbourModels.Place;
import io.persistable.tests.graph.NeighbourModels.Tabled;
import io.persistable.tests.graph.NeighbourModels.Worker;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.concurrent.PriorityBlockingQueue;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Graphs whose sets, maps and queues stand inline in every place, and hold objects whose hash and
 * order go through what others hold, which point back to where the collections are. The same seed
 * gives the same graph.
 */
final class NeighbourGraphGenerator {

  private final SplittableRandom random;
  private final List<Keyed> elements = new ArrayList<>();

  /** Collections that are filled: nothing may point at them, or it would be seen who was first. */
  private final List<Object> places = new ArrayList<>();

  /** What can be created empty, and may be referred to from everywhere. */
  private final List<Object> targets = new ArrayList<>();

  /** Where a reference back is to be put. */
  private final List<Consumer<Object>> holes = new ArrayList<>();

  private int numbers;

  NeighbourGraphGenerator(SplittableRandom random) {
    this.random = random;
  }

  /** One object that holds them all, or one of them. */
  Object next(int size) {
    for (int i = random.nextInt(size); i >= 0; i--) {
      elements.add(element());
    }
    for (int i = random.nextInt(5); i >= 0; i--) {
      place(random.nextInt(4) == 0 ? map() : collection());
    }
    targets.addAll(places);
    elements.stream().filter(each -> !(each instanceof Card)).forEach(targets::add);
    for (Consumer<Object> hole : holes) {
      hole.accept(one(targets));
    }
    List<@Nullable Object> all = new ArrayList<>(places);
    all.addAll(random.nextInt(all.size() + 1), elements);
    return switch (random.nextInt(6)) {
      case 0 -> one(targets);
      case 1 -> {
        all.add(all);
        Collections.rotate(all, random.nextInt(all.size()));
        yield all;
      }
      case 2 -> {
        Collections.shuffle(all, new Random(random.nextLong()));
        yield all;
      }
      default -> all;
    };
  }

  private <T> T one(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }

  private Badge badge() {
    Badge badge = new Badge();
    badge.number = ++numbers;
    holes.add(target -> badge.of = target);
    return badge;
  }

  private Link link() {
    Link link = new Link();
    link.badge = badge();
    holes.add(target -> link.back = target);
    return link;
  }

  /** A list of one size from the first on. */
  private List<@Nullable Object> list(@Nullable Object first) {
    List<@Nullable Object> list = new ArrayList<>();
    list.add(first);
    for (int i = random.nextInt(3); i > 0; i--) {
      int at = list.size();
      list.add(null);
      holes.add(target -> list.set(at, target));
    }
    return list;
  }

  private Keyed element() {
    switch (random.nextInt(9)) {
      case 0 -> {
        Worker made = new Worker();
        made.badge = badge();
        holes.add(target -> made.tag = target);
        return made;
      }
      case 1 -> {
        Coded made = new Coded();
        Code code = new Code();
        code.text = "" + ++numbers;
        holes.add(target -> code.of = target);
        made.code = code;
        holes.add(target -> made.tag = target);
        return made;
      }
      case 2 -> {
        Member made = new Member();
        made.id = 100 + ++numbers;
        made.kids = list("kid");
        return made;
      }
      case 3 -> {
        Owner made = new Owner();
        made.id = 100 + ++numbers;
        Set<@Nullable Object> own = random.nextBoolean() ? new HashSet<>() : new LinkedHashSet<>();
        own.add("own" + numbers);
        // Others have next to them what may hold the owner: nothing tells which of two methods,
        // neither of which goes further than a step, looks at what the other needs first.
        elements.stream()
            .filter(each -> each instanceof Distant || each instanceof Card)
            .filter(each -> random.nextBoolean())
            .forEach(own::add);
        made.own = own;
        return made;
      }
      case 4 -> {
        Distant made = new Distant();
        made.link = link();
        return made;
      }
      case 5 -> {
        Listed made = new Listed();
        made.path = list(link());
        return made;
      }
      case 6 -> {
        Celled made = new Celled();
        @Nullable Object[] cells = {badge(), null};
        holes.add(target -> cells[1] = target);
        made.cells = cells;
        return made;
      }
      case 7 -> {
        Tabled made = new Tabled();
        Map<@Nullable String, @Nullable Object> table = new LinkedHashMap<>();
        table.put("badge", badge());
        holes.add(target -> table.put("back", target));
        made.table = table;
        return made;
      }
      default -> {
        List<Object> rest = new ArrayList<>();
        holes.add(rest::add);
        return new Card(badge(), random.nextBoolean() ? rest : null);
      }
    }
  }

  private List<Keyed> some() {
    List<Keyed> some = new ArrayList<>(elements);
    some.removeIf(each -> random.nextInt(3) == 0);
    return some.isEmpty() ? new ArrayList<>(List.of(one(elements))) : some;
  }

  /** Elements as they are, or in what is equal by what it holds. */
  private Object wrapped(Object element) {
    return switch (random.nextInt(8)) {
      case 3 -> random.nextBoolean() ? new Pass(badge()) : new Around(new Pass(badge()));
      case 0 -> new Around(element);
      case 1 -> List.of(element, "x");
      case 2 -> Set.of(element);
      default -> element;
    };
  }

  private Collection<?> collection() {
    List<Keyed> some = some();
    List<Object> hashed = new ArrayList<>();
    some.forEach(each -> hashed.add(wrapped(each)));
    return switch (random.nextInt(12)) {
      case 0 -> new HashSet<>(some);
      case 1 -> new LinkedHashSet<>(hashed);
      case 2 -> Set.copyOf(some);
      case 3 -> Collections.unmodifiableSet(new LinkedHashSet<>(hashed));
      case 4 -> new TreeSet<>(some);
      case 5 -> {
        TreeSet<Object> reverse = new TreeSet<>(Collections.reverseOrder());
        reverse.addAll(some);
        yield random.nextBoolean() ? reverse : Collections.unmodifiableNavigableSet(reverse);
      }
      case 6 -> new PriorityQueue<>(some);
      case 7 -> new PriorityBlockingQueue<>(some);
      case 8 -> new ConcurrentSkipListSet<>(some);
      case 9 -> new CopyOnWriteArraySet<>(hashed);
      case 10 -> Set.of(one(elements));
      default -> new LinkedHashSet<>(some);
    };
  }

  private Map<?, ?> map() {
    Map<Object, Object> hashed = new LinkedHashMap<>();
    some().forEach(each -> hashed.put(wrapped(each), one(elements)));
    Map<Keyed, Object> plain = new LinkedHashMap<>();
    some().forEach(each -> plain.put(each, "v"));
    return switch (random.nextInt(8)) {
      case 0 -> new HashMap<>(plain);
      case 1 -> Map.of(one(elements), one(elements));
      case 2 -> Collections.unmodifiableMap(hashed);
      case 3 -> new TreeMap<>(plain);
      case 4 -> Collections.unmodifiableSortedMap(new TreeMap<>(plain));
      case 5 -> new ConcurrentHashMap<>(plain);
      case 6 -> new ConcurrentSkipListMap<>(plain);
      default -> hashed;
    };
  }

  /** Puts a collection into something that can be filled, by itself or in what can't be. */
  @SuppressWarnings("unchecked")
  private void place(Object collection) {
    Object held =
        switch (random.nextInt(8)) {
          case 0 -> new Around(collection);
          case 1 -> List.of(collection);
          case 2 -> Collections.unmodifiableMap(new LinkedHashMap<>(Map.of("k", collection)));
          case 3 -> new ArrayDeque<>(List.of(collection));
          default -> collection;
        };
    switch (random.nextInt(8)) {
      case 0 -> places.add(new ArrayList<>(Arrays.asList(held, null)));
      case 1 -> places.add(new Object[] {null, held});
      case 2 -> places.add(new LinkedHashMap<>(Map.of("in", held)));
      case 3 -> places.add(new LinkedList<>(List.of("in", held)));
      case 4 -> {
        List<Object> around = list(held);
        places.add(around);
      }
      default -> {
        Place made = new Place();
        holes.add(target -> made.back = target);
        switch (random.nextInt(4)) {
          case 0 -> made.any = held;
          case 1 -> made.maybe = Optional.of(held);
          case 2 -> made.array = new Object[] {held, made};
          default -> {
            if (collection instanceof Set<?> set) {
              made.set = (Set<@Nullable Object>) set;
            } else if (collection instanceof Map<?, ?> map) {
              made.map = (Map<@Nullable Object, @Nullable Object>) map;
            } else {
              made.any = collection;
            }
          }
        }
        places.add(made);
      }
    }
  }
}
