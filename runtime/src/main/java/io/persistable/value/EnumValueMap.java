package io.persistable.value;

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

  private final transient ArrayValue.Component.@Nullable Constants constants;

  public EnumValueMap() {
    this.constants = null;
  }

  /** An empty map over an enum. */
  public EnumValueMap(ArrayValue.Component.Constants constants) {
    this.constants = constants;
  }

  public EnumValueMap(Map<EnumValue, ? extends V> entries) {
    super(entries);
    this.constants = null;
  }

  /** The enum, if it is known without keys; null otherwise. */
  public ArrayValue.Component.@Nullable Constants constants() {
    return constants;
  }
}
