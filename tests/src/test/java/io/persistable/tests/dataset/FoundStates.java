package io.persistable.tests.dataset;

import io.persistable.DataSet;
import io.persistable.DataSetView;
import io.persistable.testsupport.fault.FaultFileSystem;
import io.persistable.testsupport.fault.Journalist;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** The states that a data set may be found in, for tables over them. */
final class FoundStates {

  private FoundStates() {}

  /** Brings a data set into a state; what it returns is open while something is done there. */
  interface Maker {
    AutoCloseable make(Path place) throws IOException;
  }

  private interface Change {
    void make(Path place) throws IOException;
  }

  /**
   * One of them.
   *
   * @param target the item that the state is about; with an array where there is one
   * @param other another item, with which nothing is wrong
   * @param hurt what may fail, for a documented reason
   */
  record Found(String name, String target, String other, Set<Hurt> hurt, Maker maker) {
    @Override
    public String toString() {
      return name;
    }
  }

  /** What may fail in a state. */
  enum Hurt {
    /** Reading the target. */
    READ,
    /** Replacing, removing or sealing the target. */
    REPLACE,
    /** Every write. */
    WRITE,
    /** Every call but a repair. */
    ALL,
    /** There are no items at all. */
    EMPTY,
    /** The target is no item. */
    NO_TARGET
  }

  private static final AutoCloseable NOTHING = () -> {};

  static double[] doubles(int first) {
    double[] values = new double[200];
    Arrays.setAll(values, i -> first + i);
    return values;
  }

  static DataSet open(Path place) throws IOException {
    return DataSet.builder(place)
        .mode(DataSet.Mode.WRITE)
        .durability(DataSet.Durability.NONE)
        .timeout(Duration.ofSeconds(1))
        .open();
  }

  /** Not closed: the journal is there. */
  private static DataSet fill(Path place) throws IOException {
    DataSet set = open(place);
    set.put("a", doubles(1), "one");
    set.put("b", List.of(2), "two");
    set.put("c", "text");
    set.setInfo("n", 7);
    set.put("a", doubles(2), "one");
    return set;
  }

  private static void edit(Path file, String from, String to) throws IOException {
    String text = Files.readString(file);
    if (!text.contains(from)) {
      throw new AssertionError(file + " has no " + from + ":\n" + text);
    }
    Files.writeString(file, text.replace(from, to));
  }

  private static Found closed(String name, Set<Hurt> hurt, Change change) {
    return new Found(
        name,
        "a",
        "b",
        hurt,
        place -> {
          fill(place).close();
          change.make(place);
          return NOTHING;
        });
  }

  private static Path array(Path place) throws IOException {
    try (Stream<Path> files = Files.list(place.resolve("a_data"))) {
      return files.findFirst().orElseThrow();
    }
  }

  private static void flip(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    bytes[bytes.length - 9] ^= 4;
    Files.write(file, bytes);
  }

  /** A writer that dies at some call of the file system. */
  private static Found crashed(int percent, boolean closing) {
    return new Found(
        "crashed at " + percent + "% of " + (closing ? "close" : "a transaction"),
        "a",
        "b",
        Set.of(),
        place -> {
          Path root = Objects.requireNonNull(place.getParent());
          long calls = die(root.resolve("rehearsal"), Long.MAX_VALUE, closing);
          die(place, Math.max(1, calls * percent / 100), closing);
          return NOTHING;
        });
  }

  private static long die(Path place, long call, boolean closing) throws IOException {
    fill(place);
    Journalist journalist = new Journalist();
    DataSet set = open(new FaultFileSystem(place.getParent(), journalist).path(place));
    if (closing) {
      set.put("a", doubles(3), "three");
    }
    long before = journalist.calls();
    if (call != Long.MAX_VALUE) {
      journalist.fail(before + call, Long.MAX_VALUE);
    }
    try {
      if (closing) {
        set.close();
      } else {
        set.transaction(
            changes -> {
              changes.put("a", doubles(3), "three");
              changes.remove("c");
              changes.put("d", doubles(4));
              return "";
            });
      }
    } catch (IOException e) {
      return -1;
    }
    return journalist.calls() - before;
  }

  private static AutoCloseable formatOne(String name, Path place) throws IOException {
    try {
      Path init =
          Path.of(
              Objects.requireNonNull(
                      FormatOneTest.class.getResource("format1/" + name + "/__init__.py"))
                  .toURI());
      Path from = Objects.requireNonNull(init.getParent());
      try (Stream<Path> files = Files.walk(from)) {
        for (Path file : (Iterable<Path>) files::iterator) {
          Files.copy(file, place.resolve(from.relativize(file).toString()));
        }
      }
      return NOTHING;
    } catch (URISyntaxException e) {
      throw new IOException(e);
    }
  }

