/** Arrays in HDF5 files: one implementation of the runtime's array store, and nothing exported. */
module io.persistable.hdf5 {
  requires io.jhdf;
  requires io.persistable;
  requires static org.jspecify;

  provides io.persistable.array.ArrayStore with
      io.persistable.hdf5.Hdf5Store;
}
