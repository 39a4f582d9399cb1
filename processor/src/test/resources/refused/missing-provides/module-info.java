//! [PersistableProvides] module demo.app does not provide its catalog, so no archive would know its types: add provides io.persistable.spi.Catalog with demo.app.PersistableCatalog;
module demo.app {
  requires transitive io.persistable;
}