  private static AutoCloseable pinned(Path place) throws IOException {
    DataSetView view;
    try (DataSet set = fill(place)) {
      view = set.snapshot();
    }
    return () -> {
      try (view) {
        if (!Arrays.equals(doubles(2), (double[]) view.get("a", double[].class))) {
          throw new AssertionError("the snapshot isn't what it was");
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    };
  }

  static List<Found> all() {
    List<Found> all = new ArrayList<>();
    all.add(new Found("new", "a", "b", Set.of(Hurt.EMPTY), place -> NOTHING));
    all.add(
        new Found(
            "new, opened once",
            "a",
            "b",
            Set.of(Hurt.EMPTY),
            place -> {
              open(place).close();
              return NOTHING;
            }));
    all.add(closed("closed", Set.of(), place -> {}));
    all.add(
        new Found(
            "open",
            "a",
            "b",
            Set.of(),
            place -> {
              fill(place);
              return NOTHING;
            }));
    for (int percent : List.of(1, 15, 30, 45, 60, 70, 80, 90, 95, 99)) {
      all.add(crashed(percent, false));
    }
    for (int percent : List.of(10, 40, 60, 80, 95)) {
      all.add(crashed(percent, true));
    }
    for (String name : List.of("npy", "npz", "open")) {
      all.add(
          new Found("format 1, " + name, "big", "text", Set.of(), place -> formatOne(name, place)));
    }
    all.add(
        closed(
            "index edited",
            Set.of(),
            place -> edit(place.resolve("__init__.py"), "'two'", "['two' , \"zwei\"]")));
    all.add(
        closed(
            "index edited by a statement",
            Set.of(Hurt.WRITE),
            place -> {
              Path init = place.resolve("__init__.py");
              Files.writeString(init, Files.readString(init) + "_info_dict.update(x=1)\n");
            }));
    all.add(
        closed(
            "index lost", Set.of(Hurt.ALL), place -> Files.delete(place.resolve("__init__.py"))));
    all.add(
        closed(
            "index cut",
            Set.of(Hurt.ALL),
            place -> {
              byte[] text = Files.readAllBytes(place.resolve("__init__.py"));
              Files.write(place.resolve("__init__.py"), Arrays.copyOf(text, text.length / 2));
            }));
    all.add(
        new Found(
            "journal damaged",
            "a",
            "b",
            Set.of(Hurt.ALL),
            place -> {
              fill(place);
              edit(place.resolve("_journal_0"), "'two'", "'zwo'");
              return NOTHING;
            }));
    all.add(
        new Found(
            "a foreign module of the name",
            "theirs",
            "b",
            Set.of(Hurt.NO_TARGET, Hurt.REPLACE),
            place -> {
              fill(place).close();
              Files.writeString(place.resolve("theirs.py"), "theirs = 1\n");
              return NOTHING;
            }));
    all.add(closed("array damaged", Set.of(Hurt.READ), place -> flip(array(place))));
    all.add(closed("array gone", Set.of(Hurt.READ), place -> Files.delete(array(place))));
    all.add(closed("module gone", Set.of(Hurt.READ), place -> Files.delete(place.resolve("a.py"))));
    all.add(
        closed(
            "module empty",
            Set.of(Hurt.READ),
            place -> Files.write(place.resolve("a.py"), new byte[0])));
    all.add(
        closed(
            "module edited",
            Set.of(),
            place -> {
              Path module = place.resolve("a.py");
              Files.writeString(module, "# by hand\n" + Files.readString(module));
            }));
    all.add(
        closed(
            "module linked",
            Set.of(Hurt.READ, Hurt.REPLACE),
            place -> {
              Path module = place.resolve("a.py");
              Path aside = place.resolveSibling("aside.py");
              Files.move(module, aside);
              Files.createSymbolicLink(module, aside);
            }));
    all.add(
        closed(
            "array linked",
            Set.of(Hurt.READ),
            place -> {
              Path array = array(place);
              Path aside = place.resolveSibling("aside.npy");
              Files.move(array, aside);
              Files.createSymbolicLink(array, aside);
            }));
    all.add(
        closed(
            "arrays linked",
            Set.of(Hurt.READ, Hurt.REPLACE),
            place -> {
              Path aside = place.resolveSibling("aside");
              Files.move(place.resolve("a_data"), aside);
              Files.createSymbolicLink(place.resolve("a_data"), aside);
            }));
    all.add(
        closed(
            "unsealed",
            Set.of(),
            place ->
                Files.writeString(
                    place.resolve("__init__.py"),
                    "_info_dict = {'a': 'one', 'b': 'two', 'c': None, 'n': 7}\n")));
    all.add(new Found("pinned", "a", "b", Set.of(), FoundStates::pinned));
    all.add(
        closed(
            "written over by another program",
            Set.of(),
            place -> {
              Files.writeString(
                  place.resolve("a.py"), "a = [1, 2]\nimport sys\nsys.modules[__name__] = a\n");
              Files.writeString(
                  place.resolve("__init__.py"),
                  "_g2 = 'a'\n_g3 = 'theirs'\n_g4 = 'b'\n_g5 = 'two'\n"
                      + "_info_dict = dict([(_g2, _g3), (_g4, _g5)])\ndel _g2, _g3, _g4, _g5\n");
            }));
    all.add(
        closed(
            "locked by another program",
            Set.of(Hurt.WRITE),
            place -> Files.createFile(place.resolve("_locked"))));
    return all;
  }
}
