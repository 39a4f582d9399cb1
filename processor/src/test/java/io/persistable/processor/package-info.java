/**
 * What the processor writes, refuses and survives. Sources to compile, and what must come of them,
 * are files in the test resources.
 */
@NullMarked
package io.persistable.processor;

import org.jspecify.annotations.NullMarked;
