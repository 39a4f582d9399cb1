package demo;

import io.persistable.Persistable;

@Persistable
//! [PersistableInterface] Shape is an interface: annotate the records and classes that implement it; as the type of a component it needs no annotation
public interface Shape {}
