/**
 * A file system that passes everything to the real one, notes what was done, and fails where it is
 * told to; and the states that a crash may leave of what was noted.
 */
@NullMarked
package io.persistable.testsupport.fault;

import org.jspecify.annotations.NullMarked;
