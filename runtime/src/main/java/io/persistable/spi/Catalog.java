package io.persistable.spi;

/** Placeholder until the interface is written. */
public interface Catalog {}
