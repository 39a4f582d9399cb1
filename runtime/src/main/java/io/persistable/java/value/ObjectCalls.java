package io.persistable.java.value;

import io.persistable.java.lex.JavaScanner;
import io.persistable.read.LaterFill;
import io.persistable.read.Slots;
import io.persistable.read.UserCode;
import io.persistable.spi.Construction;
import io.persistable.spi.MutablePersister;
import io.persistable.spi.Persister;
import io.persistable.text.Suggestions;
import java.util.ArrayDeque;
import java.util.Deque;

/** Calls that make objects of persistable types: constructors, factories and builders. */
final class ObjectCalls {

  private final NextValue values;
  private final JavaScanner scanner;
  private final PendingSetters setters;
  private final PlaceChecks places;
  private final MissingComponents missing;
  private final Deque<Slots> freeSlots = new ArrayDeque<>();

  ObjectCalls(ReadState state, NextValue values) {
    this.values = values;
    this.scanner = state.scanner();
    this.setters = state.setters();
    this.places = state.places();
    this.missing = state.missing();
  }

  /** {@code new Vertex()}, which statements fill. */
  Object empty(Persister<?> persister, int at) {
    scanner.open('(');
    scanner.close(')');
    if (!(persister instanceof MutablePersister<?> mutable)) {
      throw scanner.expected(at, "a type that setters build", persister.type().name());
    }
    Object created;
    try {
      created = mutable.create();
    } catch (Throwable thrown) {
      Throwable e = UserCode.threw(thrown);
      throw rejected(persister, at, e);
    }
    scanner.count();
    setters.created(created, persister, at);
    return created;
  }

  /** Reads the arguments of a constructor or factory. */
  Object restored(Persister<?> persister, int at) {
    int count = persister.type().components().size();
    Slots slots = borrow(count);
    scanner.open('(');
    int index = 0;
    if (!scanner.acceptClose(')')) {
      do {
        scanner.peek();
        if (index == count) {
          throw scanner.expected(
              scanner.position(), count + " arguments for " + persister.type().name(), "more");
        }
        component(persister, slots, index++);
      } while (scanner.accept(','));
      scanner.close(')');
    }
    return finished(persister, slots, at);
  }

  private void component(Persister<?> persister, Slots slots, int index) {
    scanner.peek();
    int at = scanner.position();
    Object value = values.read();
    PlaceChecks.store(scanner, persister, slots, index, value, at);
    places.claim(value, persister.type().components().get(index).type(), at);
  }

  private Object finished(Persister<?> persister, Slots slots, int at) {
    int count = persister.type().components().size();
    if (!slots.complete(count)) {
      throw scanner.expected(at, count + " arguments for " + persister.type().name(), "fewer");
    }
    return make(persister, slots, at);
  }

  private Object make(Persister<?> persister, Slots slots, int at) {
    Object made;
    try {
      made = persister.restore(slots);
    } catch (Throwable thrown) {
      Throwable e = UserCode.threw(thrown);
      throw rejected(persister, at, e);
    }
    freeSlots.push(slots);
    scanner.count();
    return made;
  }

  private Slots borrow(int count) {
    Slots slots = freeSlots.isEmpty() ? new Slots() : freeSlots.pop();
    slots.clear(count);
    return slots;
  }

  private RuntimeException rejected(Persister<?> persister, int at, Throwable cause) {
    String type = persister.type().name();
    String later = LaterFill.explain(type, scanner.text(), scanner.end(), at, scanner.position());
    return scanner.error(
        at, "expected arguments that " + type + " accepts, but it threw " + cause + later, cause);
  }

  /** {@code Flight.builder().date("2008-01-01").build()} */
  Object built(Persister<?> persister, Construction.Builder builder, int at) {
    Slots slots = borrow(persister.type().components().size());
    scanner.open('(');
    scanner.close(')');
    while (true) {
      scanner.expect('.');
      scanner.peek();
      int methodAt = scanner.position();
      String method = scanner.name();
      scanner.open('(');
      if (method.equals(builder.build()) && scanner.acceptClose(')')) {
        missing.complete(persister, slots, null, at);
        return make(persister, slots, at);
      }
      int index = builder.setters().indexOf(method);
      if (index < 0 && missing.isLenient() && !method.equals(builder.build())) {
        values.read();
        missing.unknown(method, persister.type().javaClass(), methodAt);
        scanner.close(')');
        continue;
      }
      if (index < 0 || slots.has(index)) {
        throw scanner.expected(
            methodAt,
            "one of the builder's methods " + builder.setters() + ", each once",
            "'" + method + "'" + Suggestions.suggest(method, builder.setters()));
      }
      component(persister, slots, index);
      scanner.close(')');
    }
  }
}
