package demo;

import io.persistable.Persistable;
import io.persistable.value.RecordValue;

class Versions {

  @Persistable(version = 0)
  //! [PersistableVersion] version is 0: versions count from 1
  record A(int x) {}

  @Persistable(version = 2)
  //! [PersistableMigrate] version 2 of Versions.B has no way to read earlier ones: add static Versions.B migrate(RecordValue old)
  record B(int x) {}

  @Persistable(version = 2)
  record C(int x) {

    //! [PersistableMigrate] migrate can't be called by the persister: declare it static Versions.C migrate(RecordValue old)
    static C migrate(RecordValue old) throws java.io.IOException {
      return new C(1);
    }
  }

  @Persistable(version = 2)
  record D(int x) {

    //! [PersistableMigrate] migrate can't be called by the persister: declare it static Versions.D migrate(RecordValue old)
    private static D migrate(RecordValue old) {
      return new D(1);
    }
  }

  @Persistable
  record E(int x) {

    //! [PersistableMigrate] migrate is never called for version 1: raise version, or remove it
    static E migrate(RecordValue old) {
      return new E(1);
    }
  }
}
