package demo;

import io.persistable.Persistable;

@Persistable(name = "demo.Other", formerNames = "demo.Point")
//! [PersistableSameName] the former name demo.Point of demo.B is also a name of demo.A: archives could not tell them apart; give one of them another with @Persistable(name = …)
record B(int x) {}
