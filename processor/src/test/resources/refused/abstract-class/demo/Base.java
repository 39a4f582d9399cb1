package demo;

import io.persistable.Persistable;

@Persistable
//! [PersistableAbstract] Base is abstract, so no object is of exactly this class: annotate its subclasses
abstract class Base {}
