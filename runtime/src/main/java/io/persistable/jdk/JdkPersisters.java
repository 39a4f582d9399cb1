package io.persistable.jdk;

import io.persistable.spi.Persister;
import java.util.ArrayList;
import java.util.List;

/** The persisters of all classes that this package knows. */
public final class JdkPersisters {

  private JdkPersisters() {}

  /** One for each class. */
  public static List<Persister<?>> all() {
    List<Persister<?>> all = new ArrayList<>(Holders.persisters());
    all.addAll(Entries.persisters());
    all.addAll(Statistics.persisters());
    all.addAll(AtomicReferences.persisters());
    all.addAll(Calendars.persisters());
    all.addAll(JdkObjects.persisters());
    all.addAll(Optionals.persisters());
    return all;
  }
}
