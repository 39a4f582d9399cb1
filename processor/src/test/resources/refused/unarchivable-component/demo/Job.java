package demo;

import io.persistable.Persistable;
import java.io.InputStream;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

@Persistable
record Job(
    //! [PersistableComponent] component 'thread' mentions Thread, of which no object can be archived: it belongs to a running process; keep what it is made from (a name, a command)
    Thread thread,
    String name,
    //! [PersistableComponent] component 'inputs' mentions InputStream, of which no object can be archived: it is a stream or a cursor, which knows only what is still to come; keep what it was made from, or what it has collected
    List<InputStream> inputs,
    //! [PersistableComponent] component 'suppliers' mentions Supplier, of which no object can be archived: a function is code; take an enum or a class of your own that implements it
    Supplier<String>[] suppliers,
    //! [PersistableComponent] component 'jobs' mentions Stream, of which no object can be archived: it is a stream or a cursor, which knows only what is still to come; keep what it was made from, or what it has collected
    Stream<? extends Job> jobs,
    //! [PersistableComponent] component 'worker' mentions Job.Worker, of which no object can be archived: it belongs to a running process; keep what it is made from (a name, a command)
    Worker worker) {

  static class Worker extends Thread {}
}
