package io.persistable.spi;

import java.util.Collection;
import java.util.LinkedHashSet;

/**
 * What an {@code EnumSet} comes back as where there is no class for its constants: a modifiable set
 * in the order of the archive, which is written as an {@code EnumSet} again.
 */
public final class EnumValueSet extends LinkedHashSet<EnumValue> {

  private static final long serialVersionUID = 1;

  public EnumValueSet() {}

  public EnumValueSet(Collection<EnumValue> constants) {
    super(constants);
  }
}
