/**
 * Data sets through the public API: the seed's cells, the original's data sets, what users call.
 * How commits survive crashes is proven beside the engine, in the runtime's own tests.
 */
@NullMarked
package io.persistable.tests.dataset;

import org.jspecify.annotations.NullMarked;
