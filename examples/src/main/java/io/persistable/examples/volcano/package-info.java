/**
 * A grid of heights with a record that describes it: in three formats, mapped in Java, asked in
 * numpy.
 */
@NullMarked
package io.persistable.examples.volcano;

import org.jspecify.annotations.NullMarked;
