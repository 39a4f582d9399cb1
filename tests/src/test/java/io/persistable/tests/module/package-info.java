/**
 * Importable archives on the disk: the seed's trees, imports by CPython, saves that are
 * interrupted.
 */
@NullMarked
package io.persistable.tests.module;

import org.jspecify.annotations.NullMarked;
