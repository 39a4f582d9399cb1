package io.persistable.python.value.form;

import io.persistable.python.lex.ArgumentNames;
import io.persistable.python.lex.Scanner;
import io.persistable.python.value.ExpectedType;
import io.persistable.python.value.Form;
import io.persistable.python.value.Parameters;
import io.persistable.python.value.UnfitObjectException;
import io.persistable.python.value.ValueReader;
import io.persistable.read.Absent;
import io.persistable.read.Initial;
import io.persistable.read.LaterFill;
import io.persistable.read.Slots;
import io.persistable.read.UserCode;
import io.persistable.spi.MutablePersister;
import io.persistable.spi.PersistableType;
import io.persistable.spi.Persister;
import io.persistable.text.Suggestions;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A persistable type that has a class here, ready to be called. */
public final class RecordForm implements Form {

  private final Persister<?> persister;
  private final PersistableType<?> type;
  private final Parameters parameters;

  RecordForm(Persister<?> persister) {
    this.persister = persister;
    this.type = persister.type();
    this.parameters = new Parameters(type);
  }

  public boolean isMutable() {
    return persister instanceof MutablePersister;
  }

  @Override
  public boolean outlivesText() {
    return true;
  }

  @Override
  public String described() {
    return type.name();
  }

  @Override
  public Object member(ValueReader values, String name, int at) {
    return values.vocabulary().imported(type.name(), name, name);
  }

  @Override
  public Object call(ValueReader values, ExpectedType place, int at) {
    Slots slots = values.slots().borrow(parameters.count());
    boolean any = arguments(values, slots, null, at);
    Object result;
    try {
      result =
          !any && persister instanceof MutablePersister<?> mutable
              ? mutable.create()
              : persister.restore(slots);
    } catch (Throwable thrown) {
      Throwable e = UserCode.threw(thrown);
      throw rejected(values, at, e);
    }
    values.slots().giveBack();
    values.scanner().count();
    if (!any && isMutable() && parameters.count() > 0) {
      values.created(result, at);
    }
    return result;
  }

  /** Reads the arguments of {@code x.__init__(…)} into an object that was created before. */
  public void fill(ValueReader values, Object target, int at) {
    Slots slots = values.slots().borrow(parameters.count());
    if (!arguments(values, slots, target, at)) {
      complete(values, slots, target, at); // in which all must have defaults
    }
    fill(values, target, slots, at);
    values.reading().unfilled().filled(target);
  }

  /** Gives an object that was created without arguments, and that no statement filled, defaults. */
  public void finish(ValueReader values, Object target, int at) {
    Slots slots = values.slots().borrow(parameters.count());
    complete(values, slots, target, at);
    fill(values, target, slots, at);
    values.reading().unfilled().filled(target);
  }

  private void fill(ValueReader values, Object target, Slots slots, int at) {
    try {
      fill((MutablePersister<?>) persister, target, slots);
    } catch (Throwable thrown) {
      Throwable e = UserCode.threw(thrown);
      throw rejected(values, at, e);
    }
    values.slots().giveBack();
  }

  private static <T> void fill(MutablePersister<T> persister, Object target, Slots slots) {
    persister.fill(persister.type().javaClass().cast(target), slots);
  }

  private RuntimeException rejected(ValueReader values, int at, Throwable cause) {
    Scanner scanner = values.scanner();
    String later =
        LaterFill.explain(type.name(), scanner.text(), scanner.end(), at, scanner.position());
    return scanner.error(
        at,
        "expected arguments that " + type.name() + " accepts, but it threw " + cause + later,
        cause);
  }

  /**
   * Reads the brackets of a call and all components' values between them; tells whether there was
   * anything. If not, only what is created empty has its values.
   */
  private boolean arguments(ValueReader values, Slots slots, @Nullable Object target, int at) {
    try {
      return readArguments(values, slots, target, at);
    } catch (UnfitObjectException e) {
      throw e.in(type.name());
    }
  }

  private boolean readArguments(ValueReader values, Slots slots, @Nullable Object target, int at) {
    Scanner scanner = values.scanner();
    scanner.open('(');
    int read = values.usualArguments(slots, parameters);
    if (read == Parameters.ALL) {
      return true;
    }
    for (int i = 0; i < read; i++) {
      slots.mark(i);
    }
    boolean any = read > 0 || !scanner.acceptClose(')');
    if (read > 0 ? scanner.another(')') : any) {
      remaining(values, slots, read);
    }
    if (any || !isMutable()) {
      complete(values, slots, target, at);
    }
    return any;
  }

