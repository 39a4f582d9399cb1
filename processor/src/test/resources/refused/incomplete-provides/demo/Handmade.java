package demo;

import io.persistable.Persistable;
import io.persistable.spi.Catalog;
import io.persistable.spi.Persister;
import java.util.List;

public class Handmade implements Catalog {

  @Persistable
  record A(int x) {}

  @Override
  public List<Persister<?>> persisters() {
    return List.of();
  }
}
