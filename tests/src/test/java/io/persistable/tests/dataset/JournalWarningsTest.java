package io.persistable.tests.dataset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.persistable.DataSet;
import io.persistable.error.DataSetDamagedException;
import io.persistable.testsupport.Python;
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
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Of a journal CPython warns where Java refuses, and takes what a crash leaves as Java does. */
@Tag("once")
class JournalWarningsTest {

  private static final long SEED = Long.getLong("persistable.seed", 14);

  private static final String JUDGE =
      """
      import importlib, os, warnings
      for name in sorted(os.listdir('.')):
          if os.path.isdir(name) and not name.startswith('__'):
              with warnings.catch_warnings(record=True) as said:
                  warnings.simplefilter('always')
                  infos = importlib.import_module(name)._info_dict
              print(name, len(infos), sum('is damaged' in str(w.message) for w in said))
      """;

  @TempDir(factory = MemoryDirectory.class)
  Path temp;

  /** What a loss of power, a fault of the disk and a hand may make of it. */
  private static Map<String, byte[]> mutations(byte[] journal) {
    String text = new String(journal, StandardCharsets.ISO_8859_1);
    List<Integer> commits = new ArrayList<>();
    for (int at = text.indexOf("# commit "); at >= 0; at = text.indexOf("# commit ", at + 1)) {
      commits.add(at);
    }
    Map<String, byte[]> all = new LinkedHashMap<>();
    for (int commit : commits) {
      int end = text.indexOf('\n', commit);
      for (int zeros : new int[] {1, 2, 14, 27, 40, end - commit, end - commit + 1, 200}) {
        byte[] zeroed = journal.clone();
        Arrays.fill(zeroed, commit, Math.min(journal.length, commit + zeros), (byte) 0);
        all.put(zeros + " zeros at " + commit, zeroed);
      }
      byte[] flipped = journal.clone();
      flipped[end - 3] ^= 1;
      all.put("flip at " + (end - 3), flipped);
    }
    Random random = new Random(SEED);
    for (int i = 0; i < 40; i++) {
      byte[] cut = Arrays.copyOf(journal, random.nextInt(journal.length));
      all.put("cut at " + cut.length, cut);
      byte[] tail = Arrays.copyOf(journal, journal.length);
      int from = random.nextInt(journal.length);
      Arrays.fill(tail, from, journal.length, (byte) 0);
      all.put("zeros from " + from, tail);
      byte[] block = journal.clone();
      Arrays.fill(block, from, Math.min(journal.length, from + 2 + random.nextInt(90)), (byte) 0);
      all.put("a block of zeros at " + from + " " + i, block);
    }
    return all;
  }

  @Test
  void whereJavaRefusesCPythonWarns() throws IOException {
    Path origin = temp.resolve("origin");
    DataSet ds = DataSet.builder(origin).mode(DataSet.Mode.WRITE).open();
    for (int i = 0; i < 5; i++) {
      ds.put("k" + i, i, "the info of " + i);
    }
    Path journal;
    try (var files = Files.newDirectoryStream(origin, "_journal_*")) {
      journal = files.iterator().next();
    }
    Map<String, byte[]> mutations = mutations(Files.readAllBytes(journal));
    Path places = Files.createDirectory(temp.resolve("places"));
    List<String> found = new ArrayList<>();
    int damaged = 0;
    for (byte[] mutation : mutations.values()) {
      Path place = places.resolve(String.format("d%03d", found.size()));
      Trees.copy(origin, place);
      Files.write(place.resolve(journal.getFileName()), mutation);
      try (DataSet read = DataSet.open(place)) {
        found.add(place.getFileName() + " " + read.names().size() + " 0");
      } catch (DataSetDamagedException e) {
        found.add(place.getFileName() + " - 1");
        damaged++;
      }
    }
    List<String> python = Python.get().run(JUDGE, places).lines().toList();
    int i = 0;
    for (String kind : mutations.keySet()) {
      boolean isRefused = found.get(i).endsWith("- 1");
      String said = isRefused ? python.get(i).replaceFirst(" \\d+ ", " - ") : python.get(i);
      assertEquals(found.get(i), said, kind);
      i++;
    }
    assertTrue(damaged > 20 && damaged < i - 20, damaged + " of " + i);
    System.out.println("journals: " + i + ", refused and warned of " + damaged);
  }
}
