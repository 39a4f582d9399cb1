/**
 * Runs the benchmarks on the JDKs that are asked for and writes the table; times nothing itself.
 */
@NullMarked
package io.persistable.benchmarks.measure;

import org.jspecify.annotations.NullMarked;
