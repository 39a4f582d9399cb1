package io.persistable.python.program;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.persistable.array.Npy;
import io.persistable.error.ArrayFormatException;
import io.persistable.error.ReadException;
import io.persistable.read.ReadOptions;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Archives that the Python package persist 3.2 wrote, with manifests of what Python finds in them:
 * see corpus.md beside the archive file.
 */
class CorpusTest {

  @TempDir Path directory;

  @Test
  void everyValueWithAMeaningInJavaIsRestoredAndTheRestIsRefusedByPlace() throws IOException {
    unpack();
    int meaningful = 0;
    int restored = 0;
    List<String> wrong = new ArrayList<>();
    Map<String, Integer> refused = new TreeMap<>();
    try (Stream<Path> cases = Files.find(directory, 5, (p, a) -> p.endsWith("case.json"))) {
      for (Path file : cases.sorted().toList()) {
        for (String form : List.of("flat", "scoped")) {
          Case one = Case.of(file, form);
          if (one == null) {
            continue;
          }
          String problem = one.read();
          if (one.why.isEmpty()) {
            meaningful++;
            restored += problem.isEmpty() ? 1 : 0;
          } else {
            refused.merge(one.why, 1, Integer::sum);
          }
          if (!problem.isEmpty()) {
            wrong.add(one.name + ": " + problem);
          }
        }
      }
    }
    System.out.println(
        "corpus: restored "
            + restored
            + " of "
            + meaningful
            + " meaningful texts; others: "
            + refused);
    assertTrue(meaningful > 380, meaningful + " meaningful texts");
    assertEquals("", String.join("\n", wrong));
  }

  private void unpack() throws IOException {
    try (InputStream in = CorpusTest.class.getResourceAsStream("corpus.zip");
        ZipInputStream zip = new ZipInputStream(Objects.requireNonNull(in))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        Path file = directory.resolve(entry.getName());
        Files.createDirectories(Objects.requireNonNull(file.getParent()));
        Files.write(file, zip.readAllBytes());
      }
    }
  }

  /** One text of one case. */
  private static final class Case {

    private final Path folder;
    private final String form;
    final String name;
    private final Map<String, Object> expected;

    /** Why there is nothing to restore; empty if there is. */
    final String why;

    private final boolean mayDiffer;

    private Case(
        Path folder, String form, Map<String, Object> expected, String why, boolean mayDiffer) {
      this.folder = folder;
      this.form = form;
      this.name = folder.getParent().getFileName() + "/" + folder.getFileName() + "/" + form;
      this.expected = expected;
      this.why = why;
      this.mayDiffer = mayDiffer;
    }

    @SuppressWarnings("unchecked")
    static @org.jspecify.annotations.Nullable Case of(Path file, String form) throws IOException {
      Map<String, Object> json =
          (Map<String, Object>) Objects.requireNonNull(Json.parse(Files.readString(file)));
      Map<String, Object> one =
          (Map<String, Object>) ((Map<String, Object>) json.get("forms")).get(form);
      Path folder = Objects.requireNonNull(file.getParent());
      if (!Files.exists(folder.resolve(form + ".py"))) {
        return null; // the original could not write it
      }
      boolean broken = one.get("status").equals("exec_error");
      Map<String, Object> value = (Map<String, Object>) json.get("value");
      if (one.get("restored") instanceof Map<?, ?> restored) {
        value = (Map<String, Object>) restored;
      }
      String text = Files.readString(folder.resolve(form + ".py"));
      String why =
          broken
              ? "text that Python refuses"
              : text.contains("import loads") ? "pickle" : new Manifest(value).meaningless();
      if (why.isEmpty() && folder.toString().endsWith("external/object")) {
        why = "pickle in an npy file";
      }
      return new Case(folder, form, value, why, broken);
    }

    /** What is wrong; empty if nothing is. */
    String read() throws IOException {
      ReadOptions options =
          ReadOptions.DEFAULT
              .withUnknownTypes(ReadOptions.UnknownTypes.RECORD_VALUES)
              .withArrays((array, loader) -> array(array));
      PythonModule module;
      try {
        byte[] text = Files.readAllBytes(folder.resolve(form + ".py"));
        module = PythonReader.read(text, name + ".py", Models.registry(), options);
      } catch (ArrayFormatException e) {
        return why.startsWith("pickle") ? "" : String.valueOf(e.getMessage());
      } catch (ReadException e) {
        boolean placed =
            e.getMessage().matches("(?s)" + name + "\\.py:\\d+:\\d+: expected .*\\^.*");
        return why.isEmpty() || !placed ? String.valueOf(e.getMessage()) : "";
      }
      String difference = new Manifest(expected).difference(module.items());
      if (why.isEmpty()) {
        return difference;
      }
      boolean asRecords =
          why.startsWith(Manifest.RECORDS)
              || mayDiffer && String.valueOf(module.items()).contains("(arg0=");
      return asRecords || mayDiffer && difference.isEmpty()
          ? ""
          : "not refused: " + why + " " + module.items();
    }

    private Object array(String array) {
      try {
        return Npy.read(folder.resolve(form + "_arrays").resolve(array + ".npy"));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
