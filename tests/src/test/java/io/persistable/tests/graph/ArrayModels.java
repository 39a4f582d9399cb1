package io.persistable.tests.graph;

import io.persistable.Persistable;
import io.persistable.tests.graph.Models.Color;
import io.persistable.tests.graph.Models.Leaf;
import io.persistable.tests.graph.Models.Shape;
import java.io.Serializable;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Arrays of every kind of element in places that fix their class, and in places that don't. */
public final class ArrayModels {

  private ArrayModels() {}

  /** Arrays of one axis. */
  @Persistable
  public record Exact1(
      boolean @Nullable [] bools,
      byte @Nullable [] bytes,
      short @Nullable [] shorts,
      char @Nullable [] chars,
      int @Nullable [] ints,
      long @Nullable [] longs,
      float @Nullable [] floats,
      double @Nullable [] doubles,
      Boolean @Nullable [] boxedBools,
      Byte @Nullable [] boxedBytes,
      Short @Nullable [] boxedShorts,
      Character @Nullable [] boxedChars,
      Integer @Nullable [] boxedInts,
      Long @Nullable [] boxedLongs,
      Float @Nullable [] boxedFloats,
      Double @Nullable [] boxedDoubles,
      String @Nullable [] texts,
      BigInteger @Nullable [] bigs,
      BigDecimal @Nullable [] decimals,
      Object @Nullable [] objects,
      Number @Nullable [] numbers,
      Comparable<?> @Nullable [] comparables,
      Serializable @Nullable [] serializables,
      Color @Nullable [] colors,
      Leaf @Nullable [] leaves,
      Shape @Nullable [] shapes,
      List<Long> @Nullable [] lists,
      LocalDate @Nullable [] dates,
      UUID @Nullable [] uuids,
      Instant @Nullable [] instants) {}

  /** Arrays of two axes. */
  @Persistable
  public record Exact2(
      boolean @Nullable [] @Nullable [] bools,
      byte @Nullable [] @Nullable [] bytes,
      short @Nullable [] @Nullable [] shorts,
      char @Nullable [] @Nullable [] chars,
      int @Nullable [] @Nullable [] ints,
      long @Nullable [] @Nullable [] longs,
      float @Nullable [] @Nullable [] floats,
      double @Nullable [] @Nullable [] doubles,
      Boolean @Nullable [] @Nullable [] boxedBools,
      Byte @Nullable [] @Nullable [] boxedBytes,
      Short @Nullable [] @Nullable [] boxedShorts,
      Character @Nullable [] @Nullable [] boxedChars,
      Integer @Nullable [] @Nullable [] boxedInts,
      Long @Nullable [] @Nullable [] boxedLongs,
      Float @Nullable [] @Nullable [] boxedFloats,
      Double @Nullable [] @Nullable [] boxedDoubles,
      String @Nullable [] @Nullable [] texts,
      BigInteger @Nullable [] @Nullable [] bigs,
      BigDecimal @Nullable [] @Nullable [] decimals,
      Object @Nullable [] @Nullable [] objects,
      Number @Nullable [] @Nullable [] numbers,
      Comparable<?> @Nullable [] @Nullable [] comparables,
      Serializable @Nullable [] @Nullable [] serializables,
      Color @Nullable [] @Nullable [] colors,
      Leaf @Nullable [] @Nullable [] leaves,
      Shape @Nullable [] @Nullable [] shapes,
      List<Long> @Nullable [] @Nullable [] lists,
      LocalDate @Nullable [] @Nullable [] dates,
      UUID @Nullable [] @Nullable [] uuids,
      Instant @Nullable [] @Nullable [] instants) {}

  /** Arrays of three axes. */
  @Persistable
  public record Exact3(
      boolean @Nullable [] @Nullable [] @Nullable [] bools,
      byte @Nullable [] @Nullable [] @Nullable [] bytes,
      short @Nullable [] @Nullable [] @Nullable [] shorts,
      char @Nullable [] @Nullable [] @Nullable [] chars,
      int @Nullable [] @Nullable [] @Nullable [] ints,
      long @Nullable [] @Nullable [] @Nullable [] longs,
      float @Nullable [] @Nullable [] @Nullable [] floats,
      double @Nullable [] @Nullable [] @Nullable [] doubles,
      Boolean @Nullable [] @Nullable [] @Nullable [] boxedBools,
      Byte @Nullable [] @Nullable [] @Nullable [] boxedBytes,
      Short @Nullable [] @Nullable [] @Nullable [] boxedShorts,
      Character @Nullable [] @Nullable [] @Nullable [] boxedChars,
      Integer @Nullable [] @Nullable [] @Nullable [] boxedInts,
      Long @Nullable [] @Nullable [] @Nullable [] boxedLongs,
      Float @Nullable [] @Nullable [] @Nullable [] boxedFloats,
      Double @Nullable [] @Nullable [] @Nullable [] boxedDoubles,
      String @Nullable [] @Nullable [] @Nullable [] texts,
      BigInteger @Nullable [] @Nullable [] @Nullable [] bigs,
      BigDecimal @Nullable [] @Nullable [] @Nullable [] decimals,
      Object @Nullable [] @Nullable [] @Nullable [] objects,
      Number @Nullable [] @Nullable [] @Nullable [] numbers,
      Comparable<?> @Nullable [] @Nullable [] @Nullable [] comparables,
      Serializable @Nullable [] @Nullable [] @Nullable [] serializables,
      Color @Nullable [] @Nullable [] @Nullable [] colors,
      Leaf @Nullable [] @Nullable [] @Nullable [] leaves,
      Shape @Nullable [] @Nullable [] @Nullable [] shapes,
      List<Long> @Nullable [] @Nullable [] @Nullable [] lists,
      LocalDate @Nullable [] @Nullable [] @Nullable [] dates,
      UUID @Nullable [] @Nullable [] @Nullable [] uuids,
      Instant @Nullable [] @Nullable [] @Nullable [] instants) {}

  /** Places of wider types than what is put into them. */
  @Persistable
  public record Wider(
      @Nullable Object any,
      Object @Nullable [] objects,
      Object @Nullable [] @Nullable [] rows,
      Number @Nullable [] numbers,
      Number @Nullable [] @Nullable [] numberRows,
      Comparable<?> @Nullable [] comparables,
      Comparable<?> @Nullable [] @Nullable [] comparableRows,
      Serializable @Nullable [] serializables,
      Serializable @Nullable [] @Nullable [] serializableRows,
      @Nullable Serializable serializable,
      @Nullable List<Object> list) {}

  /** A place whose type is a variable's. */
  @Persistable
  public record Generic<T>(T @Nullable [] several, @Nullable T one) {}
}
