/**
 * Persisters of classes of the JDK that are archived as a call with components, such as {@code
 * AtomicInteger} and {@code Optional}, and the list of the JDK's enums. What has a form of its own
 * in each dialect (numbers, dates, collections) is not here but in the dialects.
 */
@NullMarked
package io.persistable.jdk;

import org.jspecify.annotations.NullMarked;
