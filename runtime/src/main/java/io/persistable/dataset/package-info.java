/**
 * The storage engine of data sets: layout, commit, journal, lock, sweep. It knows items as the text
 * of a Python module and some array files. Neither objects nor array formats live here, and all
 * access to files goes through {@code java.nio.file}.
 */
@NullMarked
package io.persistable.dataset;

import org.jspecify.annotations.NullMarked;
