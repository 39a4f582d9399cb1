package io.persistable.python;

import io.persistable.spi.MutablePersister;
import io.persistable.spi.PersistableType;
import io.persistable.spi.Persister;
import io.persistable.text.Fragment;
import io.persistable.type.Kind;
import io.persistable.type.NodeType;
import io.persistable.type.TypeRegistry;
import io.persistable.value.ArrayValue;
import io.persistable.value.EnumValue;
import io.persistable.value.RecordValue;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How one text writes the objects of each type, and the constants of enums; worked out once. */
final class TypeForms {

  private final Header header;
  private final TypeRegistry types;

  /** By the number of the type. */
  private @Nullable TypeForm[] forms = new TypeForm[16];

  /** By the number of the enum's type. */
  private @Nullable ConstantTexts[] constants = new ConstantTexts[16];

  private @Nullable Map<PersistableType<?>, TypeForm> recordForms;

  /** By the list of an enum's constants, which the constants share. */
  private @Nullable Map<List<String>, Map<String, String>> constantNames;

  private @Nullable String numpy;
  private boolean inFunction;

  TypeForms(Header header, TypeRegistry types) {
    this.header = header;
    this.types = types;
  }

  /**
   * In a function the alias may be a local one, which has to be imported in each: nothing is kept.
   */
  void inFunction(boolean inFunction) {
    this.inFunction = inFunction;
  }

  TypeForm of(NodeType type) {
    int number = type.number();
    TypeForm known = number < forms.length ? forms[number] : null;
    return known == null || inFunction ? make(type) : known;
  }

  private TypeForm make(NodeType type) {
    Persister<?> persister = type.anyPersister();
    TypeForm made = make(persister.type(), !(persister instanceof MutablePersister));
    if (!inFunction) {
      int number = type.number();
      if (number >= forms.length) {
        forms = Arrays.copyOf(forms, number * 2);
      }
      forms[number] = made;
    }
    return made;
  }

  private TypeForm make(PersistableType<?> type, boolean frozen) {
    return TypeForm.of(type, header.type(type, frozen));
  }

  TypeForm of(RecordValue value) {
    if (inFunction) {
      return make(value.type(), !value.mutable());
    }
    if (recordForms == null) {
      recordForms = new IdentityHashMap<>();
    }
    return recordForms.computeIfAbsent(value.type(), type -> make(type, !value.mutable()));
  }

  /** What the text calls numpy. */
  String numpy() {
    if (inFunction) {
      return header.useModule("numpy");
    }
    if (numpy == null) {
      numpy = header.useModule("numpy");
    }
    return numpy;
  }

  /** The text of a constant. */
  Fragment constant(Enum<?> constant, NodeType type) {
    int number = type.number();
    ConstantTexts known = number < constants.length ? constants[number] : null;
    return (known == null || inFunction ? make(constant, number) : known).of(constant);
  }

  /** The name of a constant whose enum has no class. */
  String constant(EnumValue constant) {
    if (constantNames == null) {
      constantNames = new IdentityHashMap<>();
    }
    String name =
        constantNames
            .computeIfAbsent(constant.constants(), PythonNames::constants)
            .get(constant.name());
    return name == null ? PythonNames.constant(constant.name()) : name;
  }

  private ConstantTexts make(Enum<?> constant, int number) {
    Class<?> type = constant.getDeclaringClass();
    ConstantTexts made = ConstantTexts.of(type, header.enumType(type, types.enumName(type)));
    if (!inFunction) {
      if (number >= constants.length) {
        constants = Arrays.copyOf(constants, number * 2);
      }
      constants[number] = made;
    }
    return made;
  }

  /** What the text calls the component type of an array whose class isn't here. */
  String name(ArrayValue.Component component) {
    if (component instanceof ArrayValue.Component.Records records) {
      return header.type(records.type(), !records.mutable());
    }
    return component instanceof ArrayValue.Component.Constants constants
        ? header.enumType(constants.typeName(), constants.constants())
        : component.typeName();
  }

  /** What the text calls a class: its alias if it is persistable or an enum. */
  String name(Class<?> type, String otherwise) {
    NodeType known = types.typeOf(type);
    if (known != null && known.persister() != null) {
      Persister<?> persister = known.persister();
      return header.type(persister.type(), !(persister instanceof MutablePersister));
    }
    return known != null && known.kind() == Kind.ENUM
        ? header.enumType(type, types.enumName(type))
        : otherwise;
  }
}
