package demo;

import io.persistable.Persistable;

//! [PersistableSamePersister] b.Thing and a.Thing would both get the persister demo.ThingPersister: import one of them in another package
@Persistable.Import({a.Thing.class, b.Thing.class})
class Same {}
