/**
 * What users call and write: the annotations, the archive, its items, the data set. It may use
 * everything below it; nothing below may use it.
 *
 * <p>It has more than 25 classes: half of them are what users see, and the others join the rooms
 * for them, which no room below can do.
 */
@NullMarked
package io.persistable;

import org.jspecify.annotations.NullMarked;
