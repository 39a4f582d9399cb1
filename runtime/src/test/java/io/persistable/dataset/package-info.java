/** Proofs of the storage engine: its rules, its crashes, its contention, and what CPython sees. */
@NullMarked
package io.persistable.dataset;

import org.jspecify.annotations.NullMarked;
