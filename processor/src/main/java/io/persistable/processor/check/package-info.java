/** The rules that a persistable type must keep, each with the error that says how. */
@NullMarked
package io.persistable.processor.check;

import org.jspecify.annotations.NullMarked;
