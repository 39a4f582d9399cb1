/** Tests of the text of the Python dialect: what is scanned, without objects. */
@NullMarked
package io.persistable.python.lex;

import org.jspecify.annotations.NullMarked;
