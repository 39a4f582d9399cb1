/**
 * Which types can be archived, and how: what catalogs list, what the JDK has, which collections
 * reading can make, and the words for what is unknown. No object is looked into here, but for what
 * tells its type.
 */
@NullMarked
package io.persistable.type;

import org.jspecify.annotations.NullMarked;
