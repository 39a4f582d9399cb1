/**
 * The storage engine of data sets: layout, commit, journal, lock, sweep. It knows items as the text
 * of a Python module and some array files. Neither objects nor array formats live here, and all
 * access to files goes through {@code java.nio.file}.
 *
 * <p>It is the largest room, of three parts that share what a file's version and an entry are: the
 * log ({@code Journal}, {@code Index}, {@code CommitRecord} and what they name), the lock ({@code
 * WriteLock}, {@code SnapshotPins}) and the files ({@code Disk}, {@code FileVersion}, {@code
 * Disposal}, the only class that deletes). {@code Store} is the way in, {@code Transaction} and
 * {@code Committer} the way of a write.
 */
@NullMarked
package io.persistable.dataset;

import org.jspecify.annotations.NullMarked;
