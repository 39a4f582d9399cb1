/**
 * Arrays of numbers and the files that the scientific world keeps them in: dtype, n-d view, npy,
 * npz, the array-store interface. Nothing here knows archives, text dialects or data sets; of the
 * other packages only the exceptions are used.
 */
@NullMarked
package io.persistable.array;

import org.jspecify.annotations.NullMarked;
