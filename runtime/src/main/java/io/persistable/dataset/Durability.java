package io.persistable.dataset;

/** What a commit survives. */
public enum Durability {
  /** The loss of power, once the commit has returned. */
  FSYNC,
  /** The death of the process. Commits are not forced; the order of writes is the same. */
  NONE
}
