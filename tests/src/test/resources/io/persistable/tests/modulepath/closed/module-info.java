/** Exports nothing and opens nothing. */
module demo.closed {
  requires io.persistable;

  provides io.persistable.spi.Catalog with
      demo.closed.PersistableCatalog;
}
