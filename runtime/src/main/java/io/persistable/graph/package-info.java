/**
 * Objects and what they refer to: the walk that numbers every object once, the table of references,
 * what is in a collection, and how far and at what cost a hash looks. It decides nothing about a
 * text; that is the plan's.
 */
@NullMarked
package io.persistable.graph;

import org.jspecify.annotations.NullMarked;
