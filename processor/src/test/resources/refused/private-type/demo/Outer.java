package demo;

import io.persistable.Persistable;

class Outer {

  @Persistable
  //! [PersistablePrivate] Outer.Secret is private, and its persister, a class of its own, can't name it: make it package-private or more
  private record Secret(int x) {}

  private static class Shell {

    @Persistable
    //! [PersistablePrivate] Outer.Shell.Inside is nested in Shell, which is private, and its persister, a class of its own, can't name it: make it package-private or more
    record Inside(int x) {}
  }

  @Persistable
  record Good(int x) {}
}
