/**
 * A week of earthquakes in a data set: an item a day, written by two processes at once, read back
 * by day, asked in numpy.
 */
@NullMarked
package io.persistable.examples.earthquakes;

import org.jspecify.annotations.NullMarked;
