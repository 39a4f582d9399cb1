/**
 * What an archive gives in place of objects whose classes are not there ({@link RecordValue},
 * {@link EnumValue}, {@link ArrayValue} and their collections), and how much reading may cost
 * ({@link ReadLimits}). What generated code implements is in {@code io.persistable.spi}, which
 * knows nothing of these.
 */
@NullMarked
package io.persistable.value;

import org.jspecify.annotations.NullMarked;
