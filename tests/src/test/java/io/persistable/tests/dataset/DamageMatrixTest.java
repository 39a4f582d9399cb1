package io.persistable.tests.dataset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import io.persistable.DataSet;
import io.persistable.error.PersistableException;
import io.persistable.testsupport.fault.MemoryDirectory;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every file of a data set, damaged in every way: the reader gives the old state, the new one, or
 * an error that names the file; of an edited text it gives what stands there, while {@code
 * verify()} says so. Arrays are compared with their checksums regardless. Nothing is silent.
 */
@Tag("once")
class DamageMatrixTest {

  private static final int FLIPS = Integer.getInteger("persistable.damage.flips", 700);
  private static final int CUTS = Integer.getInteger("persistable.damage.cuts", 120);

  @TempDir(factory = MemoryDirectory.class)
  static Path temp;

  private static final Map<String, Integer> COUNTS = new TreeMap<>();

  @AfterAll
  static void print() {
    int all = COUNTS.values().stream().mapToInt(Integer::intValue).sum();
    System.out.println("damage: " + all + " mutations " + COUNTS);
    assertTrue(all >= 5000, () -> "expected 5,000 mutations, found " + all);
  }

  /** Three items, one of which was replaced before, so that there are older versions. */
  private static Map<String, byte[]> older(Path place, boolean open) throws IOException {
    DataSet ds = DataSet.builder(place).mode(DataSet.Mode.WRITE).open();
    ds.put("a", new int[] {1, 2, 3}, "first");
    ds.put("x", doubles(1), "an array");
    ds.put("t", "some text", 7);
    if (!open) {
      ds.close();
    }
    Map<String, byte[]> before = files(place);
    if (!open) {
      ds = DataSet.builder(place).mode(DataSet.Mode.WRITE).open();
    }
    ds.put("a", new int[] {4, 5, 6}, "second");
    ds.put("x", doubles(2), "an array");
    ds.setInfo("note", List.of(1, 2));
    if (!open) {
      ds.close();
    } // else it is left as a process leaves it that dies: with its journal
    return before;
  }

  private static double[] doubles(double first) {
    double[] values = new double[150];
    for (int i = 0; i < values.length; i++) {
      values[i] = first * i;
    }
    return values;
  }

  private static Map<String, byte[]> files(Path place) throws IOException {
    Map<String, byte[]> files = new LinkedHashMap<>();
    for (String name : Trees.files(place)) {
      if (Files.isRegularFile(place.resolve(name)) && !name.startsWith("_locked")) {
        files.put(name, Files.readAllBytes(place.resolve(name)));
      }
    }
    return files;
  }

  /** What a reader finds: for each name its info and item, or the error. */
  private record Found(Map<String, String> values, List<String> errors) {}

  private static Found read(Path place) throws IOException {
    Map<String, String> values = new TreeMap<>();
    List<String> errors = new ArrayList<>();
    try (DataSet ds = DataSet.open(place)) {
      for (String name : List.of("a", "x", "t", "note")) {
        try {
          values.put(name + " info", ds.contains(name) ? String.valueOf(ds.info(name)) : "none");
          values.put(name, name.equals("note") || !ds.contains(name) ? "none" : show(ds.get(name)));
        } catch (PersistableException | ClassCastException e) {
          errors.add(name + ": " + e.getMessage());
        }
      }
    } catch (PersistableException e) {
      errors.add(String.valueOf(e.getMessage()));
    }
    return new Found(values, errors);
  }

  private static String show(Object value) {
    return value instanceof int[] ints
        ? Arrays.toString(ints)
        : value instanceof double[] doubles ? Arrays.toString(doubles) : String.valueOf(value);
  }

  private record Mutation(String kind, byte @org.jspecify.annotations.Nullable [] content) {}

