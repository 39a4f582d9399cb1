/**
 * The objects that are written and read, and how they are made: deterministic, always fresh. Codecs
 * may only be named in annotations.
 */
@NullMarked
package io.persistable.benchmarks.model;

import org.jspecify.annotations.NullMarked;
