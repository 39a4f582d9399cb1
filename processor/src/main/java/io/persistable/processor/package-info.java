/**
 * The two annotation processors, which read, check and write: one persister per type, one catalog
 * per compilation. Nothing else runs here; the runtime is known by name only.
 */
@NullMarked
package io.persistable.processor;

import org.jspecify.annotations.NullMarked;
