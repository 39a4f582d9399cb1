package io.persistable.python.value;

/** Python's {@code None} as the value of a name, since null stands for a name that is not bound. */
public enum None {
  NONE
}
