/** Deep and wide graphs on small stacks, and the same bytes from every JVM: child processes. */
@NullMarked
package io.persistable.tests.scale;

import org.jspecify.annotations.NullMarked;
