package demo;

import io.persistable.Persistable;

//! [PersistableSamePersister] b.Thing and a.Thing would both get the persister demo.ThingPersister: import one of them in another package
@Persistable.Import({a.Thing.class, b.Thing.class})
//! [PersistableWrite] can't write demo.ThingPersister (javax.annotation.processing.FilerException: Attempt to recreate a file for type demo.ThingPersister): remove what is in its place
class Same {}