  private static List<Mutation> mutations(
      byte[] content, byte @org.jspecify.annotations.Nullable [] older) {
    List<Mutation> all = new ArrayList<>();
    int flips = Math.min(FLIPS, content.length);
    for (int i = 0; i < flips; i++) {
      int at = (int) ((long) i * content.length / flips);
      byte[] flipped = content.clone();
      flipped[at] ^= (byte) (1 << i % 7);
      all.add(new Mutation("flip at " + at, flipped));
    }
    int cuts = Math.min(CUTS, content.length);
    for (int i = 1; i < cuts; i++) {
      int length = (int) ((long) i * content.length / cuts);
      all.add(new Mutation("cut at " + length, Arrays.copyOf(content, length)));
    }
    all.add(new Mutation("empty", new byte[0]));
    all.add(new Mutation("deleted", null));
    String text = new String(content, StandardCharsets.ISO_8859_1).replace("\n", "\r\n");
    all.add(new Mutation("CRLF", text.getBytes(StandardCharsets.ISO_8859_1)));
    if (older != null && !Arrays.equals(older, content)) {
      all.add(new Mutation("older version", older));
    }
    return all;
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void nothingIsSilent(boolean open) throws IOException {
    Path place = temp.resolve("ds" + open);
    Map<String, byte[]> before = older(place, open);
    Files.deleteIfExists(place.resolve("_locked"));
    Map<String, byte[]> files = files(place);
    Map<String, String> current = read(place).values();
    assertEquals(List.of(), read(place).errors());
    List<String> wrong = new ArrayList<>();
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      if (file.getValue().length == 0) {
        continue; // the marker
      }
      for (Mutation mutation : mutations(file.getValue(), before.get(file.getKey()))) {
        Path path = place.resolve(file.getKey());
        Files.delete(path);
        if (mutation.content() != null) {
          Files.write(path, mutation.content());
        }
        String outcome = judge(place, file.getKey(), mutation, current, wrong);
        COUNTS.merge(outcome, 1, Integer::sum);
        Files.deleteIfExists(path);
        Files.write(path, file.getValue());
      }
    }
    if (!wrong.isEmpty()) {
      fail(wrong.size() + ":\n" + String.join("\n", wrong.subList(0, Math.min(40, wrong.size()))));
    }
  }

  private static String judge(
      Path place, String file, Mutation mutation, Map<String, String> current, List<String> wrong)
      throws IOException {
    String what = file + ", " + mutation.kind() + ": ";
    Found found;
    List<DataSet.Problem> problems;
    try {
      found = read(place);
      try (DataSet ds = DataSet.open(place)) {
        problems = ds.verify();
      }
    } catch (PersistableException e) {
      if (!String.valueOf(e.getMessage()).contains(place.toString())) {
        wrong.add(what + "an error that names no file: " + e);
      }
      return "refused";
    } catch (RuntimeException e) {
      wrong.add(what + e);
      return "wrong";
    }
    for (String error : found.errors()) {
      String stem = file.replaceFirst("(_data/.*|\\.py)$", "");
      if (!error.contains(stem) && !error.contains("info of")) {
        wrong.add(what + "the error names another file: " + error);
      }
    }
    boolean isSame = found.values().equals(current) && found.errors().isEmpty();
    boolean isSaid = !problems.isEmpty();
    if (isSaid) {
      return found.errors().isEmpty() ? isSame ? "right, and said" : "edited, and said" : "refused";
    }
    if (isSame || file.startsWith("_journal") && !mutation.kind().startsWith("flip")) {
      boolean isHarmless =
          mutation.kind().equals("CRLF")
              || mutation.kind().startsWith("cut") // the end of a journal, or of a seal
              || mutation.kind().equals("older version")
              || file.startsWith("_journal");
      if (!isHarmless) {
        wrong.add(what + "nothing is said, though nothing is wrong that is read");
      }
      return isSame ? "right" : "old";
    }
    wrong.add(what + "silent: " + found + ", " + problems);
    return "wrong";
  }
}
