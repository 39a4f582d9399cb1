/**
 * What is known of persistable types, as plain data: what the reader found, the checks judge and
 * the writer prints. It holds no compiler types.
 */
@NullMarked
package io.persistable.processor.model;

import org.jspecify.annotations.NullMarked;
