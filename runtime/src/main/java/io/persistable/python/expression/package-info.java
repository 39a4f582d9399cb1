/**
 * From an expression to its value: literals, brackets, names, and the vocabulary that joins names
 * with forms. It knows the forms; they know it as a {@link
 * io.persistable.python.value.ValueReader}.
 */
@NullMarked
package io.persistable.python.expression;

import org.jspecify.annotations.NullMarked;
