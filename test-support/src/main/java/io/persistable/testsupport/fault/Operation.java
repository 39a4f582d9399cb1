package io.persistable.testsupport.fault;

/** What was done to files, in order. Names are relative to the root of what is watched. */
public sealed interface Operation {

  /** A file came to be; {@code node} tells it from others that had the name before. */
  record Create(String name, int node) implements Operation {}

  record Directory(String name) implements Operation {}

  record Link(String name, int node) implements Operation {}

  record Rename(String from, String to) implements Operation {}

  record Delete(String name) implements Operation {}

  record Write(int node, long position, byte[] bytes) implements Operation {}

  record Truncate(int node, long size) implements Operation {}

  record Time(int node, long millis) implements Operation {}

  record Force(int node) implements Operation {}

  record ForceDirectory(String name) implements Operation {}

  /** Changes names, so that it is durable once the directory is forced. */
  default boolean changesNames() {
    return this instanceof Create
        || this instanceof Directory
        || this instanceof Link
        || this instanceof Rename
        || this instanceof Delete;
  }

  /** Changes a file, so that it is durable once the file is forced. */
  default boolean changesFile() {
    return this instanceof Write || this instanceof Truncate || this instanceof Time;
  }

  /** The directory whose names are changed. */
  default String directory() {
    String name =
        this instanceof Create c
            ? c.name
            : this instanceof Directory d
                ? d.name
                : this instanceof Link l
                    ? l.name
                    : this instanceof Rename r ? r.to : this instanceof Delete x ? x.name : "";
    int slash = name.lastIndexOf('/');
    return slash < 0 ? "" : name.substring(0, slash);
  }

  /** The file that is changed, or -1. */
  default int file() {
    return this instanceof Write w
        ? w.node
        : this instanceof Truncate t ? t.node : this instanceof Time t ? t.node : -1;
  }
}
