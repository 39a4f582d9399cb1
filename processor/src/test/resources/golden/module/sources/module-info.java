module demo.app {
  requires io.persistable;

  exports demo;

  provides io.persistable.spi.Catalog with
      demo.app.PersistableCatalog;
}
