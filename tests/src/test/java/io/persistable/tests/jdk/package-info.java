/** Every public class of the JDK's packages of values and collections: held exactly, or refused. */
@NullMarked
package io.persistable.tests.jdk;

import org.jspecify.annotations.NullMarked;
