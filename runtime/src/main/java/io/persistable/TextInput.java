package io.persistable;

import io.persistable.error.LimitExceededException;
import io.persistable.python.program.PythonReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import org.jspecify.annotations.Nullable;

/** Texts from files and streams, of a limited number of bytes. */
final class TextInput {

  private final long limit;

  TextInput(long limit) {
    this.limit = limit;
  }

  /**
   * The text of a reader, to its end.
   *
   * @throws LimitExceededException if it has more than the limit
   */
  byte[] of(Reader in, String source) throws IOException {
    StringWriter text = new StringWriter();
    char[] part = new char[8192];
    for (int n = in.read(part); n >= 0; n = in.read(part)) {
      text.write(part, 0, n);
      if (text.getBuffer().length() > limit) { // each char is a byte or more
        throw exceeded(source, limit);
      }
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  /**
   * The bytes of a file. Nothing is read of one that passes the limit.
   *
   * @throws LimitExceededException if it does
   * @throws FileSystemException if it is a directory, a pipe or a device
   */
  byte[] of(Path file, OpenOption... how) throws IOException {
    BasicFileAttributes found = Files.readAttributes(file, BasicFileAttributes.class);
    if (found.isDirectory()) {
      throw new FileSystemException(
          file.toString(), null, "expected a file, found a directory; load reads a package");
    }
    if (found.isOther()) { // a pipe would be waited for, a device may have no end
      throw new FileSystemException(
          file.toString(),
          null,
          "expected a file, found a pipe or a device; read it, and restore the bytes");
    }
    if (found.isRegularFile() && found.size() > PythonReader.MOST_BYTES) {
      throw tooLarge(file);
    }
    if (found.isRegularFile() && found.size() > limit) {
      throw exceeded(file.toString(), limit);
    }
    try (InputStream in = Files.newInputStream(file, how)) {
      return of(in, file.toString());
    }
  }

  /**
   * The text of a file, if there is one that holds it.
   *
   * @throws LimitExceededException if there is none
   */
  static byte[] held(byte @Nullable [] text, Path file) {
    if (text == null) {
      throw tooLarge(file);
    }
    return text;
  }

  private static LimitExceededException tooLarge(Path file) {
    return new LimitExceededException(
        file
            + ": expected a text of at most "
            + PythonReader.MOST_BYTES
            + " bytes, since no array of Java holds more, found a larger one; it is as it was"
            + " written, and Python imports it. Save such objects as a package, whose parts are"
            + " smaller, as several items, or with their arrays outside the text",
        file.toString(),
        1,
        1);
  }

  /**
   * The bytes of a stream, to its end.
   *
   * @throws LimitExceededException if there are more than the limit
   */
  byte[] of(InputStream in, String source) throws IOException {
    int most = (int) Math.min(limit, PythonReader.MOST_BYTES);
    byte[] text = in.readNBytes(most);
    if (text.length == most && in.read() >= 0) {
      throw exceeded(source, most);
    }
    return text;
  }

  /** The error of a text that passes a limit. */
  static LimitExceededException exceeded(String source, long limit) {
    return new LimitExceededException(
        source + ": expected at most " + limit + " bytes, the limit of this reader, found more",
        source,
        1,
        1);
  }
}
