/**
 * The files that arrays are kept in, as bytes: a file in the making, zip files, checksums, names
 * that every system allows. What a dtype or an array is, is known above, in {@code
 * io.persistable.array}.
 */
@NullMarked
package io.persistable.array.file;

import org.jspecify.annotations.NullMarked;
