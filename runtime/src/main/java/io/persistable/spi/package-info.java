/**
 * What generated and hand-written code implements and calls: {@link Persister}, the interfaces it
 * talks to ({@link References}, {@link Representation}, {@link Arguments}), the description of a
 * type ({@link PersistableType}) and the {@link Catalog}. It knows no dialect and no file.
 */
@NullMarked
package io.persistable.spi;

import org.jspecify.annotations.NullMarked;
