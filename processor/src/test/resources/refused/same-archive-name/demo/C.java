package demo;

import io.persistable.Persistable;

@Persistable(name = "demo.Point")
//! [PersistableSameName] the name demo.Point of demo.C is also a name of demo.A: archives could not tell them apart; give one of them another with @Persistable(name = …)
record C(int x) {}
