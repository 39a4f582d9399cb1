package io.persistable.tests.graph;

import io.persistable.Persistable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.NavigableSet;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.PriorityBlockingQueue;
import org.jspecify.annotations.Nullable;

/** Arrays of arrays of types, and sorted places for them, with and without cycles. */
final class WithoutClassesModels {

  interface Shape {}

  @Persistable
  record Round(int size) implements Shape, Comparable<Round> {
    @Override
    public int compareTo(Round other) {
      return Integer.compare(size, other.size);
    }
  }

  @Persistable
  record Square(String name) implements Shape {}

  enum Flat implements Shape {
    DOT,
    LINE
  }

  @Persistable
  static class Part implements Shape, Comparable<Part> {
    int number;
    @Nullable Object owner;

    @Override
    public int compareTo(Part other) {
      return Integer.compare(number, other.number);
    }
  }

  @Persistable
  @SuppressWarnings("ArrayRecordComponent") // that is what is tested
  record Grid(
      Shape @Nullable [][] shapes,
      Shape @Nullable [][][] cube,
      Round @Nullable [][] rounds,
      Comparable<?> @Nullable [][] compared,
      Object @Nullable [] any,
      List<Shape[]> rows) {}

  @Persistable
  static class Sorted {
    PriorityQueue<Part> queue = new PriorityQueue<>();
    PriorityBlockingQueue<Part> blocking = new PriorityBlockingQueue<>();
    Queue<Part> open = new PriorityQueue<>();
    TreeSet<Part> set = new TreeSet<>();
    SortedSet<Part> skipping = new ConcurrentSkipListSet<>();
    NavigableSet<Part> reverse = new TreeSet<>();
    TreeMap<Part, String> map = new TreeMap<>();
    SortedMap<Part, Part> openMap = new ConcurrentSkipListMap<>();
    ConcurrentSkipListMap<Part, Part> skippingMap = new ConcurrentSkipListMap<>();
    @Nullable Object any;
  }

  private WithoutClassesModels() {}

  static Grid grid(SplittableRandom random) {
    Shape[][][] cube = new Shape[random.nextInt(4)][][];
    Arrays.setAll(cube, i -> random.nextInt(4) == 0 ? null : shapes(random));
    Round[][] rounds = new Round[random.nextInt(3)][];
    Arrays.setAll(rounds, i -> random.nextInt(3) == 0 ? null : rounds(random));
    Comparable<?>[][] compared = new Comparable<?>[random.nextInt(3)][];
    Arrays.setAll(compared, i -> random.nextBoolean() ? rounds(random) : new Integer[] {1, null});
    Shape[][] shapes = shapes(random);
    List<Shape[]> rows = new ArrayList<>();
    for (Shape[] row : shapes) {
      if (row != null) {
        rows.add(row);
      }
    }
    return new Grid(
        random.nextInt(5) == 0 ? null : shapes,
        random.nextInt(5) == 0 ? null : cube,
        rounds,
        compared,
        random.nextBoolean() ? shapes : new Object[] {shapes, rounds, cube, null, rounds},
        rows);
  }

  private static Shape[][] shapes(SplittableRandom random) {
    Shape[][] shapes = new Shape[random.nextInt(4)][];
    for (int i = 0; i < shapes.length; i++) {
      shapes[i] =
          switch (random.nextInt(6)) {
            case 0 -> null;
            case 1 -> rounds(random);
            case 2 -> new Square[] {new Square("a"), null};
            case 3 -> new Flat[] {Flat.DOT};
            case 4 -> new Shape[0];
            default -> new Shape[] {new Round(1), Flat.LINE, null, new Square("b")};
          };
    }
    if (shapes.length > 1 && random.nextBoolean()) {
      shapes[0] = shapes[1];
    }
    return shapes;
  }

  private static Round[] rounds(SplittableRandom random) {
    Round[] rounds = new Round[random.nextInt(3)];
    Arrays.setAll(rounds, i -> random.nextInt(3) == 0 ? null : new Round(i));
    return rounds;
  }

  static Object sorted(SplittableRandom random) {
    Sorted sorted = new Sorted();
    sorted.reverse = new TreeSet<>(java.util.Collections.reverseOrder());
    boolean cyclic = random.nextBoolean();
    List<Part> parts = new ArrayList<>();
    for (int i = random.nextInt(6); i >= 0; i--) {
      Part part = new Part();
      part.number = random.nextInt(1000) * 10 + i;
      part.owner = cyclic && random.nextInt(3) > 0 ? sorted : null;
      parts.add(part);
    }
    for (Part each : parts) {
      int into = random.nextInt(512);
      if ((into & 1) != 0) {
        sorted.queue.add(each);
        sorted.queue.add(each);
      }
      if ((into & 2) != 0) {
        sorted.blocking.add(each);
      }
      if ((into & 4) != 0) {
        sorted.open.add(each);
      }
      if ((into & 8) != 0) {
        sorted.set.add(each);
      }
      if ((into & 16) != 0) {
        sorted.skipping.add(each);
      }
      if ((into & 32) != 0) {
        sorted.reverse.add(each);
      }
      if ((into & 64) != 0) {
        sorted.map.put(each, "n" + each.number);
      }
      if ((into & 128) != 0) {
        sorted.openMap.put(each, parts.get(0));
      }
      if ((into & 256) != 0) {
        sorted.skippingMap.put(each, each);
      }
    }
    sorted.any =
        switch (random.nextInt(4)) {
          case 0 -> sorted.set;
          case 1 -> parts.get(0);
          case 2 -> new TreeSet<>(List.of("b", "a"));
          default -> null;
        };
    return random.nextBoolean() ? sorted : parts;
  }
}
