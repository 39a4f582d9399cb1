//! [PersistableProvides] module demo.app does not provide its catalog, so no archive would know its types: extend the line to provides io.persistable.spi.Catalog with demo.Handmade, demo.app.PersistableCatalog;
module demo.app {
  requires transitive io.persistable;

  provides io.persistable.spi.Catalog with
      demo.Handmade;
}