  /** Reads arguments in whatever order; those of the first {@code read} components are read. */
  private void remaining(ValueReader values, Slots slots, int read) {
    Scanner scanner = values.scanner();
    boolean keyword = read > 0;
    int next = read;
    do {
      scanner.peek();
      int start = scanner.position();
      int index = next;
      int stop =
          index < parameters.count() ? parameters.keywordEnd(scanner.text(), start, index) : -1;
      if (stop >= 0 && scanner.text()[stop] != '=') {
        scanner.moveTo(stop);
        keyword = true;
      } else {
        index = named(values, next, keyword);
        keyword |= scanner.position() > start;
      }
      if (index < 0) {
        values.read(ExpectedType.ANYTHING);
        continue;
      }
      if (slots.has(index)) {
        throw scanner.expected(
            start,
            "each argument of " + type.name() + " once",
            "'" + parameters.names().get(index) + "' again");
      }
      values.readInto(slots, index, parameters.places()[index]);
      slots.mark(index);
      next = index + 1;
    } while (scanner.another(')'));
  }

  /** Finds out which component an argument is for that does not stand where it was expected. */
  private int named(ValueReader values, int next, boolean keywordBefore) {
    Scanner scanner = values.scanner();
    int start = scanner.position();
    String keyword = ArgumentNames.read(scanner);
    if (keyword != null) {
      return index(values, keyword, start);
    }
    if (keywordBefore) {
      throw scanner.expected(start, "a keyword argument", "a positional one after one");
    }
    if (next >= parameters.count()) {
      throw scanner.expected(
          start, parameters.count() + " arguments for " + type.name(), "one more than that");
    }
    return next;
  }

  private int index(ValueReader values, String keyword, int at) {
    int index = parameters.index(keyword);
    if (index == Parameters.UNKNOWN) {
      if (!values.reading().options().lenient()) {
        throw values
            .scanner()
            .expected(
                at,
                "an argument of " + type.name() + ", one of " + parameters.names(),
                "'" + keyword + "'" + Suggestions.suggest(keyword, parameters.names()));
      }
      values.reading().ignore(values.scanner(), at, "argument '" + keyword + "' of " + type.name());
    }
    return index;
  }

  /**
   * Gives every component that has no argument its default, or refuses the call. Lenient reading
   * leaves a mutable object what its constructor gave it.
   *
   * @param target the object that is filled; null if it isn't made yet
   */
  private void complete(ValueReader values, Slots slots, @Nullable Object target, int at) {
    if (slots.complete(parameters.count())) {
      return;
    }
    boolean kept = values.reading().options().lenient() && persister instanceof MutablePersister;
    if (kept) {
      keepInitial((MutablePersister<?>) persister, target, values, slots, at);
    }
    List<String> missing = new ArrayList<>();
    for (int i = 0; i < parameters.count(); i++) {
      if (!slots.has(i)) {
        String literal = type.components().get(i).defaultValue();
        if (literal != null) {
          values.defaultInto(
              slots,
              i,
              parameters.places()[i],
              literal,
              type.name() + "." + parameters.names().get(i));
        } else if (values.reading().options().lenient()) {
          values
              .reading()
              .ignore(
                  values.scanner(),
                  at,
                  "missing argument '" + parameters.names().get(i) + "' of " + type.name());
          if (!kept) {
            slots.numbers[i] = 0;
            slots.references[i] = Absent.in(parameters.places()[i].type());
          }
        } else {
          missing.add("'" + parameters.names().get(i) + "'");
        }
      }
    }
    if (!missing.isEmpty()) {
      throw values
          .scanner()
          .expected(
              at,
              "all arguments of " + type.name(),
              "none for " + String.join(", ", missing) + " (nor has it a @DefaultValue)");
    }
  }

  private <T> void keepInitial(
      MutablePersister<T> mutable,
      @Nullable Object target,
      ValueReader values,
      Slots slots,
      int at) {
    try {
      Class<T> type = mutable.type().javaClass();
      mutable.represent(target == null ? mutable.create() : type.cast(target), new Initial(slots));
    } catch (Throwable thrown) {
      Throwable e = UserCode.threw(thrown);
      throw rejected(values, at, e);
    }
  }

  Persister<?> persister() {
    return persister;
  }

  public PersistableType<?> type() {
    return type;
  }

  Parameters parameters() {
    return parameters;
  }
}
