/**
 * What holds of archives as Java source: javac compiles it without a warning, a class loader
 * without this library loads it, and what it makes is what was archived.
 */
@NullMarked
package io.persistable.tests.javadialect;

import org.jspecify.annotations.NullMarked;
