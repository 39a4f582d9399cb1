module demo.exported {
  requires io.persistable;

  exports demo.exported;

  provides io.persistable.spi.Catalog with
      demo.exported.PersistableCatalog;
}
