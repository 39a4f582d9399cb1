package io.persistable;

import io.persistable.java.write.JavaOptions;
import io.persistable.java.write.JavaSource;
import io.persistable.java.write.JavaStyle;
import io.persistable.java.write.JavaWriter;
import io.persistable.module.Place;
import io.persistable.module.TextFile;
import io.persistable.plan.Plan;
import io.persistable.text.Program;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32C;

/**
 * Captures live objects as Java source for tests: a class with a method that makes them anew at
 * each call, written as people write it. The test that uses it needs no archive.
 *
 * <pre>{@code
 * Fixtures.capture(flights, "fixtures.Day1", Path.of("src/test/java"));
 * …
 * List<Flight> flights = Day1.day1();
 * }</pre>
 */
public final class Fixtures {

  private static final Pattern CHECKSUM =
      Pattern.compile(
          "// Captured by Fixtures, which leaves it alone once edited: ([0-9a-f]{8})\n");

  private Fixtures() {}

  /**
   * Writes the source that makes an object. A file that was captured before is replaced.
   *
   * @param className the class, with its package
   * @param sourceRoot the directory of the source tree; made if it isn't there
   * @return the file
   * @throws FileAlreadyExistsException if there is a file that somebody has edited since, or that
   *     was never captured
   * @throws io.persistable.error.NotPersistableException if something in it can't be written as
   *     Java source
   */
  public static Path capture(Object object, String className, Path sourceRoot) throws IOException {
    Objects.requireNonNull(className, "className");
    Objects.requireNonNull(sourceRoot, "sourceRoot");
    String simpleName = className.substring(className.lastIndexOf('.') + 1);
    String item =
        simpleName.isEmpty()
            ? simpleName
            : Character.toLowerCase(simpleName.charAt(0)) + simpleName.substring(1);
    JavaOptions java = JavaOptions.of(className).withStyle(JavaStyle.FIXTURE);
    Plan plan =
        Guard.writing(
            Collections.singletonMap(item, object), new Rehearsal(Catalogs.registry())::plan);
    JavaSource source =
        Guard.writing(plan, thrown -> false, () -> JavaWriter.write(plan, java, Integer.MAX_VALUE));
    Path file = sourceRoot.resolve(source.path());
    refuseEdited(file);
    String text = Objects.requireNonNull(source.text()).toString();
    Place.refuseDataSet(file);
    Files.createDirectories(Objects.requireNonNull(file.toAbsolutePath().getParent()));
    byte[] content = (header(text) + text).getBytes(StandardCharsets.UTF_8);
    TextFile.write(file, Program.of(content));
    return file;
  }

  private static String header(String text) {
    CRC32C sum = new CRC32C();
    sum.update(text.getBytes(StandardCharsets.UTF_8));
    return String.format(
            "// Captured by Fixtures, which leaves it alone once edited: %08x%n", sum.getValue())
        .replace(System.lineSeparator(), "\n");
  }

  private static void refuseEdited(Path file) throws IOException {
    String there;
    try {
      there = Files.readString(file);
    } catch (NoSuchFileException e) {
      return; // the usual case: nothing to protect
    }
    Matcher header = CHECKSUM.matcher(there);
    if (!header.lookingAt() || !header(there.substring(header.end())).equals(header.group())) {
      throw new FileAlreadyExistsException(
          file.toString(),
          null,
          "expected a file as it was captured, found one that has been edited; delete it to capture"
              + " it anew");
    }
  }
}
