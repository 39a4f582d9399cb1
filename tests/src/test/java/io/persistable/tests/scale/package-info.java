/**
 * Deep and wide graphs on small stacks, the same bytes from every JVM, unloading: child processes.
 */
@NullMarked
package io.persistable.tests.scale;

import org.jspecify.annotations.NullMarked;
