/**
 * What tests and examples need of the outside world: a real CPython with numpy, run as a
 * subprocess. Nothing here is released, and nothing here knows the runtime.
 */
@NullMarked
package io.persistable.testsupport;

import org.jspecify.annotations.NullMarked;
