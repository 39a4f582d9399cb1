package io.persistable.python.read;

import io.persistable.spi.Persister;
import io.persistable.spi.RecordValue;

/** A type whose archived version is older than its class: objects go through its migration. */
final class MigratedForm implements Meaning {

  private final Persister<?> persister;
  private final TypeDefinition old;

  MigratedForm(Persister<?> persister, TypeDefinition old) {
    this.persister = persister;
    this.old = old;
  }

  @Override
  public String described() {
    return old.type.name();
  }

  @Override
  public Object call(Values values, Place place, int at) {
    RecordValue value = old.read(values, at);
    values.scanner.count();
    Object migrated;
    try {
      migrated = persister.migrate(value);
    } catch (RuntimeException | StackOverflowError e) {
      throw values.scanner.error(
          at,
          "expected components that the migration of "
              + described()
              + " accepts, but it threw "
              + e,
          e);
    }
    if (migrated == null) {
      throw values.scanner.expected(
          at,
          "version " + persister.type().version() + " of " + persister.type().name(),
          "version " + old.type.version() + ", and the type has no migration");
    }
    return migrated;
  }
}
