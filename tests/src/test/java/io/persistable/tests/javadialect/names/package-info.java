/** Types called like what sources of archives mention. */
package io.persistable.tests.javadialect.names;
