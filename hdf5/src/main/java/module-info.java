/** Arrays in HDF5 files: one implementation of the runtime's array store, and nothing exported. */
module io.persistable.hdf5 {
  requires io.jhdf;
  requires io.persistable;
  requires static org.jspecify;

  // What io.jhdf needs at run time and, having no descriptor, can't ask for itself.
  requires com.ning.compress.lzf;
  requires org.apache.commons.lang3;
  requires org.slf4j;

  provides io.persistable.array.ArrayStore with
      io.persistable.hdf5.Hdf5Store;
}
