package io.persistable.tests.javadialect.names;

import io.persistable.Persistable;

/** Has a name that texts use for something else. */
@Persistable
public record _Under(int id, _Under next) {}
