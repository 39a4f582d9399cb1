/** What is marked as not to be stored, in every way of making objects. */
package io.persistable.tests.ignore;
