/** A package that had two other names. */
@NullMarked
@RenamedFrom({"io.persistable.tests.change.former", "com.old"})
package io.persistable.tests.change.renamed;

import io.persistable.RenamedFrom;
import org.jspecify.annotations.NullMarked;
