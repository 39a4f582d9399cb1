/**
 * Real processes on a real module path: what surefire, which puts everything on the class path,\n *
 * cannot see.
 */
@NullMarked
package io.persistable.tests.modulepath;

import org.jspecify.annotations.NullMarked;
