package demo;

import io.persistable.Persistable;
import java.util.List;

@Persistable
//! [PersistableMissingType] Lost mentions Nowhere, which no source, class path or annotation processor provides: correct the name, or add what provides it
record Lost(List<Nowhere> list) {}
