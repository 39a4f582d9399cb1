/** Classes that are no records or not ours: what registers them, what refuses them and how. */
@NullMarked
package io.persistable.tests.kinds;

import org.jspecify.annotations.NullMarked;
