/**
 * Which process this is, where it runs, and whether another that left its name somewhere still
 * lives. Files and locks are others' business.
 */
@NullMarked
package io.persistable.process;

import org.jspecify.annotations.NullMarked;
