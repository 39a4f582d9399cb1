/** What README and docs show is compiled, run, and compared with what comes. */
package io.persistable.tests.documents;
