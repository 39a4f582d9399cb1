package demo;

import io.persistable.Persistable;

class Local {

  Object make() {
    @Persistable
    record Point(int x) {}
    return new Point(1);
  }

  final Object field =
      new Object() {
        @Persistable
        record Member(int x) {}
      };
}
