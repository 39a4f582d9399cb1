/** Ours and the peers behind one interface: a large array to a file and back. */
@NullMarked
package io.persistable.benchmarks.array;

import org.jspecify.annotations.NullMarked;
