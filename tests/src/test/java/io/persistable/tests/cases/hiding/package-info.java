/** Types that are not public and hide those of {@code java.lang}. */
package io.persistable.tests.cases.hiding;
