/** What is timed: one class per workload, run by JMH. No codec and no model is defined here. */
@NullMarked
package io.persistable.benchmarks;

import org.jspecify.annotations.NullMarked;
