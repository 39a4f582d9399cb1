package demo;

import io.persistable.Persistable;
import java.io.InputStream;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

@Persistable
record Job(
    //! [PersistableComponent] component 'thread' mentions Thread, and no text can rebuild a thread, stream, handle or lambda: keep what is needed to make it anew (a name, a path, an enum) instead
    Thread thread,
    String name,
    //! [PersistableComponent] component 'inputs' mentions InputStream, and no text can rebuild a thread, stream, handle or lambda: keep what is needed to make it anew (a name, a path, an enum) instead
    List<InputStream> inputs,
    //! [PersistableComponent] component 'suppliers' mentions Supplier, and no text can rebuild a thread, stream, handle or lambda: keep what is needed to make it anew (a name, a path, an enum) instead
    Supplier<String>[] suppliers,
    //! [PersistableComponent] component 'jobs' mentions Stream, and no text can rebuild a thread, stream, handle or lambda: keep what is needed to make it anew (a name, a path, an enum) instead
    Stream<? extends Job> jobs,
    //! [PersistableComponent] component 'worker' mentions Job.Worker, and no text can rebuild a thread, stream, handle or lambda: keep what is needed to make it anew (a name, a path, an enum) instead
    Worker worker) {

  static class Worker extends Thread {}
}
