/**
 * Archives of Java objects as readable programs. Only what users call and what generated code
 * implements is exported.
 */
module io.persistable {
  requires static org.jspecify;

  exports io.persistable;
  exports io.persistable.array;
  exports io.persistable.error;
  exports io.persistable.spi;
  exports io.persistable.value;

  uses io.persistable.array.ArrayAdapter;
  uses io.persistable.array.ArrayStore;
  uses io.persistable.spi.Catalog;
}
