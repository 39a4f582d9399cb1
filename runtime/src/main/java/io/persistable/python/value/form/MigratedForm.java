package io.persistable.python.value.form;

import io.persistable.python.value.ExpectedType;
import io.persistable.python.value.Form;
import io.persistable.python.value.ValueReader;
import io.persistable.read.UserCode;
import io.persistable.spi.Persister;
import io.persistable.value.MigratingPersister;
import io.persistable.value.RecordValue;

/** A type whose archived version is older than its class: objects go through its migration. */
public final class MigratedForm implements Form {

  private final Persister<?> persister;
  private final TypeDefinition old;

  public MigratedForm(Persister<?> persister, TypeDefinition old) {
    this.persister = persister;
    this.old = old;
  }

  @Override
  public String described() {
    return old.type().name();
  }

  @Override
  public Object call(ValueReader values, ExpectedType place, int at) {
    RecordValue value = old.read(values, at);
    values.scanner().count();
    Object migrated;
    try {
      migrated = persister instanceof MigratingPersister<?> own ? own.migrate(value) : null;
    } catch (Throwable thrown) {
      Throwable e = UserCode.threw(thrown);
      throw values
          .scanner()
          .error(
              at,
              "expected components that the method migrate of "
                  + persister.type().name()
                  + " accepts as version "
                  + old.type().version()
                  + ", but it threw "
                  + e,
              e);
    }
    if (migrated == null) {
      throw values
          .scanner()
          .expected(
              at,
              "an object from the method migrate of "
                  + persister.type().name()
                  + ", which makes version "
                  + persister.type().version()
                  + " of what was version "
                  + old.type().version(),
              persister instanceof MigratingPersister
                  ? "null"
                  : "that its persister is no MigratingPersister");
    }
    return migrated;
  }
}
