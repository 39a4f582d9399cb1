package io.persistable.tests.graph;

import io.persistable.Persistable;
import io.persistable.tests.graph.Models.Color;
import io.persistable.tests.graph.Models.Leaf;
import java.time.Instant;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Optionals, and sets and maps over enums, in components, as elements, as keys and as values. */
public final class OptionalModels {

  private OptionalModels() {}

  /** A component for each. */
  @Persistable
  public record Components(
      Optional<Long> number,
      Optional<Float> ratio,
      Optional<Character> letter,
      Optional<Instant> since,
      Optional<Color> color,
      Optional<Leaf> leaf,
      Optional<List<Float>> list,
      Optional<Long[]> array,
      Optional<Object> any,
      Optional<Optional<Long>> nested,
      Optional<EnumSet<Color>> colors,
      OptionalInt i,
      OptionalLong l,
      OptionalDouble d) {}

  /** Inside of other collections. */
  @Persistable
  public record Elements(
      List<Optional<Long>> list,
      Map<String, Optional<Float>> values,
      Map<Optional<Long>, Long> keys,
      Set<Optional<String>> set,
      TreeMap<String, List<Optional<Integer>>> deep,
      Optional<Short> @Nullable [] array,
      @Nullable OptionalInt @Nullable [] ints,
      List<OptionalDouble> doubles) {}

  /** Sets and maps over an enum, which may be empty. */
  @Persistable
  public record Enums(
      EnumSet<Color> set,
      EnumMap<Color, Optional<Long>> map,
      @Nullable EnumMap<Color, EnumSet<Color>> nested,
      List<EnumSet<Color>> list,
      Map<String, EnumMap<Color, Long>> maps,
      EnumSet<Color> @Nullable [] array,
      Set<Color> some,
      Map<Color, Long> ranks,
      @Nullable Object any) {}
}
