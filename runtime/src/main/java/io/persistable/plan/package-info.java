/**
 * The plan of a graph's text: which objects get a name, in which order they are defined, and which
 * are filled later. It knows no syntax.
 */
@NullMarked
package io.persistable.plan;

import org.jspecify.annotations.NullMarked;
