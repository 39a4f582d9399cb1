/** Tests of the walk and the plan. */
@NullMarked
package io.persistable.graph;

import org.jspecify.annotations.NullMarked;
