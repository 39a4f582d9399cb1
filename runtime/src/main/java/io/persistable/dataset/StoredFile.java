package io.persistable.dataset;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A file of an item, as it was written. On one line, in the index, the journal and modules: {@code
 * # x_data/array_0.npy 248 bytes crc32c 8c3f21d0}.
 *
 * @param name relative to the data set, with {@code /}, such as {@code x_data/array_0.npy}
 * @param bytes its length; of a text with its line ends as line feeds
 * @param crc32c CRC-32C (Castagnoli, RFC 3720) of its content; of a text as above
 */
public record StoredFile(String name, long bytes, int crc32c) {

  private static final Pattern LINE =
      Pattern.compile("# ([^ ]+) ([0-9]{1,18}) bytes crc32c ([0-9a-f]{8})");

  /** The line, without its end. */
  String line() {
    return "# " + described();
  }

  /** The line behind its {@code #}. */
  String described() {
    return name + " " + bytes + " bytes crc32c " + ItemText.hex(crc32c);
  }

  /** Reads a line without its end; null if it is another. */
  static @Nullable StoredFile parse(String line) {
    if (!line.startsWith("# ") || line.indexOf(" bytes crc32c ") < 0) {
      return null;
    }
    Matcher m = LINE.matcher(line);
    return m.matches()
        ? new StoredFile(
            m.group(1), Long.parseLong(m.group(2)), Integer.parseUnsignedInt(m.group(3), 16))
        : null;
  }
}
