package io.persistable.tests.graph;

/** A type whose objects are values: written wherever they occur, and so never shared. */
public interface WithoutIdentity {}
