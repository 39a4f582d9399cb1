/**
 * Archives that released versions wrote, kept under runtime/src/test/resources/golden: every later
 * version must read them. A new version adds a folder; no folder is ever written anew after its
 * release.
 */
@NullMarked
package io.persistable.tests.golden;

import org.jspecify.annotations.NullMarked;
