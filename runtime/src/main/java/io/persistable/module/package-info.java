/**
 * Importable archives on the disk: which files there are, the code that loads arrays in Python, and
 * the save that leaves either the old archive or the new one. It knows no objects and no graph.
 */
@NullMarked
package io.persistable.module;

import org.jspecify.annotations.NullMarked;
