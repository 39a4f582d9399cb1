package io.persistable.value;

import java.util.Collection;
import java.util.LinkedHashSet;
import org.jspecify.annotations.Nullable;

/**
 * What an {@code EnumSet} comes back as where there is no class for its constants: a modifiable set
 * in the order of the archive, which is written as an {@code EnumSet} again.
 */
public final class EnumValueSet extends LinkedHashSet<EnumValue> {

  private static final long serialVersionUID = 1;

  private final transient ArrayValue.Component.@Nullable Constants constants;

  public EnumValueSet() {
    this.constants = null;
  }

  /** An empty set over an enum. */
  public EnumValueSet(ArrayValue.Component.Constants constants) {
    this.constants = constants;
  }

  public EnumValueSet(Collection<EnumValue> constants) {
    super(constants);
    this.constants = null;
  }

  /** The enum, if it is known without elements; null otherwise. */
  public ArrayValue.Component.@Nullable Constants constants() {
    return constants;
  }
}
