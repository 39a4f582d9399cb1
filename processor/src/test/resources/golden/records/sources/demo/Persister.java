package demo;

import io.persistable.Persistable;

/** A name that generated code needs, in the package where it stands. */
@Persistable
record Persister(List list, Old old) {

  @Persistable
  record List(java.util.List<List> list) {}

  @Deprecated
  record Unannotated() {}

  /** Using it is deprecated, generating its persister gives no warning. */
  @Deprecated
  @Persistable
  record Old(@Deprecated int x) {}
}
