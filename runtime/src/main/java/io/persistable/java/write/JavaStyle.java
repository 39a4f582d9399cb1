package io.persistable.java.write;

/** How the source looks. */
public enum JavaStyle {
  /** Each named object in a field; large archives in holder classes of a few thousand objects. */
  GENERAL,
  /** One method with local variables that are named after what they hold, as people write it. */
  FIXTURE
}
