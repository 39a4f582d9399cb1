package io.persistable.tests.dataset;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.persistable.Archive;
import io.persistable.DataSet;
import io.persistable.DataSetView;
import io.persistable.error.PersistableException;
import io.persistable.tests.dataset.FoundStates.Found;
import io.persistable.tests.dataset.FoundStates.Hurt;
import io.persistable.testsupport.fault.MemoryDirectory;
import io.persistable.testsupport.fault.Recording;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every operation × every state that a data set may be found in. By rule, not by example: what is
 * there afterwards is what a map would hold to which the same was done; or it is what was there
 * before, and an exception of this library says which file or item is meant and what to do. What
 * isn't the data set's is as it was, byte for byte.
 */
@Tag("once")
class OperationTableTest {

  @TempDir(factory = MemoryDirectory.class)
  private static Path temp;

  private static final List<String> STRANGERS =
      List.of(
          "notes.txt",
          "training_data.npz",
          "a.py.77",
          "_journal_700",
          "_modules_3",
          "__init__.py.1",
          "raw_data/array_0.npy",
          "_locked.x",
          "big.py.old");

  /** What is done, to what is there. */
  private interface Call {
    @Nullable Object run(DataSet set, Path place) throws IOException;
  }

  private interface Effect {
    void on(Map<String, String> items);
  }

  private enum Kind {
    /** Changes nothing. */
    LOOK,
    WRITE,
    /** May change what is wrong. */
    MEND
  }

  /**
   * One operation.
   *
   * @param items which items it is about
   * @param reads whether it needs their values
   */
  private record Operation(
      String name, Kind kind, List<String> items, boolean reads, Call call, Effect effect) {}

  private static Operation look(String name, List<String> items, boolean reads, Call call) {
    return new Operation(name, Kind.LOOK, items, reads, call, map -> {});
  }

  private static final String SEPARATOR = " with ";

  private static String cell(@Nullable Object value, @Nullable Object info) {
    return show(value) + SEPARATOR + show(info);
  }

  private static String show(@Nullable Object value) {
    return value instanceof Map<?, ?> map
        ? map.entrySet().stream()
            .map(e -> e.getKey() + "=" + show(e.getValue()))
            .toList()
            .toString()
        : value instanceof double[] array
            ? Arrays.toString(array)
            : value instanceof int[] ints ? Arrays.toString(ints) : String.valueOf(value);
  }

  private static String info(Map<String, String> items, String name) {
    String cell = items.getOrDefault(name, SEPARATOR + "null");
    return cell.substring(cell.lastIndexOf(SEPARATOR) + SEPARATOR.length());
  }

  private static String value(Map<String, String> items, String name) {
    String cell = items.getOrDefault(name, NONE + SEPARATOR);
    return cell.substring(0, cell.lastIndexOf(SEPARATOR));
  }

  /** An info alone. */
  private static final String NONE = "no item";

  /** An item that can't be read. */
  private static final String UNREADABLE = "unreadable";

