package io.persistable.array;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.persistable.error.ArrayFormatException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Zip files that lie. Each is refused with its name and the byte. */
class HostileNpzTest {

  private static final int CENTRAL = 0x02014b50;

  @TempDir Path dir;

  private Path file;

  @BeforeEach
  void nameTheFile() {
    file = dir.resolve("hostile.npz");
  }

  private byte[] whole() throws IOException {
    Map<String, NdArray> arrays = new LinkedHashMap<>();
    arrays.put("a", NdArray.of(new double[] {1, 2, 3}));
    arrays.put("b", NdArray.of(new int[] {4, 5}));
    Npz.write(file, arrays);
    return Files.readAllBytes(file);
  }

  /** Opens the file and reads all of its members. */
  private void readAll(byte[] bytes) throws IOException {
    Files.write(file, bytes);
    try (Npz npz = Npz.open(file)) {
      for (String name : npz.names()) {
        npz.read(name);
      }
    }
  }

  private String refused(byte[] bytes) {
    String message = assertThrows(ArrayFormatException.class, () -> readAll(bytes)).getMessage();
    assertTrue(message.startsWith(file.toString()), message);
    return message;
  }

  private static int indexOf(byte[] bytes, int signature, int nth) {
    ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    int found = 0;
    for (int at = 0; at <= bytes.length - 4; at++) {
      if (buffer.getInt(at) == signature && found++ == nth) {
        return at;
      }
    }
    throw new AssertionError("no signature");
  }

