package demo;

import io.persistable.Persistable;
import lib.Config;
import lib.Partly;
import lib.Whole;

//! [PersistableLost] field 'values' of Config would be lost, as no component holds it: say what is kept in a @Persistable.MixIn, or write a persister for it (@PersisterFor)
//! [PersistableLost] field 'values' of Config, which Partly extends, would be lost, as no component holds it: say what is kept in a @Persistable.MixIn, or write a persister for it (@PersisterFor)
//! [PersistableLost] field 'secret' of Partly would be lost, as no component holds it: say what is kept in a @Persistable.MixIn, or write a persister for it (@PersisterFor)
@Persistable.Import({Config.class, Partly.class, Whole.class, Whole.Pair.class})
class Imports {

  //! [PersistableLost] what AbstractStringBuilder, which StringBuilder extends, keeps in private fields would be lost, as no component holds it: say what is kept in a @Persistable.MixIn, or write a persister for it (@PersisterFor)
  //! [PersistableLost] what Adler32 keeps in private fields would be lost, as no component holds it: say what is kept in a @Persistable.MixIn, or write a persister for it (@PersisterFor)
  //! [PersistableLost] what CRC32 keeps in private fields would be lost, as no component holds it: say what is kept in a @Persistable.MixIn, or write a persister for it (@PersisterFor)
  @Persistable.Import({StringBuilder.class, java.util.zip.Adler32.class, java.util.zip.CRC32.class})
  class OfTheJdk {}

  // Their state is transient in a superclass, in an array that has a length, and in accessible sums.
  @Persistable.Import({
    //! [PersistableLost] what Striped64, which LongAdder extends, keeps in private fields would be lost, as no component holds it: say what is kept in a @Persistable.MixIn, or write a persister for it (@PersisterFor)
    java.util.concurrent.atomic.LongAdder.class,
    //! [PersistableLost] what AtomicIntegerArray keeps in private fields would be lost, as no component holds it: say what is kept in a @Persistable.MixIn, or write a persister for it (@PersisterFor)
    java.util.concurrent.atomic.AtomicIntegerArray.class,
    java.util.IntSummaryStatistics.class
  })
  class Counters {}
}
