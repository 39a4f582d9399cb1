/**
 * Where the elements of arrays lie, in flat runs of bytes: Java arrays, buffers, mapped files; and
 * the strides by which a view of several axes finds them. Nothing here knows what an element means:
 * a width and a byte order are all that is told of a dtype.
 */
@NullMarked
package io.persistable.array.storage;

import org.jspecify.annotations.NullMarked;
