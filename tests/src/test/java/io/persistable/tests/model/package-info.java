/**
 * Models of every kind that the processor understands besides records: classes, types that are not
 * ours, types that have changed; and that archives of them come back. No property of the text.
 */
@NullMarked
@Persistable.Import(Imported.class)
package io.persistable.tests.model;

import io.persistable.Persistable;
import org.jspecify.annotations.NullMarked;
