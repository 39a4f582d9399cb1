package io.persistable.benchmarks.model;

import io.persistable.Persistable;

@Persistable
public enum Player {
  JAVA,
  FLASH
}
