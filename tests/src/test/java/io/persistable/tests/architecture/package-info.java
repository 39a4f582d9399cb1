/**
 * The rooms of the runtime and which may use which. Rules over bytecode; no objects are archived.
 */
@NullMarked
package io.persistable.tests.architecture;

import org.jspecify.annotations.NullMarked;
