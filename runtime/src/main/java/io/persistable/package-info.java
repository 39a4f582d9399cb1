/**
 * What users call and write: the annotations, the archive, its items, the data set. It may use
 * everything below it; nothing below may use it.
 */
@NullMarked
package io.persistable;

import org.jspecify.annotations.NullMarked;
