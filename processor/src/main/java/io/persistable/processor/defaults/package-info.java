/** Whether the default of a component can be read, and fits: what the runtime will do with it. */
@NullMarked
package io.persistable.processor.defaults;

import org.jspecify.annotations.NullMarked;
