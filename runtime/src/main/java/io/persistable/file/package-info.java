/** What all who write files share: errors of the disk that name their file. */
@NullMarked
package io.persistable.file;

import org.jspecify.annotations.NullMarked;
