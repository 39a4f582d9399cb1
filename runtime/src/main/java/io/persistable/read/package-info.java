/**
 * What the readers of all dialects share: options, where arrays and parts come from, positions in
 * messages, the arguments of one call, what a hash may cost, "did you mean". It knows no syntax.
 */
@NullMarked
package io.persistable.read;

import org.jspecify.annotations.NullMarked;
