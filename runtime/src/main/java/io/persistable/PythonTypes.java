package io.persistable;

/** How a Python text comes by the persistable types it uses. */
public enum PythonTypes {
  /** The text defines them, so that nothing need be installed. */
  DEFINE,
  /** The text imports them, for teams that keep the Python twins in a package. */
  IMPORT
}
