/**
 * What all dialects need to put text together: a growing buffer of UTF-8, the digits of numbers,
 * the texts of network addresses, and "did you mean" for messages. It knows no syntax, no graph and
 * no file.
 */
@NullMarked
package io.persistable.text;

import org.jspecify.annotations.NullMarked;
