/** What holds of archives of models that the processor has seen. */
@NullMarked
package io.persistable.tests;

import org.jspecify.annotations.NullMarked;
