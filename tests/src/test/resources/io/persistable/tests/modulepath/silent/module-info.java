/** The same without what the catalog needs to be found. */
module demo.closed {
  requires io.persistable;
}
