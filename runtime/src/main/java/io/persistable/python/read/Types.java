package io.persistable.python.read;

import io.persistable.error.UnknownTypeException;
import io.persistable.graph.TypeRegistry;
import io.persistable.graph.UnsupportedTypes;
import io.persistable.read.Position;
import io.persistable.spi.Persister;
import io.persistable.text.Suggestions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Finds what the types and functions that a text imports or defines mean in Java. */
final class Types {

  final TypeRegistry registry;
  private final Map<String, Meaning> named = new HashMap<>();
  private boolean hasUnknown;

  Types(TypeRegistry registry) {
    this.registry = registry;
  }

  /** Whether nothing was named: what a text's types mean may depend on it. */
  boolean isUntouched() {
    return named.isEmpty();
  }

  /** A name that the text neither imports nor defines. */
  Meaning builtin(String name, Values values, int at) {
    if (name.equals("_arrays")) {
      return new ArraysForm(false);
    }
    Meaning form = PythonForms.builtin(name);
    if (form == null) {
      Persister<?> persister = registry.byName("builtins." + name);
      if (persister != null && persister.type().pythonModule() != null) {
        form = form(persister);
      }
    }
    if (form != null) {
      return form;
    }
    boolean called = values.scanner.peek() == '(';
    throw values.scanner.expected(
        at,
        called ? "a type or a function that archives use" : "a value",
        (called ? "a call of '" : "the name '")
            + name
            + "', which the text neither defines nor imports"
            + Suggestions.suggest(name, values.symbols.boundNames()));
  }

  /** Says that the text has a type that has no class here. */
  void meetUnknown() {
    hasUnknown = true;
  }

  /** Whether objects may be met that have no class here, which only the text can order. */
  boolean hasUnknown() {
    return hasUnknown;
  }

  /** What {@code from module import name as alias} makes available. */
  Object imported(String module, String name, String alias) {
    Object form = PythonForms.imported(module, name, alias);
    return form != null
        ? form
        : named(
            module.isEmpty() ? name : module + "." + name,
            () -> UnknownForm.imported(module, name));
  }

  /**
   * The type that archives call {@code name}.
   *
   * @param unknown makes what it means if there is none; an error says so when it is used
   */
  Meaning named(String name, Supplier<Meaning> unknown) {
    return named.computeIfAbsent(
        name,
        key -> {
          Persister<?> persister = registry.byName(name);
          if (persister != null) {
            return form(persister);
          }
          Class<? extends Enum<?>> type = registry.enumByName(name);
          if (type != null) {
            return new EnumForm(name, type, registry.description(type));
          }
          meetUnknown();
          return unknown.get();
        });
  }

  RecordForm form(Persister<?> persister) {
    return RecordForm.of(persister);
  }

  /** The error for a type that has no class here. */
  UnknownTypeException unknown(Values values, String name, int at) {
    List<String> known = new ArrayList<>(registry.names());
    Position position = values.scanner.position(at);
    return new UnknownTypeException(
        position.message(
            "expected a type that has a persister here, found "
                + name
                + Suggestions.suggest(name, known)
                + "\n"
                + "  "
                + UnsupportedTypes.whyUnknown(registry, name)
                + " Unknown types can be read as values if that is asked for"
                + " (unknownTypesAsRecords)."),
        values.scanner.source(),
        position.line,
        position.column,
        name);
  }

  /** The form of the object's class, null if the class is not persistable. */
  @Nullable RecordForm formOf(Object object) {
    Persister<?> persister = null;
    io.persistable.graph.NodeType type = registry.typeOf(object.getClass());
    if (type != null) {
      persister = type.persister();
    }
    return persister == null ? null : form(persister);
  }
}
