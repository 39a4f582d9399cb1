package io.persistable.tests.graph;

import io.persistable.Persistable;
import java.util.BitSet;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Places for values that can be changed. */
public final class ValueModels {

  private ValueModels() {}

  @Persistable
  public record Mutables(
      @Nullable Date date,
      @Nullable BitSet bits,
      Object any,
      List<@Nullable Date> dates,
      Map<String, BitSet> map,
      Date[] array) {}
}
