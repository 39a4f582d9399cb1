/**
 * From objects to a plan: the walk that numbers every object once, the table of references, and the
 * plan that says which objects get a name, in which order they are defined, and which are filled
 * later. It knows no syntax.
 */
@NullMarked
package io.persistable.graph;

import org.jspecify.annotations.NullMarked;
