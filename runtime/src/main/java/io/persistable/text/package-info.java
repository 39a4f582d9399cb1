/**
 * What all dialects need to put text together: a growing buffer of UTF-8 and the digits of numbers.
 * It knows no syntax, no graph and no file.
 */
@NullMarked
package io.persistable.text;

import org.jspecify.annotations.NullMarked;