  private static List<Operation> operations(Found found) {
    String target = found.target();
    String other = found.other();
    double[] array = FoundStates.doubles(50);
    List<Operation> all = new ArrayList<>();
    all.add(look("names", List.of(), false, (set, place) -> set.names()));
    all.add(look("infos", List.of(), false, (set, place) -> set.infos()));
    all.add(look("info", List.of(target), false, (set, place) -> set.info(target)));
    all.add(look("get", List.of(target), true, (set, place) -> set.get(target)));
    all.add(look("get other", List.of(other), true, (set, place) -> set.get(other)));
    all.add(look("verify", List.of(), false, (set, place) -> set.verify()));
    all.add(look("describe", List.of(), false, (set, place) -> set.describe()));
    all.add(look("close", List.of(), false, (set, place) -> null));
    all.add(
        look(
            "load by Archive",
            List.of(target),
            true,
            (set, place) -> Archive.load(place.resolve(target + ".py")).get(target)));
    all.add(
        look(
            "copy",
            List.of(),
            false,
            (set, place) -> {
              Path copy = place.resolveSibling("copy");
              try {
                Process cp =
                    new ProcessBuilder("cp", "-r", place.toString(), copy.toString()).start();
                assertEquals(0, cp.waitFor());
              } catch (InterruptedException e) {
                throw new IOException(e);
              }
              assertEquals(items(place), items(copy), "of the copy");
              return null;
            }));
    all.add(
        look(
            "snapshot",
            List.of(target),
            true,
            (set, place) -> {
              try (DataSetView view = set.snapshot()) {
                return view.get(target);
              }
            }));
    all.add(write("put", target, (set, place) -> put(set, target, 5), map -> put(map, target, 5)));
    all.add(
        write(
            "put an array",
            target,
            (set, place) -> put(set, target, array),
            map -> put(map, target, array)));
    all.add(
        write(
            "put with an info",
            target,
            (set, place) -> {
              set.put(target, 5, "said");
              return null;
            },
            map -> map.put(target, cell(5, "said"))));
    all.add(
        write(
            "put new", "fresh", (set, place) -> put(set, "fresh", 5), map -> put(map, "fresh", 5)));
    all.add(
        write(
            "put other",
            other,
            (set, place) -> put(set, other, array),
            map -> put(map, other, array)));
    all.add(
        write(
            "insert",
            "x_0",
            (set, place) -> {
              assertEquals("x_0", set.insert(array, "in"));
              return null;
            },
            map -> map.put("x_0", cell(array, "in"))));
    all.add(
        write(
            "setInfo",
            target,
            (set, place) -> {
              set.setInfo(target, "said");
              return null;
            },
            map -> map.put(target, value(map, target) + SEPARATOR + "said")));
    for (String name : List.of(target, other)) {
      all.add(
          write(
              "remove " + (name.equals(target) ? "target" : "other"),
              name,
              (set, place) -> {
                set.remove(name);
                return null;
              },
              map -> map.remove(name)));
    }
    all.add(
        new Operation(
            "rename",
            Kind.WRITE,
            List.of(target),
            true,
            (set, place) -> {
              set.rename(target, "z");
              return null;
            },
            map -> map.put("z", Objects.requireNonNull(map.remove(target)))));
    all.add(
        write(
            "transaction",
            target,
            (set, place) ->
                set.transaction(
                    changes -> {
                      changes.put("fresh", array);
                      changes.put(target, 6);
                      changes.setInfo("m", 1);
                      return "";
                    }),
            map -> {
              put(map, "fresh", array);
              put(map, target, 6);
              map.put("m", NONE + SEPARATOR + "1");
            }));
    all.add(
        write(
            "a transaction that fails",
            "fresh",
            (set, place) -> {
              try {
                return set.transaction(
                    changes -> {
                      changes.put("fresh", array);
                      changes.put("fresh2", 6);
                      throw new IllegalStateException("the user's");
                    });
              } catch (IllegalStateException e) {
                assertEquals("the user's", e.getMessage());
                return null;
              }
            },
            map -> {}));
    all.add(
        new Operation(
            "accept",
            Kind.MEND,
            List.of(target),
            true,
            (set, place) -> {
              set.accept(target);
              return null;
            },
            map -> {}));
    all.add(
        new Operation(
            "repair", Kind.MEND, List.of(), false, (set, place) -> set.repair(), map -> {}));
    return all;
  }

  private static Operation write(String name, String item, Call call, Effect effect) {
    return new Operation(name, Kind.WRITE, List.of(item), false, call, effect);
  }

  private static @Nullable Object put(DataSet set, String name, Object value) throws IOException {
    set.put(name, value);
    return null;
  }

  /** The info stays what it was. */
  private static void put(Map<String, String> items, String name, Object value) {
    items.put(name, show(value) + SEPARATOR + info(items, name));
  }

  /** All that can be read, by name. */
  private static Map<String, String> items(Path place) throws IOException {
    Map<String, String> items = new TreeMap<>();
    if (!Files.exists(place.resolve("_this_dir_is_a_DataSet"))) {
      return items;
    }
    try (DataSet set = DataSet.open(place)) {
      for (String name : set.names()) {
        String value;
        try {
          value = show(set.get(name));
          Object whole = set.get(name);
          if (whole instanceof io.persistable.array.NdArray) {
            value = show(set.get(name, double[].class));
          }
        } catch (io.persistable.error.UnknownNameException e) {
          value = NONE;
        } catch (PersistableException e) {
          value = UNREADABLE;
        }
        items.put(name, value + SEPARATOR + show(set.info(name)));
      }
    } catch (PersistableException e) {
      items.put("", UNREADABLE + SEPARATOR);
    }
    return items;
  }

