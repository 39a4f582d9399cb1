/** 10,000 flights that share 218 airports: archived, restored, and asked by CPython. */
@NullMarked
package io.persistable.examples.flights;

import org.jspecify.annotations.NullMarked;
