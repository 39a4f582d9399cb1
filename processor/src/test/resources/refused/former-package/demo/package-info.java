@RenamedFrom({"old.demo", "not a package"})
//! [PersistableName] 'not a package' is no name that this package can have had: give one such as com.acme.oldmodel
package demo;

import io.persistable.RenamedFrom;
