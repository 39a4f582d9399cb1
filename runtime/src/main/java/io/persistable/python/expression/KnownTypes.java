package io.persistable.python.expression;

import io.persistable.error.UnknownTypeException;
import io.persistable.python.lex.Scanner;
import io.persistable.python.value.Bindings;
import io.persistable.python.value.Meaning;
import io.persistable.python.value.Vocabulary;
import io.persistable.python.value.array.ArraysForm;
import io.persistable.python.value.array.LoadedArrays;
import io.persistable.python.value.form.EnumForm;
import io.persistable.python.value.form.RecordForm;
import io.persistable.python.value.form.RecordForms;
import io.persistable.python.value.form.UnknownForm;
import io.persistable.spi.Persister;
import io.persistable.text.Suggestions;
import io.persistable.type.NodeType;
import io.persistable.type.TypeRegistry;
import io.persistable.type.UnsupportedTypes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Finds what the types and functions that a text imports or defines mean in Java. */
public final class KnownTypes implements Vocabulary {

  private final TypeRegistry registry;
  private final LoadedArrays arrays;
  private final RecordForms forms;
  private final Map<String, Meaning> named = new HashMap<>();
  private boolean hasUnknown;

  /**
   * @param arrays those that the name {@code _arrays} means
   */
  public KnownTypes(TypeRegistry registry, LoadedArrays arrays) {
    this.registry = registry;
    this.arrays = arrays;
    this.forms = registry.kept(RecordForms.class, RecordForms::new);
  }

  /** The types that have a class here. */
  public TypeRegistry registry() {
    return registry;
  }

  @Override
  public Meaning builtin(String name, Scanner scanner, Bindings bindings, int at) {
    if (name.equals("_arrays")) {
      return new ArraysForm(arrays, false);
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
    boolean called = scanner.peek() == '(';
    throw scanner.expected(
        at,
        called ? "a type or a function that archives use" : "a value",
        (called ? "a call of '" : "the name '")
            + name
            + "', which the text neither defines nor imports"
            + Suggestions.suggest(name, bindings.boundNames()));
  }

  /** Says that the text has a type that has no class here. */
  public void meetUnknown() {
    hasUnknown = true;
  }

  @Override
  public boolean hasUnknown() {
    return hasUnknown;
  }

  @Override
  public @Nullable Object python(String module, String name, String alias) {
    return PythonForms.imported(module, name, alias);
  }

  @Override
  public Object imported(String module, String name, String alias) {
    Object form = PythonForms.imported(module, name, alias);
    if (form != null) {
      return form;
    }
    String path = module.isEmpty() ? name : module + "." + name;
    boolean refused = PythonForms.isRefused(module.isEmpty() ? name : module, name);
    return named(path, () -> UnknownForm.imported(path, refused));
  }

  @Override
  public Meaning named(String name, Supplier<Meaning> unknown) {
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

  public RecordForm form(Persister<?> persister) {
    return forms.of(persister);
  }

  @Override
  public UnknownTypeException unknown(Scanner scanner, String name, int at) {
    List<String> known = new ArrayList<>(registry.names());
    return scanner
        .position(at)
        .unknownType(
            "expected a type that has a persister here, found "
                + name
                + Suggestions.suggest(name, known)
                + "\n"
                + "  "
                + UnsupportedTypes.whyUnknown(registry, name)
                + " Unknown types can be read as values if that is asked for"
                + " (unknownTypesAsRecords).",
            name);
  }

  /** The form of the object's class, null if the class is not persistable. */
  public @Nullable RecordForm formOf(Object object) {
    Persister<?> persister = null;
    NodeType type = registry.typeOf(object.getClass());
    if (type != null) {
      persister = type.persister();
    }
    return persister == null ? null : form(persister);
  }
}
