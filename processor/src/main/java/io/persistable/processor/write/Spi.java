package io.persistable.processor.write;

import com.palantir.javapoet.ClassName;

/** The names of the runtime's classes that generated code mentions. */
final class Spi {

  static final ClassName ARGUMENTS = spi("Arguments");
  static final ClassName CATALOG = spi("Catalog");
  static final ClassName COMPONENT = spi("Component");
  static final ClassName CONSTRUCTION = spi("Construction");
  static final ClassName DECLARED_TYPE = spi("DeclaredType");
  static final ClassName EQUALITY = spi("Equality");
  static final ClassName MIGRATING_PERSISTER = value("MigratingPersister");
  static final ClassName MUTABLE_PERSISTER = spi("MutablePersister");
  static final ClassName PERSISTABLE_ENUM = spi("PersistableEnum");
  static final ClassName PERSISTABLE_TYPE = spi("PersistableType");
  static final ClassName PERSISTER = spi("Persister");
  static final ClassName RECORD_VALUE = value("RecordValue");
  static final ClassName REFERENCES = spi("References");
  static final ClassName REPRESENTATION = spi("Representation");
  static final ClassName LIST = ClassName.get("java.util", "List");

  private Spi() {}

  private static ClassName spi(String name) {
    return ClassName.get("io.persistable.spi", name);
  }

  private static ClassName value(String name) {
    return ClassName.get("io.persistable.value", name);
  }
}