  private static Map<String, byte[]> strangers(Path place) throws IOException {
    Map<String, byte[]> files = new TreeMap<>();
    for (String name : STRANGERS) {
      files.put(name, Files.readAllBytes(place.resolve(name)));
    }
    Path root = Objects.requireNonNull(place.getParent());
    try (Stream<Path> all = Files.walk(root)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        String name = root.relativize(file).toString();
        if (name.startsWith("aside") || name.endsWith("theirs.py")) {
          files.put("../" + name, Files.readAllBytes(file));
        }
      }
    }
    return files;
  }

  static Stream<Found> states() {
    return FoundStates.all().stream();
  }

  @ParameterizedTest
  @MethodSource("states")
  void whatIsThereAfterwardsIsWhatAMapWouldHold(Found found) throws Exception {
    List<String> wrong = new ArrayList<>();
    Map<String, Integer> outcomes = new TreeMap<>();
    Set<String> messages = new HashSet<>();
    for (Operation operation : operations(found)) {
      Path root = temp.resolve(found.name().replaceAll("\\W", "_"));
      Path place = Files.createDirectories(root).resolve("ds");
      AutoCloseable open = found.maker().make(place);
      boolean isNew = Files.notExists(place);
      if (!isNew) {
        for (String name : STRANGERS) {
          Files.createDirectories(place.resolve(name).getParent());
          Files.writeString(place.resolve(name), "theirs: " + name);
        }
      }
      Map<String, byte[]> strangers = isNew ? Map.of() : strangers(place);
      Map<String, String> before = items(place);
      String outcome = "done";
      Object result = null;
      Exception thrown = null;
      try (DataSet set = FoundStates.open(place)) {
        result = operation.call().run(set, place);
      } catch (Exception e) {
        thrown = e;
        outcome = e.getClass().getSimpleName();
        messages.add(outcome + ": " + String.valueOf(e.getMessage()).replace(root.toString(), ""));
      }
      outcomes.merge(outcome, 1, Integer::sum);
      String cell = found + " × " + operation.name() + ": " + (thrown == null ? result : thrown);
      if (!isNew) {
        Map<String, byte[]> now = strangers(place);
        strangers.forEach(
            (name, bytes) -> {
              if (!Arrays.equals(bytes, now.get(name))) {
                wrong.add(cell + "\n    " + name + ", which isn't ours, isn't what it was");
              }
            });
      }
      Map<String, String> after = items(place);
      String judged = judge(found, operation, before, after, result, thrown);
      if (!judged.isEmpty()) {
        wrong.add(cell + "\n    " + judged);
      }
      open.close();
      Recording.delete(root);
    }
    System.out.println(found + ": " + outcomes);
    if (Boolean.getBoolean("persistable.print")) {
      messages.forEach(message -> System.out.println("    " + message));
    }
    assertEquals("", String.join("\n", wrong));
  }

  /** What is wrong with what came out; the empty string if nothing is. */
  private static String judge(
      Found found,
      Operation operation,
      Map<String, String> before,
      Map<String, String> after,
      @Nullable Object result,
      @Nullable Exception thrown) {
    boolean isOfTarget = operation.items().contains(found.target());
    Set<Hurt> hurt = found.hurt();
    String name = operation.items().isEmpty() ? "" : operation.items().get(0);
    boolean isMissing =
        !name.isEmpty()
            && (operation.reads() || operation.name().startsWith("remove"))
            && (!before.containsKey(name)
                || !operation.name().startsWith("remove") && value(before, name).equals(NONE));
    boolean isUnknown = operation.name().equals("info") && !before.containsKey(name);
    boolean mayFail =
        hurt.contains(Hurt.ALL) && operation.kind() != Kind.MEND
            || hurt.contains(Hurt.WRITE) && operation.kind() != Kind.LOOK
            || hurt.contains(Hurt.READ) && isOfTarget && operation.reads()
            || hurt.contains(Hurt.REPLACE) && isOfTarget && operation.kind() != Kind.LOOK
            || hurt.contains(Hurt.ALL) && operation.name().equals("accept");
    boolean mustFail = isMissing || isUnknown || operation.reads() && unreadable(before, name);
    boolean isLoad = operation.name().startsWith("load");
    // A module that is loaded by itself knows of no data set.
    boolean isSelf = isLoad && (hurt.contains(Hurt.ALL) || hurt.contains(Hurt.NO_TARGET));
    boolean isAccept = operation.name().equals("accept");
    if (thrown != null) {
      String message = String.valueOf(thrown.getMessage());
      boolean isOurs = thrown instanceof PersistableException;
      boolean isFileOfLoad = isLoad && thrown instanceof FileSystemException; // as it documents
      if (!isOurs && !isFileOfLoad) {
        return "a raw " + thrown.getClass();
      }
      if (!mayFail && !mustFail) {
        return "refused";
      }
      if (message.length() < 20 || !isFileOfLoad && !message.contains("/ds")) {
        return "says not where: " + message;
      }
      return before.equals(after) ? "" : "failed, and changed " + before + " to " + after;
    }
    if (mustFail && !isAccept && !isSelf) {
      return "was done, though there is nothing to do it to: " + before;
    }
    Map<String, String> expected = new TreeMap<>(before);
    if (operation.kind() == Kind.MEND) {
      expected.keySet().remove(found.target());
      Map<String, String> rest = new TreeMap<>(after);
      rest.keySet().remove(found.target());
      boolean wasLost = hurt.contains(Hurt.ALL);
      return wasLost || rest.entrySet().containsAll(expected.entrySet())
          ? ""
          : "changed " + expected + " to " + rest;
    }
    operation.effect().on(expected);
    if (!expected.equals(after)) {
      return "expected " + expected + "\n    but there is " + after;
    }
    boolean isGet = !isSelf && operation.reads() && operation.kind() == Kind.LOOK;
    if (isGet && !(result instanceof io.persistable.array.NdArray)) {
      String read = show(result);
      return read.equals(value(before, name)) ? "" : "read " + read;
    }
    return "";
  }

  private static boolean unreadable(Map<String, String> items, String name) {
    return value(items, name).equals(UNREADABLE) || items.containsKey("");
  }
}
