/** Tests of saved texts. */
@NullMarked
package io.persistable.module;

import org.jspecify.annotations.NullMarked;
