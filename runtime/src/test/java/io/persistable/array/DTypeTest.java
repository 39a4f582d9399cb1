package io.persistable.array;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DTypeTest {

  @ParameterizedTest
  @CsvSource({
    "float64, <f8, float64",
    "f4, <f4, float32",
    ">i2, >i2, int16",
    "?, |b1, bool",
    "bool, |b1, bool",
    "<b1, |b1, bool",
    ">u1, |u1, uint8",
    "complex128, <c16, complex128",
    "S5, |S5, |S5",
    "<U7, <U7, <U7",
    "V3, |V3, |V3",
    "datetime64[ns], <M8[ns], datetime64[ns]",
    "M8, <M8, datetime64",
    "<m8[1D], <m8[D], timedelta64[D]",
    "m8[25s], <m8[25s], timedelta64[25s]",
    "M8[generic], <M8, datetime64",
  })
  void numpysNamesAreReadAndPrinted(String text, String str, String name) {
    DType dtype = DType.of(text);
    assertEquals(str, dtype.str());
    assertEquals(name, dtype.name());
    assertEquals(dtype, DType.of(str));
    assertEquals(dtype.hashCode(), DType.of(str).hashCode());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "f",
        "f3",
        "f16",
        "i16",
        "O",
        "|O8",
        "object",
        "float",
        "M8[s",
        "M7[s]",
        "f8[s]",
        "M8[0s]",
        "M8[x]",
        "<<f8",
        "S-1",
        "U999999999999",
        "b2",
        "c4",
        "datetime64[",
        "g",
        "void"
      })
  void otherNamesAreRefused(String text) {
    assertThrows(IllegalArgumentException.class, () -> DType.of(text));
  }

  @Test
  void byteOrderIsKeptWhereItHasAMeaning() {
    assertEquals(">f8", DType.FLOAT64.bigEndian(true).str());
    assertNotEquals(DType.FLOAT64, DType.FLOAT64.bigEndian(true));
    assertSame(DType.INT8, DType.INT8.bigEndian(true));
    assertSame(DType.BOOL, DType.BOOL.bigEndian(true));
  }

  @Test
  void fieldsMustNotOverlapOrShareNames() {
    DType.Field a = new DType.Field("a", null, DType.FLOAT64, List.of(), 0);
    DType.Field b = new DType.Field("b", null, DType.INT32, List.of(2), 4);
    assertEquals(
        "field 'b' at byte 4 overlaps the one before",
        refused(() -> DType.structured(List.of(a, b), 16)));
    assertEquals(
        "field name 'a' is empty or taken",
        refused(
            () ->
                DType.structured(
                    List.of(a, new DType.Field("a", null, DType.INT8, List.of(), 8)), 16)));
    assertEquals("fields end at 8, the item at 7", refused(() -> DType.structured(List.of(a), 7)));
  }

  @Test
  void paddingIsPrintedAsNumpyDoes() {
    DType.Field a = new DType.Field("a", null, DType.INT8, List.of(), 1);
    DType.Field b = new DType.Field("b", "title of b", DType.INT16, List.of(2), 4);
    assertEquals(
        "[('', '|V1'), ('a', '|i1'), ('', '|V2'), (('title of b', 'b'), '<i2', (2,)), ('', '|V4')]",
        DType.structured(List.of(a, b), 12).descr());
  }

  private static String refused(Runnable work) {
    return assertThrows(IllegalArgumentException.class, work::run).getMessage();
  }
}
