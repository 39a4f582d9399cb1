package demo;

import io.persistable.Persistable;

/** Package-private in a package that is exported. */
@Persistable
record Shut(Open open) {}
