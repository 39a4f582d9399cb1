package io.persistable.tests.module;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.persistable.Archive;
import io.persistable.Dialect;
import io.persistable.SaveOptions;
import io.persistable.array.ArrayFormat;
import io.persistable.testsupport.fault.FaultFileSystem;
import io.persistable.testsupport.fault.Journalist;
import io.persistable.testsupport.fault.MemoryDirectory;
import io.persistable.testsupport.fault.Recording;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Another program makes files while a save goes on, before any call of the file system, under every
 * name that the save may take: they stay as they are, after this save and the next ones.
 */
@Tag("once")
class IntruderTest {

  @TempDir(factory = MemoryDirectory.class)
  private static Path temp;

  private static final SaveOptions OPTIONS =
      SaveOptions.builder().force(true).backup(true).partObjects(2).build();

  enum Kind {
    PACKAGE(OPTIONS, "mod/__init__.py", "mod/_arrays"),
    MODULE(OPTIONS.toBuilder().asPackage(false).build(), "mod.py", "mod_arrays"),
    SOURCE(OPTIONS.toBuilder().dialect(Dialect.JAVA).build(), "Mod.java", "Mod_arrays"),
    NPZ(OPTIONS.toBuilder().arrayFormat(ArrayFormat.NPZ).build(), "mod/__init__.py", "mod/_arrays"),
    HDF5(
        OPTIONS.toBuilder().arrayFormat(ArrayFormat.HDF5).build(),
        "mod/__init__.py",
        "mod/_arrays");

    private final SaveOptions options;
    private final String text;
    private final String stem;

    Kind(SaveOptions options, String text, String stem) {
      this.options = options;
      this.text = text;
      this.stem = stem;
    }

    /** What the second save may make, as it is number 1, and what it leaves. */
    List<List<String>> names() {
      List<List<String>> names = new ArrayList<>();
      for (String suffix : List.of(".draft", ".new", ".bak.new", ".bak.old")) {
        names.add(List.of(text + ".1" + suffix));
      }
      names.add(List.of(text + ".bak"));
      if (options.arrayFormat() == ArrayFormat.NPY) {
        names.add(List.of(stem + "_1/array_0.npy"));
        names.add(List.of(stem + "_1/array_1.npy"));
      } else {
        names.add(List.of(stem + "_1" + options.arrayFormat().suffix()));
      }
      if (this == PACKAGE) {
        names.add(List.of("mod/_parts_1/part_0.py"));
        names.add(List.of("mod/_parts_1/part_1.py"));
      }
      List<String> all = new ArrayList<>();
      names.forEach(all::addAll);
      names.add(all);
      return names;
    }
  }

  private static void save(Path place, int number, SaveOptions options) throws IOException {
    List<Object> list = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      list.add(new ArrayList<>(List.of(number, i)));
    }
    Archive.create()
        .insert("n", number)
        .insert("a", new double[200])
        .insert("b", new double[300])
        .insert("list", list)
        .save(place, "mod", options);
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void whatAnotherMakesMeanwhileStaysAsItIs(Kind kind) throws IOException {
    Map<String, Integer> outcomes = new TreeMap<>();
    long seed = Long.getLong("persistable.seed", System.nanoTime());
    Random random = new Random(seed);
    for (List<String> names : kind.names()) {
      boolean reached = true;
      int step = names.size() > 1 ? 5 : 19;
      for (int call = 1 + random.nextInt(step); reached; call += step) {
        Path place = Files.createDirectory(temp.resolve(kind + "-" + call));
        save(place, 1, kind.options);
        Journalist journalist = new Journalist();
        Map<Path, String> theirs = new TreeMap<>();
        long when = call;
        journalist.before(now -> intrude(now == when, place, names, theirs));
        String outcome = "made";
        try {
          save(new FaultFileSystem(place, journalist).path(place), 2, kind.options);
        } catch (FileAlreadyExistsException e) {
          outcome = "refused";
        }
        String message =
            "seed " + seed + ", " + kind + " " + names + " before call " + call + ": " + outcome;
        check(theirs, message);
        for (int number = 3; number < 5; number++) {
          save(place, number, kind.options);
          check(theirs, message + ", then save " + number);
        }
        if (kind != Kind.SOURCE) {
          assertEquals(4, Archive.load(place.resolve(kind.text)).get("n"), message);
          Archive.verify(place.resolve(kind.text));
        }
        outcomes.merge(theirs.isEmpty() ? "nothing to make" : outcome, 1, Integer::sum);
        reached = journalist.calls() >= call;
        Recording.delete(place);
      }
    }
    System.out.println(kind + ", saves with an intruder, seed " + seed + ": " + outcomes);
  }

  private static void intrude(boolean now, Path place, List<String> names, Map<Path, String> theirs)
      throws IOException {
    for (String name : now ? names : List.<String>of()) {
      Path file = place.resolve(name);
      if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
        Files.createDirectories(file.getParent());
        Files.writeString(file, "theirs: " + name);
        theirs.put(file, "theirs: " + name);
      }
    }
  }

  private static void check(Map<Path, String> theirs, String message) throws IOException {
    for (Map.Entry<Path, String> each : theirs.entrySet()) {
      assertEquals(
          each.getValue(),
          Files.exists(each.getKey()) ? Files.readString(each.getKey()) : "gone",
          () -> message + ", " + each.getKey());
    }
  }
}
