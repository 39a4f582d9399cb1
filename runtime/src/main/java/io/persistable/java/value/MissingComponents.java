package io.persistable.java.value;

import io.persistable.java.lex.JavaScanner;
import io.persistable.read.Absent;
import io.persistable.read.Defaults;
import io.persistable.read.Initial;
import io.persistable.read.Slots;
import io.persistable.spi.Component;
import io.persistable.spi.Construction;
import io.persistable.spi.MutablePersister;
import io.persistable.spi.Persister;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands for components that a source sets nothing for: their defaults; under lenient reading
 * also what the constructor gave.
 */
public final class MissingComponents {

  private final JavaScanner scanner;
  private final TypeNames names;
  private final boolean lenient;
  private final Defaults defaults;
  private final List<String> ignored;

  public MissingComponents(
      JavaScanner scanner,
      TypeNames names,
      boolean lenient,
      Defaults defaults,
      List<String> ignored) {
    this.scanner = scanner;
    this.names = names;
    this.lenient = lenient;
    this.defaults = defaults;
    this.ignored = ignored;
  }

  /** Whether what today's types don't have is passed over. */
  boolean isLenient() {
    return lenient;
  }

  /** Whether the source may set what the object's class has no setter for, which is passed over. */
  public boolean isUnknownSetter(Object target, String setter) {
    Persister<?> persister = lenient ? names.ofClass(target.getClass()) : null;
    return persister != null
        && persister.type().construction() instanceof Construction.Setters setters
        && !setters.setters().contains(setter);
  }

  /**
   * Completes the components of an object, or refuses it.
   *
   * @param target the object, if it is there already
   */
  void complete(Persister<?> persister, Slots slots, @Nullable Object target, int at) {
    List<Component> components = persister.type().components();
    if (slots.complete(components.size())) {
      return;
    }
    boolean kept = lenient && target != null && persister instanceof MutablePersister;
    if (kept && target != null) {
      represent((MutablePersister<?>) persister, target, slots);
    }
    List<String> none = new ArrayList<>();
    for (int i = 0; i < components.size(); i++) {
      if (slots.has(i)) {
        continue;
      }
      Component component = components.get(i);
      String name = persister.type().name() + "." + component.name();
      if (component.defaultValue() != null) {
        defaults.into(slots, i, component, name);
      } else if (lenient) {
        note("nothing set for " + name, at);
        if (!kept) {
          slots.numbers[i] = 0;
          slots.references[i] = Absent.in(component.type());
        }
      } else {
        none.add("'" + component.name() + "'");
      }
    }
    if (!none.isEmpty()) {
      throw scanner.expected(
          at,
          "setters for all components of " + persister.type().name(),
          "none for " + String.join(", ", none) + " (nor has it a @DefaultValue)");
    }
  }

  private static <T> void represent(MutablePersister<T> persister, Object target, Slots slots) {
    persister.represent(persister.type().javaClass().cast(target), new Initial(slots));
  }

  /** Notes a setter or a builder's method that sets nothing of today's. */
  public void unknown(String method, Class<?> type, int at) {
    String name = method.startsWith("=") ? method.substring(1) : method;
    note("'" + name + "' of " + type.getName(), at);
  }

  /** Notes a constant that its enum does not have. */
  void unknownConstant(String constant, String type, int at) {
    note("constant '" + constant + "' of " + type + ", for which the fallback stands", at);
  }

  /** Notes what was passed over, and where. */
  void note(String what, int at) {
    ignored.add(scanner.position(at).note(what));
  }
}
