package demo;

import io.persistable.Persistable;
import java.net.PasswordAuthentication;
import java.time.Clock;
import java.util.EventObject;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.atomic.LongAccumulator;
import java.util.concurrent.locks.ReentrantLock;

/** What the table of the JDK's classes refuses; of the last ones, objects may have a persister. */
@Persistable
record Settings(
    //! [PersistableComponent] component 'random' mentions Random, of which no object can be archived: it can't be asked for the state from which it goes on; keep the seed it began with
    Random random,
    //! [PersistableComponent] component 'queue' mentions SynchronousQueue, of which no object can be archived: it never holds an element: it hands each from one thread to another; take another queue
    SynchronousQueue<String> queue,
    //! [PersistableComponent] component 'latches' mentions CountDownLatch, of which no object can be archived: threads wait for one another in it; keep the numbers that it is made with
    Map<String, CountDownLatch> latches,
    //! [PersistableComponent] component 'lock' mentions ReentrantLock, of which no object can be archived: threads wait for one another in it; keep the numbers that it is made with
    ReentrantLock lock,
    //! [PersistableComponent] component 'result' mentions CompletableFuture, of which no object can be archived: it runs code, or waits for code that runs; keep the result
    CompletableFuture<String> result,
    //! [PersistableComponent] component 'type' mentions Class, of which no object can be archived: a class, and what finds classes, is code; keep its name
    Class<?> type,
    //! [PersistableComponent] component 'builders' mentions Locale.Builder, of which no object can be archived: it can't be asked for what it has collected; keep what it makes
    Locale.Builder[] builders,
    //! [PersistableComponent] component 'highest' mentions LongAccumulator, of which no object can be archived: it holds a function, which is code; keep the result
    LongAccumulator highest,
    //! [PersistableComponent] component 'login' mentions PasswordAuthentication, of which no object can be archived: it is a secret, and a text that everybody can read is no place for one; keep where it is to be found
    PasswordAuthentication login,
    Exception failure,
    List<? extends EventObject> events,
    Clock clock,
    Object anything,
    CharSequence text,
    Iterable<String> open,
    Marked marked) {

  /** A class that extends a refused one has a persister if it is marked. */
  @Persistable
  record Marked(int size) implements Runnable, Iterator<String> {
    @Override
    public void run() {}

    @Override
    public boolean hasNext() {
      return false;
    }

    @Override
    public String next() {
      return "";
    }
  }
}
