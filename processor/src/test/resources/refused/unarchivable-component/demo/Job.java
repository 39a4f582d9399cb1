package demo;

import io.persistable.Persistable;
import java.io.FileInputStream;
import java.io.InputStream;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.locks.Lock;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Of what a marked class can be, such as an interface of the JDK, nothing is said. */
@Persistable
record Job(
    //! [PersistableComponent] component 'thread' mentions Thread, of which no object can be archived: it belongs to a running process; keep what it is made from (a name, a command)
    Thread thread,
    String name,
    //! [PersistableComponent] component 'inputs' mentions FileInputStream, of which no object can be archived: it is a stream or a cursor, which knows only what is still to come; keep what it was made from, or what it has collected
    List<FileInputStream> inputs,
    Supplier<String>[] suppliers,
    Stream<? extends Job> jobs,
    //! [PersistableComponent] component 'worker' mentions Job.Worker, of which no object can be archived: it belongs to a running process; keep what it is made from (a name, a command)
    Worker worker,
    List<Guard> guards,
    Zeros zeros,
    InputStream input,
    Comparator<? super Job> order) {

  static class Worker extends Thread {}

  interface Guard extends Lock {}

  abstract static class Zeros extends InputStream {}
}
