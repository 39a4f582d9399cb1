/** A class hierarchy as a tree with parent links: every object is on a cycle. */
@NullMarked
package io.persistable.examples.flare;

import org.jspecify.annotations.NullMarked;
