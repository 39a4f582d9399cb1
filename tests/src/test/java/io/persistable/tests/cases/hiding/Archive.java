package io.persistable.tests.cases.hiding;

import io.persistable.Persistable;

/** Has a name that the source uses for something else, in the package that it is written into. */
@Persistable
record Archive(int id, Archive next) {}
