package io.persistable.python;

import io.persistable.graph.Kind;
import io.persistable.graph.NodeType;
import io.persistable.graph.TypeRegistry;
import io.persistable.spi.MutablePersister;
import io.persistable.spi.PersistableType;
import io.persistable.spi.Persister;
import io.persistable.spi.RecordValue;
import io.persistable.text.Fragment;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How one text writes the objects of each type, and the constants of enums; worked out once. */
final class TypeForms {

  private final Header header;
  private final TypeRegistry types;

  /** By the number of the type. */
  private @Nullable TypeForm[] forms = new TypeForm[16];

  private final Map<Enum<?>, Fragment> constants = new IdentityHashMap<>(8);
  private @Nullable Map<PersistableType<?>, TypeForm> recordForms;
  private boolean inFunction;

  TypeForms(Header header, TypeRegistry types) {
    this.header = header;
    this.types = types;
  }

  /**
   * In a function the alias may be a local one, which has to be imported there: nothing is kept.
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
    int number = type.number();
    if (number >= forms.length) {
      forms = Arrays.copyOf(forms, number * 2);
    }
    Persister<?> persister = type.anyPersister();
    boolean frozen = !(persister instanceof MutablePersister);
    TypeForm made = TypeForm.of(persister.type(), header.type(persister.type(), frozen));
    forms[number] = made;
    return made;
  }

  TypeForm of(RecordValue value) {
    if (recordForms == null) {
      recordForms = new IdentityHashMap<>();
    }
    TypeForm known = recordForms.get(value.type());
    if (known == null || inFunction) {
      known = TypeForm.of(value.type(), header.type(value.type(), !value.mutable()));
      recordForms.put(value.type(), known);
    }
    return known;
  }

  /** The text of a constant; kept, since the names of its type are costly to work out. */
  Fragment constant(Enum<?> constant) {
    Fragment known = constants.get(constant);
    if (known == null || inFunction) {
      Class<?> type = constant.getDeclaringClass();
      String alias = header.enumType(type, types.enumName(type));
      known = new Fragment(alias + "." + PythonNames.enumConstant(constant.name()));
      constants.put(constant, known);
    }
    return known;
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
