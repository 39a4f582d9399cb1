package io.persistable.array;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.persistable.error.ArrayFormatException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files that lie. Each is refused with its name and the byte, and nothing large is allocated. */
class HostileNpyTest {

  @TempDir Path dir;

  private String refused(byte[] bytes) throws IOException {
    Path file = dir.resolve("hostile.npy");
    Files.write(file, bytes);
    String read =
        assertThrows(ArrayFormatException.class, () -> Npy.read(file), () -> text(bytes))
            .getMessage();
    String mapped = assertThrows(ArrayFormatException.class, () -> Npy.map(file)).getMessage();
    assertEquals(read, mapped);
    assertTrue(read.startsWith(file + ", byte "), read);
    return read.substring(file.toString().length() + 2);
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }

  /** A file of version 1 or 3 with this header, and this many bytes after it. */
  private static byte[] file(int version, String header, int data) {
    byte[] text =
        header.getBytes(version == 3 ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1);
    int prefix = version == 1 ? 10 : 12;
    ByteBuffer out =
        ByteBuffer.allocate(prefix + text.length + data).order(ByteOrder.LITTLE_ENDIAN);
    out.put(new byte[] {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', (byte) version, 0});
    if (version == 1) {
      out.putShort((short) text.length);
    } else {
      out.putInt(text.length);
    }
    return out.put(text).array();
  }

  private static byte[] whole() {
    return file(1, "{'descr': '<f8', 'fortran_order': False, 'shape': (3,), }   \n", 24);
  }

  @Test
  void truncationAtEveryByteIsSeen() throws IOException {
    byte[] whole = whole();
    for (int length = 0; length < whole.length; length++) {
      String message = refused(Arrays.copyOf(whole, length));
      assertTrue(message.contains("expected") && message.contains("found"), message);
    }
    Files.write(dir.resolve("whole.npy"), whole);
    assertEquals(3, Npy.read(dir.resolve("whole.npy")).size());
  }

  @Test
  void trailingBytesAreSeen() throws IOException {
    assertEquals(
        "byte 71: expected 24 bytes for <f8 (3,), found 25",
        refused(Arrays.copyOf(whole(), whole().length + 1)));
  }

  @Test
  void wrongMagicAndVersionsAreSeen() throws IOException {
    byte[] bytes = whole();
    bytes[1] = 'n';
    assertEquals("byte 0: expected a npy file's \\x93NUMPY, found other bytes", refused(bytes));
    byte[] future = whole();
    future[6] = 4;
    assertEquals("byte 6: expected version 1.0, 2.0 or 3.0, found 4.0", refused(future));
    byte[] minor = whole();
    minor[7] = 1;
    assertEquals("byte 6: expected version 1.0, 2.0 or 3.0, found 1.1", refused(minor));
  }

  @Test
  void headersThatDeclareMoreThanTheLimitAreNotRead() throws IOException {
    byte[] bytes = file(2, "{}", 0);
    ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).putInt(8, 0x7fffffff);
    String limit = " passes the limit of 10000 (ArrayLimits.headerBytes)";
    assertEquals("byte 8: header of 2147483647 bytes" + limit, refused(bytes));
    ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).putInt(8, 0xffffffff);
    assertEquals("byte 8: header of 4294967295 bytes" + limit, refused(bytes));
    assertEquals("byte 8: header of 10001 bytes" + limit, refused(file(1, " ".repeat(10001), 0)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        "(-1,); negative length in shape [-1]",
        "(1099511627776,); expected 8796093022208 bytes for <f8 (1099511627776,), found 24",
        "(4294967296, 4294967296); shape [4294967296, 4294967296] makes more than 2^63 bytes",
        "(9223372036854775807, 2); shape [9223372036854775807, 2] makes more than 2^63 bytes",
        "(9223372036854775807, 0, 2); shape [9223372036854775807, 0, 2] makes more than 2^63 bytes",
        "(1, 9223372036854775808); expected a whole number that fits 64 bits, found 92233",
        "(0, 1099511627776); expected 0 bytes for <f8 (0, 1099511627776), found 24",
        "3; expected shape to be a tuple, found 3",
        "(3); expected shape to be a tuple, found 3",
        "[3]; expected shape to be a tuple, found [3]",
        "('3',); expected whole numbers in shape, found ('3',)",
        "(3.0,); expected ',', found '.0,)",
        "(True,); expected whole numbers in shape, found (true,)",
        "((3,),); expected whole numbers in shape",
        "(3; expected ',', found '}'",
        "(- 3,); expected a whole number that fits 64 bits, found -",
      })
  void shapesThatLieAreSeen(String shape, String expected) throws IOException {
    String header = "{'descr': '<f8', 'fortran_order': False, 'shape': " + shape + "}";
    String message = refused(file(1, header, 24));
    assertTrue(message.contains(expected), message);
  }

  @Test
  void moreAxesThanNumpyHasAreSeen() throws IOException {
    String shape = "(" + "1, ".repeat(65) + ")";
    String header = "{'descr': '<f8', 'fortran_order': False, 'shape': " + shape + "}";
    assertEquals("byte 10: expected at most 64 axes, found 65", refused(file(1, header, 8)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        "'|O'; holds pickled Python objects, which are never read",
        "[('a', '<f8'), ('b', '|O')]; holds pickled Python objects, which are never read",
        "'<f16'; is the C compiler's long double",
        "'<q9'; expected a dtype such as <f8, |b1, <U5 or <M8[ns], found '<q9'",
        "'<f8[ns]'; expected a dtype such as",
        "'<M8[fortnight]'; expected a unit such as ns, s or D",
        "'|S99999999999'; expected a dtype such as",
        "'|S999999999'; has elements of over 512 MiB",
        "('<f8', (2,)); expected descr to be a string or a list of fields",
        "[('a', '<f8'), ('a', '<f8')]; field name 'a' is empty or taken",
        "[('a',)]; expected a field as (name, type) or (name, type, shape)",
        "[(1, '<f8')]; expected a field's name, or (title, name), found 1",
        "[('a', '<f8', (-1,))]; expected a field's shape",
        "[('a', '<f8', (2147483647, 2147483647))]; pass 2 GiB",
        "8; expected descr to be a string or a list of fields, found 8",
        "None; expected descr to be a string or a list of fields, found NONE",
      })
  void dtypesThatHoldNoNumbersAreSeen(String descr, String expected) throws IOException {
    String header = "{'descr': " + descr + ", 'fortran_order': False, 'shape': (3,)}";
    String message = refused(file(1, header, 24));
    assertTrue(message.contains(expected), message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        "{'descr': '<f8', 'fortran_order': False}; expected the keys descr, fortran_order and"
            + " shape",
        "{'descr': '<f8', 'fortran_order': False, 'shape': (3,), 'more': 1}; expected the keys",
        "{'descr': '<f8', 'descr': '<f8', 'fortran_order': False, 'shape': (3,)}; byte 27:"
            + " duplicate key 'descr'",
        "{'descr': '<f8', 'fortran_order': 0, 'shape': (3,)}; expected fortran_order to be True or"
            + " False, found 0",
        "{'descr': '<f8', 'fortran_order': 'False', 'shape': (3,)}; expected fortran_order to be"
            + " True",
        "[]; expected a header of the form {…}, found []",
        "{1: 2}; expected a key in quotes, found '1: 2}'",
        "{'descr': '<f8; a string without its closing quote",
        "{'descr': __import__('os'), 'fortran_order': False, 'shape': ()}; expected a literal,"
            + " found '__import__('os')",
        "{'descr': '<f8', 'fortran_order': False, 'shape': (3,)} x; expected the end, found 'x'",
        "{'descr': '\\q'}; an escape that numpy never writes",
        "{'descr': '\\U00110000'}; an escape beyond Unicode",
        "{'descr': '\\xg0'}; expected a hexadecimal digit",
      })
  void headersThatAreNoneAreSeen(String header, String expected) throws IOException {
    String message = refused(file(1, header, 24));
    assertTrue(message.contains(expected), message);
  }

  @Test
  void deepBracketsAndBrokenTextAreSeen() throws IOException {
    assertEquals("byte 42: brackets nested deeper than 32", refused(file(1, "[".repeat(9000), 0)));
    byte[] broken = file(3, "{'descr': '?'}", 0);
    broken[23] = (byte) 0xff;
    assertEquals("byte 12: expected a header in UTF-8", refused(broken));
  }

  @Test
  void arraysBeyondTheLimitAreNotRead() throws IOException {
    Path file = dir.resolve("large.npy");
    Npy.write(file, NdArray.of(new double[100]));
    ArrayLimits limits = ArrayLimits.builder().arrayBytes(799).build();
    assertEquals(
        file + ", byte 128: array of 800 bytes passes the limit of 799 (ArrayLimits.arrayBytes)",
        assertThrows(ArrayFormatException.class, () -> Npy.read(file, limits)).getMessage());
    assertEquals(100, Npy.read(file, ArrayLimits.builder().arrayBytes(800).build()).size());
  }

  @Test
  void randomDamageNeverEndsInAnotherException() throws IOException {
    long seed = 20261122;
    Random random = new Random(seed);
    byte[] whole = whole();
    Path file = dir.resolve("damaged.npy");
    int accepted = 0;
    for (int i = 0; i < 3000; i++) {
      byte[] bytes = whole.clone();
      for (int n = 1 + random.nextInt(3); n > 0; n--) {
        bytes[random.nextInt(71)] = (byte) random.nextInt(i % 2 == 0 ? 256 : 128);
      }
      Files.write(file, bytes);
      try {
        Npy.read(file);
        accepted++;
      } catch (ArrayFormatException expected) {
        assertTrue(expected.getMessage().startsWith(file + ", byte "), expected.getMessage());
      } catch (RuntimeException e) {
        throw new AssertionError("seed " + seed + ", case " + i + ": " + text(bytes), e);
      }
    }
    assertTrue(accepted < 300, "accepted " + accepted);
  }
}
