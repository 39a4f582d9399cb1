package io.persistable.tests.dataset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.persistable.DataSet;
import io.persistable.array.ArrayFormat;
import io.persistable.error.PersistableException;
import io.persistable.testsupport.Python;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The original Python package's data sets in all formats; see ORIGIN.md beside them. */
class OriginalsTest {

  /** What no program can import: the original failed while it wrote. */
  private static final Set<String> BROKEN = Set.of("fail_then_ok");

  /** Items whose types or dtypes have no meaning in Java: what their text is, they stay. */
  private static final Set<String> FOREIGN =
      // class.py and sys.py give Python no value either
      Set.of(
          "archivable",
          "objects",
          "nested",
          "sparse",
          "dtype_longdouble",
          "dtype_object",
          "name_keyword",
          "name_sys",
          "value_kinds");

  @TempDir private Path directory;

  @BeforeEach
  void unpack() throws IOException {
    try (InputStream in = OriginalsTest.class.getResourceAsStream("originals/originals.zip");
        ZipInputStream zip = new ZipInputStream(Objects.requireNonNull(in))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        Path file = directory.resolve(entry.getName());
        Files.createDirectories(
            entry.isDirectory() ? file : Objects.requireNonNull(file.getParent()));
        if (!entry.isDirectory()) {
          Files.write(file, zip.readAllBytes());
        }
      }
    }
  }

  private List<Path> dataSets() throws IOException {
    try (Stream<Path> markers =
        Files.find(
            directory.resolve("dataset"), 6, (p, a) -> p.endsWith("_this_dir_is_a_DataSet"))) {
      return markers.map(Path::getParent).filter(Objects::nonNull).sorted().toList();
    }
  }

  private String caseOf(Path place) {
    return directory.resolve("dataset").relativize(place).getName(0).toString();
  }

  /**
   * Every item that has a meaning in Java is read and put again, so that Python finds in what we
   * wrote what the original was given; every info is rewritten by the way.
   */
  @Test
  void areReadAddedToAndWrittenAnewWithoutChangingAnything() throws IOException {
    int sets = 0;
    int items = 0;
    int infos = 0;
    List<String> wrong = new ArrayList<>();
    Map<String, String> refused = new TreeMap<>();
    for (Path place : dataSets()) {
      String name = caseOf(place);
      if (BROKEN.contains(name)) {
        continue;
      }
      sets++;
      try (DataSet ds =
          DataSet.builder(place).mode(DataSet.Mode.WRITE).arrayFormat(format(name)).open()) {
        infos += ds.infos().size();
        for (String item : ds.names()) {
          if (!Files.exists(place.resolve(item + ".py"))) {
            continue;
          }
          try {
            ds.put(item, ds.get(item));
            items++;
          } catch (PersistableException e) {
            refused.put(name + "/" + item, e.getMessage());
            if (FOREIGN.stream().noneMatch(name::startsWith)) {
              wrong.add(name + "/" + item + ": " + e);
            }
          }
        }
        ds.put("zz_added", 7, "by us");
        assertEquals(7, ds.get("zz_added"));
      } catch (PersistableException e) {
        wrong.add(name + ": " + e);
      }
    }
    System.out.println(
        "originals: opened "
            + sets
            + " data sets, read "
            + infos
            + " infos, read and wrote anew "
            + items
            + " items, refused "
            + refused.size()
            + " "
            + refused.keySet());
    assertEquals("", String.join("\n", wrong));
    assertTrue(items > 200, items + " items");
    checkByPython();
  }

  private static ArrayFormat format(String name) {
    return name.endsWith("_npz")
        ? ArrayFormat.NPZ
        : name.endsWith("_hdf5") ? ArrayFormat.HDF5 : ArrayFormat.NPY;
  }

  private void checkByPython() throws IOException {
    assumeTrue(Python.system("numpy", "h5py").isPresent(), "needs numpy and h5py");
    Path tools = directory.resolve("tools");
    Files.createDirectories(tools);
    for (String tool : List.of("check_dataset.py", "check_common.py", "pvm.py")) {
      Files.writeString(
          tools.resolve(tool), Python.script(OriginalsTest.class, "originals/" + tool));
    }
    Set<String> skip = new TreeSet<>(BROKEN);
    skip.addAll(Set.of("archivable_npy", "archivable_npz", "archivable_hdf5"));
    String said =
        Python.system("numpy", "h5py")
            .orElseThrow()
            .run(
                Python.script(OriginalsTest.class, "originals/check_all.py"),
                directory,
                tools.toString(),
                String.join(",", skip));
    System.out.println("originals: by Python's answer " + said.lines().findFirst().orElse(""));
    assertEquals("", String.join("\n", said.lines().skip(1).toList()));
  }
}
