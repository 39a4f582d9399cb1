/**
 * HDF5 files as an array store. jhdf reads them; what it can't write is written here with its
 * messages. Users see the interface {@link io.persistable.array.ArrayStore} alone.
 */
@NullMarked
package io.persistable.hdf5;

import org.jspecify.annotations.NullMarked;
