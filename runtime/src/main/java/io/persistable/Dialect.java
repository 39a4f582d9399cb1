package io.persistable;

/** The language that an archive is a program in. */
public enum Dialect {
  /** Python: runs on CPython 3.8 and later. */
  PYTHON,
  /** Java: compiles with JDK 17 and later against the domain classes alone. */
  JAVA
}
