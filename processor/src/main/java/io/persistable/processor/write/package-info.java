/** From the model to source text and service files. It asks the compiler nothing. */
@NullMarked
package io.persistable.processor.write;

import org.jspecify.annotations.NullMarked;
