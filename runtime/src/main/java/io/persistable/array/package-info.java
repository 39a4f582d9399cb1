/**
 * Arrays of numbers and the files that the scientific world keeps them in: dtype, n-d view, npy,
 * npz, the array-store interface. Nothing here knows archives, text dialects or data sets.
 *
 * <p>The package is larger than others because its workers see the inside of {@link
 * io.persistable.array.NdArray}, and it is exported: what needs to see the inside can't move to
 * another package without making it public. What doesn't need to is in {@code array.storage},
 * {@code array.file} and {@code array.primitive}, which are not exported.
 */
@NullMarked
package io.persistable.array;

import org.jspecify.annotations.NullMarked;
