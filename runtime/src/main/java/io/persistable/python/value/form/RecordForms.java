package io.persistable.python.value.form;

import io.persistable.spi.Persister;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The forms of the persistable types that texts have named, kept with the types that they were read
 * with: one for each class, a few hundred bytes. For use by many threads.
 */
public final class RecordForms {

  private final ConcurrentHashMap<Class<?>, RecordForm> byClass = new ConcurrentHashMap<>();

  /** The form of a type that the text says nothing of; the same for all texts. */
  public RecordForm of(Persister<?> persister) {
    Class<?> type = persister.type().javaClass();
    RecordForm form = byClass.get(type);
    if (form == null || form.persister() != persister) { // a class may have several
      form = new RecordForm(persister);
      byClass.put(type, form);
    }
    return form;
  }
}
