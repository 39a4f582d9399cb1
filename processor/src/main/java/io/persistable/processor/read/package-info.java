/**
 * From the compiler's elements to the model. It prints nothing and judges nothing that the model
 * can tell.
 */
@NullMarked
package io.persistable.processor.read;

import org.jspecify.annotations.NullMarked;
