package io.persistable.tests.javadialect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.persistable.Archive;
import io.persistable.ArchiveReader;
import io.persistable.Dialect;
import io.persistable.error.LimitExceededException;
import io.persistable.error.PersistableException;
import io.persistable.tests.graph.SameGraph;
import io.persistable.value.ReadLimits;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Neither the limits of class files nor those of the reader bound a single value or a depth. */
class LimitsOfSourceTest {

  @TempDir private Path directory;

  private void compilesAndReads(Object value) throws Exception {
    String text = Archive.create().insert("x", value).toString(Dialect.JAVA);
    SameGraph.assertSameGraph(value, Archive.restore(text).get("x"));
    new Sources().add("Archive", text).compile(directory);
    Map<String, @Nullable Object> made = Items.of(Sources.loader(directory).loadClass("Archive"));
    SameGraph.assertSameGraph(value, made.get("x"));
  }

  @Test
  void bitSetsOfAnySizeFitIntoAMethod() throws Exception {
    BitSet sparse = new BitSet();
    sparse.set(1_000_000);
    BitSet dense = new BitSet();
    for (int i = 0; i < 100_000; i += 1 + i % 3) {
      dense.set(i);
    }
    List<Object> all = new ArrayList<>(List.of(sparse, dense));
    for (int i = 0; i < 300; i++) {
      BitSet each = new BitSet();
      each.set(i, 2 * i);
      each.set(3 * i);
      all.add(each);
    }
    compilesAndReads(all);
  }

  @Test
  void numbersOfAnySizeAreExact() throws Exception {
    BigInteger large = BigInteger.ONE.shiftLeft(1_000_000).subtract(BigInteger.TWO);
    compilesAndReads(
        List.of(
            large,
            large.negate(),
            new BigDecimal(large, 5),
            new BigDecimal(BigInteger.valueOf(-15), Integer.MIN_VALUE),
            new BigDecimal(BigInteger.valueOf(15), Integer.MAX_VALUE),
            new BigDecimal(BigInteger.ZERO, Integer.MIN_VALUE)));
  }

  @Test
  void textsAndMapsOfAnySizeAreArguments() throws Exception {
    Map<String, Object> map = new LinkedHashMap<>();
    for (int i = 0; i < 3000; i++) {
      map.put("key" + i, i);
    }
    compilesAndReads(
        new Generics.Pair<>(new Generics.Pair<>("漢\0".repeat(100_000), map), "x".repeat(70_000)));
  }

  /**
   * Each level is a few dozen bytes, whatever its depth; nothing nests deeper than a few levels.
   */
  @ParameterizedTest
  @ValueSource(ints = {100, 1_000, 100_000})
  void deepListsAreLinearInTheirDepth(int depth) throws Exception {
    Object nested = new ArrayList<>(List.of("the end"));
    for (int i = 1; i < depth; i++) {
      nested = i % 2 == 0 ? List.of(nested) : new ArrayList<>(List.of(nested));
    }
    String text = Archive.create().insert("x", nested).toString(Dialect.JAVA);
    SameGraph.assertSameGraph(nested, Archive.restore(text).get("x"));
    assertTrue(text.length() < 1_000 + 400L * depth, () -> text.length() + " for " + depth);
    if (depth <= 1_000) {
      compilesAndReads(nested);
    }
  }

  @Test
  void whatWasDamagedInsideBitsIsRefused() {
    BitSet bits = new BitSet();
    bits.set(100, 1000);
    String text = Archive.create().insert("x", bits).toString(Dialect.JAVA);
    for (String range : List.of("", "-", "9-", "5-3", "x", "2147483648")) {
      String changed = text.replace("\"100-999\"", "\"" + range + "\"");
      String message =
          assertThrows(PersistableException.class, () -> Archive.restore(changed)).getMessage();
      assertTrue(message.contains("<archive>:"), message);
    }
    assertEquals(bits, Archive.restore(text).get("x"));
  }

  /** A few characters may stand for 256 MB: what is written is read, unless a limit is set. */
  @Test
  void bitsAreBoundedByTheBytesOfArrays() {
    BitSet bits = new BitSet();
    bits.set(100, 1000);
    bits.set(300_000_000);
    String text = Archive.create().insert("x", bits).toString(Dialect.JAVA);
    assertEquals(bits, Archive.restore(text).get("x"));
    ArchiveReader reader =
        Archive.reader().limits(ReadLimits.builder().arrayBytes(1 << 20).build()).build();
    assertThrows(LimitExceededException.class, () -> reader.restore(text));
  }
}
