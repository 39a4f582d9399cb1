/** That neither the runtime nor generated code uses reflection, read from their bytecode. */
@NullMarked
package io.persistable.tests.reflection;

import org.jspecify.annotations.NullMarked;