  private static byte[] zip(Map<String, byte[]> members) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> member : members.entrySet()) {
        zip.putNextEntry(new ZipEntry(member.getKey()));
        zip.write(member.getValue());
      }
    }
    return bytes.toByteArray();
  }

  private byte[] npy() throws IOException {
    Path npy = dir.resolve("x.npy");
    Npy.write(npy, NdArray.of(new double[] {1, 2, 3}));
    return Files.readAllBytes(npy);
  }

  @Test
  void truncationAtEveryByteIsSeen() throws IOException {
    byte[] whole = whole();
    for (int length = 0; length < whole.length; length++) {
      String message = refused(Arrays.copyOf(whole, length));
      assertTrue(message.contains("cut short or has data after it"), message);
    }
  }

  @Test
  void dataBeforeAfterAndBetweenMembersIsSeen() throws IOException {
    byte[] whole = whole();
    assertTrue(refused(Arrays.copyOf(whole, whole.length + 1)).contains("data after it"));

    byte[] before = new byte[whole.length + 1];
    System.arraycopy(whole, 0, before, 1, whole.length);
    assertTrue(refused(before).contains("expected a directory that ends at byte"));

    byte[] commented = Arrays.copyOf(whole, whole.length + 3);
    commented[whole.length - 2] = 3;
    assertTrue(refused(commented).contains("expected the end record"));
  }

  @Test
  void membersThatOverlapAreSeen() throws IOException {
    byte[] whole = whole();
    // Both members are said to lie where the first does, as in the overlapping zip bomb.
    byte[] name = {'b'};
    int second = indexOf(whole, CENTRAL, 1);
    ByteBuffer.wrap(whole).order(ByteOrder.LITTLE_ENDIAN).putInt(second + 42, 0);
    assertTrue(refused(whole).contains("its local header differs from the directory"));
    System.arraycopy(name, 0, whole, 30, 1);
    assertTrue(refused(whole).contains("its local header differs from the directory"));
  }

  @Test
  void duplicateNamesAreSeen() throws IOException {
    byte[] whole = whole();
    int first = indexOf(whole, CENTRAL, 0);
    int second = indexOf(whole, CENTRAL, 1);
    whole[second + 46] = whole[first + 46];
    int local = indexOf(whole, 0x04034b50, 1);
    whole[local + 30] = 'a';
    assertTrue(refused(whole).contains("two members named 'a.npy'"));
  }

  @Test
  void aLocalHeaderThatDiffersIsSeen() throws IOException {
    byte[] whole = whole();
    // Version and time are nobody's business; the rest is.
    for (int at : new int[] {0, 6, 8, 14, 18, 22, 26, 30}) {
      byte[] changed = whole.clone();
      changed[at] ^= 1;
      String message = refused(changed);
      assertTrue(message.contains("local header") || message.contains("byte "), message);
    }
  }

  @Test
  void everyChangedByteOfDataIsSeen() throws IOException {
    byte[] whole = whole();
    int data = 30 + 5 + 20;
    for (int at = data; at < data + 152; at++) {
      byte[] changed = whole.clone();
      changed[at] ^= 4;
      refused(changed);
    }
  }

  @Test
  void namesThatLeadOutAreSeen() throws IOException {
    for (String name :
        List.of("../x.npy", "/x.npy", "a/../b.npy", "C:x.npy", "a\\b.npy", "a\0.npy", ".npy")) {
      byte[] bytes = zip(Map.of(name, npy()));
      assertTrue(refused(bytes).contains("array name '"), name);
    }
    assertTrue(refused(zip(Map.of("x.txt", npy()))).contains("member 'x.txt' is no .npy file"));
  }

  @Test
  void encryptedAndStrangelyPackedMembersAreSeen() throws IOException {
    byte[] encrypted = whole();
    encrypted[indexOf(encrypted, CENTRAL, 0) + 8] |= 1;
    assertTrue(refused(encrypted).contains("is encrypted"));
    byte[] method = whole();
    method[indexOf(method, CENTRAL, 0) + 10] = 12;
    assertTrue(refused(method).contains("is compressed by unknown method 12"));
  }

  @Test
  void aMemberThatDeclaresMoreThanItStoresIsSeen() throws IOException {
    byte[] header = NpyHeader.of(DType.FLOAT64, false, new long[] {1L << 40}).bytes();
    assertTrue(
        refused(zip(Map.of("x.npy", header)))
            .contains("expected 8796093022208 bytes for <f8 (1099511627776,), found 0"));
  }

  @Test
  void aSizeThatDeflateCanNotReachIsSeenBeforeAnythingIsAllocated() throws IOException {
    byte[] header = NpyHeader.of(DType.FLOAT64, false, new long[] {1L << 30}).bytes();
    long declared = header.length + (8L << 30);
    byte[] bytes = handMade(header, declared);
    assertTrue(refused(bytes).contains("bytes, more than its "), () -> refused(bytes));
  }

  @Test
  void aDeflatedMemberThatEndsEarlyOrLateIsSeen() throws IOException {
    byte[] npy = npy();
    assertTrue(refused(handMade(npy, npy.length + 1L)).contains("expected 24 bytes"));
    byte[] longer = Arrays.copyOf(npy, npy.length + 5);
    assertTrue(refused(handMade(longer, npy.length)).contains("holds other than the 152 bytes"));
    readAll(handMade(npy, npy.length));
    try (Npz npz = Npz.open(file)) {
      assertArrayEquals(new double[] {1, 2, 3}, npz.read("x").toDoubleArray());
    }
  }

  /** One deflated member that says it holds {@code declared} bytes. */
  private static byte[] handMade(byte[] content, long declared) {
    Deflater deflater = new Deflater(9, true);
    deflater.setInput(content);
    deflater.finish();
    byte[] packed = new byte[content.length + 100];
    int packedSize = deflater.deflate(packed);
    deflater.end();
    CRC32 crc = new CRC32();
    crc.update(content, 0, (int) Math.min(content.length, declared));
    byte[] name = "x.npy".getBytes(StandardCharsets.US_ASCII);
    ByteBuffer out = ByteBuffer.allocate(4096).order(ByteOrder.LITTLE_ENDIAN);
    out.putInt(0x04034b50).putShort((short) 45).putShort((short) 0).putShort((short) 8).putInt(0);
    out.putInt((int) crc.getValue()).putInt(-1).putInt(-1);
    out.putShort((short) name.length).putShort((short) 20).put(name);
    out.putShort((short) 1).putShort((short) 16).putLong(declared).putLong(packedSize);
    out.put(packed, 0, packedSize);
    int directory = out.position();
    out.putInt(CENTRAL).putShort((short) 45).putShort((short) 45).putShort((short) 0);
    out.putShort((short) 8).putInt(0).putInt((int) crc.getValue()).putInt(-1).putInt(-1);
    out.putShort((short) name.length).putShort((short) 20).putShort((short) 0).putShort((short) 0);
    out.putShort((short) 0).putInt(0).putInt(0).put(name);
    out.putShort((short) 1).putShort((short) 16).putLong(declared).putLong(packedSize);
    int size = out.position() - directory;
    out.putInt(0x06054b50).putInt(0).putShort((short) 1).putShort((short) 1);
    out.putInt(size).putInt(directory).putShort((short) 0);
    return Arrays.copyOf(out.array(), out.position());
  }

  @Test
  void randomDamageNeverEndsInAnotherException() throws IOException {
    long seed = 20261122;
    Random random = new Random(seed);
    byte[] stored = whole();
    byte[] deflated = handMade(npy(), npy().length);
    int accepted = 0;
    for (int i = 0; i < 4000; i++) {
      byte[] bytes = (i % 2 == 0 ? stored : deflated).clone();
      for (int n = 1 + random.nextInt(3); n > 0; n--) {
        bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
      }
      try {
        readAll(bytes);
        accepted++;
      } catch (ArrayFormatException expected) {
        assertTrue(expected.getMessage().startsWith(file.toString()), expected.getMessage());
      } catch (RuntimeException e) {
        throw new AssertionError("seed " + seed + ", case " + i, e);
      }
    }
    assertEquals(true, accepted < 1500, "accepted " + accepted);
  }
}
