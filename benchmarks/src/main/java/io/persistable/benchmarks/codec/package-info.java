/**
 * Ours and the peers behind one interface: an object to bytes and back. A codec knows its library
 * and nothing of the workloads; setting it up isn't timed.
 */
@NullMarked
package io.persistable.benchmarks.codec;

import org.jspecify.annotations.NullMarked;
