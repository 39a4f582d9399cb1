package io.persistable.dataset;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Files that somebody else keeps in a data set's directory, under names like the engine's: exactly
 * like them, of items that there are and that there aren't, and with a letter changed.
 */
final class ForeignFiles {

  private static final List<String> FORMS =
      List.of(
          "%s.py.%d",
          "%s.py.bak.%d",
          "%s.py%d",
          "_journal_%2$d",
          "_modules_%2$d",
          "_locked.%2$d",
          "__init__.py.%2$d",
          "__init__.py.bak%2$d",
          "%s_data.npz",
          "%s_data.hd5",
          "%s_data_%d.npz",
          "%s_data_%d.hdf5",
          "%s_data/array_%d.npy",
          "%s_data/array_%d.npy.old",
          "%s_data_%d/array_0.npy",
          "raw_%s_data/array_%d.npy",
          "_kept/%s.py.%d",
          "_pins/%2$d-%2$d-1",
          "__pycache__/%s.cpython-3%d.pyc",
          "_staged/%s.py",
          "_commits/%2$d",
          "%s.txt.%d");

  private static final List<String> ITEMS =
      List.of("a", "b", "c", "x", "z", "m", "notes", "training", "q", "Run");

  private final Map<String, byte[]> files = new LinkedHashMap<>();

  private ForeignFiles() {}

  /** Makes so many files beside what there is. */
  static ForeignFiles create(Path dataset, int count, long seed) throws IOException {
    return create(dataset, count, seed, Set.of());
  }

  /**
   * @param except names that aren't to be taken
   */
  static ForeignFiles create(Path dataset, int count, long seed, Set<String> except)
      throws IOException {
    Random random = new Random(seed);
    ForeignFiles foreign = new ForeignFiles();
    byte[] module = Samples.module("a", "7");
    while (foreign.files.size() < count) {
      String name = name(random);
      Path file = dataset.resolve(name);
      if (isReserved(name)
          || except.contains(name)
          || Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
        continue;
      }
      byte[] content = content(random, module);
      try {
        Files.createDirectories(file.getParent());
        Files.write(file, content);
      } catch (IOException e) {
        continue; // a file where a directory would have to be
      }
      foreign.files.put(name, content);
    }
    return foreign;
  }

  private static String name(Random random) {
    String form = FORMS.get(random.nextInt(FORMS.size()));
    int number = random.nextInt(4) == 0 ? random.nextInt(100_000) : random.nextInt(12);
    String name = String.format(form, ITEMS.get(random.nextInt(ITEMS.size())), number);
    int at = random.nextInt(name.length());
    return switch (random.nextInt(5)) {
      case 0 -> name.substring(0, at) + "q" + name.substring(at);
      case 1 -> name.substring(0, at) + name.substring(at + 1);
      case 2 ->
          name.substring(0, at) + Character.toUpperCase(name.charAt(at)) + name.substring(at + 1);
      default -> name;
    };
  }

  /** What a scenario itself needs: modules that it puts are refused where others have them. */
  private static boolean isReserved(String name) {
    return name.isEmpty()
        || name.endsWith("/")
        || name.startsWith("/")
        || name.endsWith(".py") && name.indexOf('/') < 0
        || name.endsWith(".py.bak")
        || name.equals(FileNames.LOCKED)
        || name.equals(FileNames.MARKER)
        || name.equals(FileNames.PINS)
        || name.equals(FileNames.KEPT)
        || name.matches("[abcxzmn]_data");
  }

  private static byte[] content(Random random, byte[] module) {
    byte[] bytes = new byte[random.nextInt(100)];
    random.nextBytes(bytes);
    return switch (random.nextInt(4)) {
      case 0 -> new byte[0];
      case 1 -> module;
      case 2 -> "mine".getBytes(StandardCharsets.UTF_8);
      default -> bytes;
    };
  }

  int count() {
    return files.size();
  }

  void assertUntouched(Path dataset, String when) throws IOException {
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      Path path = dataset.resolve(file.getKey());
      assertTrue(Files.exists(path), () -> when + ": " + file.getKey() + " is gone");
      byte @Nullable [] found = Files.readAllBytes(path);
      assertArrayEquals(file.getValue(), found, () -> when + ": " + file.getKey());
    }
  }
}
