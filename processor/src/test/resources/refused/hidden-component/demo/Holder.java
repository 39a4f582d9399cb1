package demo;

import io.persistable.Persistable;
import java.util.Map;

@Persistable
record Holder(
    int x,
    //! [PersistableHiddenType] component 'kinds' mentions Holder.Kind, which the persister, a class of its own, can't name: make Kind package-private or more
    Map<String, Kind> kinds) {

  private enum Kind {
    A
  }
}
