/** What the examples share: a bar that shows how far a save or a load is. */
@NullMarked
package io.persistable.examples;

import org.jspecify.annotations.NullMarked;
