package io.persistable.tests.dataset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.persistable.DataSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A copy made of hard links is a copy: what one of the two does, the other doesn't see. */
class HardLinksTest {

  private static final List<String> NAMES = List.of("a", "b", "c", "d");

  @TempDir private Path temp;

  /** One of the data sets that share files, and what is in it. */
  private final class Copy {
    private final Path place;
    private final TreeMap<String, Integer> model = new TreeMap<>();
    private DataSet set;

    Copy(String name) throws IOException {
      place = temp.resolve(name);
    }

    void open(Random random) throws IOException {
      set =
          DataSet.builder(place)
              .mode(DataSet.Mode.WRITE)
              .durability(DataSet.Durability.NONE)
              .backup(random.nextBoolean())
              .open();
    }

    void step(Random random) throws IOException {
      String name = NAMES.get(random.nextInt(NAMES.size()));
      switch (random.nextInt(9)) {
        case 0 -> {
          set.close();
          open(random);
        }
        case 1 -> remove(name);
        case 2 -> fail(name);
        case 3, 4 -> {
          for (String each : NAMES) {
            put(each, random.nextInt(1000));
          }
        }
        default -> put(name, random.nextInt(1000));
      }
    }

    private void put(String name, int value) throws IOException {
      double[] values = new double[value % 2 == 0 ? 200 : 2]; // a file of its own, or none
      Arrays.fill(values, value);
      set.put(name, values, value);
      model.put(name, value);
    }

    private void remove(String name) throws IOException {
      if (model.remove(name) != null) {
        set.remove(name);
      }
    }

    private void fail(String name) throws IOException {
      try {
        set.<Object>transaction(
            changes -> {
              changes.put(name, new double[300]);
              throw new IllegalStateException("not committed");
            });
      } catch (IllegalStateException e) {
        assertEquals("not committed", e.getMessage());
      }
    }

    void check(String message) throws IOException {
      try (DataSet reader = DataSet.open(place)) {
        assertEquals(model, new TreeMap<>(reader.infos()), message);
        for (Map.Entry<String, Integer> each : model.entrySet()) {
          double found = reader.get(each.getKey(), double[].class)[0];
          assertEquals(each.getValue().doubleValue(), found, message + " " + each.getKey());
        }
        assertEquals(List.of(), reader.verify(), message);
      }
    }

    Copy linked(String name) throws IOException {
      Copy copy = new Copy(name);
      try (Stream<Path> files = Files.walk(place)) {
        for (Path file : (Iterable<Path>) files::iterator) {
          Path to = copy.place.resolve(place.relativize(file).toString());
          if (Files.isDirectory(file)) {
            Files.createDirectories(to);
          } else {
            Files.createLink(to, file); // the marker as well, as cp -al does it
          }
        }
      }
      copy.model.putAll(model);
      return copy;
    }
  }

  @ParameterizedTest
  @CsvSource({"1", "2", "3", "4"})
  void whatOneDoesTheOthersDoNotSee(long seed) throws IOException {
    Random random = new Random(seed);
    List<Copy> all = new ArrayList<>();
    Copy first = new Copy("ds");
    first.open(random);
    all.add(first);
    for (int i = 0; i < 60; i++) {
      Copy one = all.get(random.nextInt(all.size()));
      String step = "seed " + seed + ", step " + i + ", " + one.place.getFileName();
      if (i % 12 == 7) {
        Copy copy = one.linked("ds" + i);
        copy.check(step + " linked");
        copy.open(random);
        all.add(copy);
      } else {
        one.step(random);
      }
      for (Copy each : all) {
        each.check(step + " seen in " + each.place.getFileName());
      }
    }
    for (Copy each : all) {
      each.set.close();
      each.check("seed " + seed + " closed " + each.place.getFileName());
    }
    assertTrue(all.size() > 4);
  }

  /** A writer that keeps the lock sees at its next write that its journal has a second name. */
  @ParameterizedTest
  @CsvSource({"true", "false"})
  void aWriterThatGoesOnLeavesTheCopyAlone(boolean synchronize) throws IOException {
    Copy one = new Copy("ds");
    one.set = DataSet.builder(one.place).mode(DataSet.Mode.WRITE).synchronize(synchronize).open();
    one.put("a", 2);
    one.put("b", 4);
    Copy copy = one.linked("copy");
    Files.deleteIfExists(copy.place.resolve("_locked")); // of whoever wrote where it came from
    one.put("a", 6);
    one.put("c", 8);
    one.remove("b");
    copy.check("the copy");
    one.set.close();
    copy.check("the copy, when the other was closed");
    one.check("the other");
    copy.open(new Random(1));
    copy.put("k", 10);
    copy.check("the copy, written to");
    copy.set.close();
    copy.check("the copy, closed");
    one.check("the other, in the end");
  }

  /** What a killed writer left is finished in each of them. */
  @ParameterizedTest
  @CsvSource({"# making y.py.7", "_info_dict['y'] = 'a ne", "# commit 9 put y next 3 floor 0 crc3"})
  void aTornEndIsCutInEach(String torn) throws IOException {
    Copy one = new Copy("ds");
    one.open(new Random(2));
    one.put("a", 2);
    Path journal = one.place.resolve("_journal_0");
    Files.writeString(journal, torn, java.nio.file.StandardOpenOption.APPEND);
    Copy copy = one.linked("copy");
    byte[] before = Files.readAllBytes(journal);
    copy.open(new Random(3));
    copy.put("b", 4);
    copy.set.close();
    byte[] after = Files.readAllBytes(journal);
    assertEquals(
        new String(before, java.nio.charset.StandardCharsets.UTF_8),
        new String(Arrays.copyOf(after, before.length), java.nio.charset.StandardCharsets.UTF_8));
    one.put("c", 6);
    one.set.close();
    one.check("the first");
    copy.check("the copy");
  }
}
