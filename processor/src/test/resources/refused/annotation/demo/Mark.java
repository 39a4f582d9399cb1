package demo;

import io.persistable.Persistable;

@Persistable
//! [PersistableInterface] Mark is an annotation, which has no objects of its own to archive: annotate a record
@interface Mark {}
