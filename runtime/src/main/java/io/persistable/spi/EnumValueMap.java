package io.persistable.spi;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an {@code EnumMap} comes back as where there is no class for its keys: a modifiable map in
 * the order of the archive, which is written as an {@code EnumMap} again.
 *
 * @param <V> what the keys are mapped to
 */
public final class EnumValueMap<V extends @Nullable Object> extends LinkedHashMap<EnumValue, V> {

  private static final long serialVersionUID = 1;

  public EnumValueMap() {}

  public EnumValueMap(Map<EnumValue, ? extends V> entries) {
    super(entries);
  }
}
