/**
 * Generated object graphs, an independent description of them for CPython, and an independent
 * comparison of two graphs, identity included.
 */
@NullMarked
package io.persistable.tests.graph;

import org.jspecify.annotations.NullMarked;
