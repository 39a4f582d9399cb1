/** What users call, as they call it: names, options, typed access, messages of errors. */
@NullMarked
package io.persistable.tests.api;

import org.jspecify.annotations.NullMarked;
