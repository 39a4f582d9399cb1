package io.persistable;

import io.persistable.error.UnknownTypeException;
import io.persistable.graph.ObjectSearch;
import io.persistable.python.value.UnfitObjectException;
import io.persistable.type.TypeRegistry;
import io.persistable.type.UnsupportedTypes;
import io.persistable.value.ArrayValue;
import io.persistable.value.EnumValue;
import io.persistable.value.EnumValueMap;
import io.persistable.value.EnumValueSet;
import io.persistable.value.RecordValue;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads one item of an archive whose other items may hold objects of types that are unknown here.
 * Such objects are read as values. A known type may not accept a value in one of its components:
 * the reading that meets it fails and names it, and the next reading takes it for unknown, too.
 */
final class SingleReading {

  private final TypeRegistry types;
  private final String name;

  SingleReading(TypeRegistry types, String name) {
    this.types = types;
    this.name = name;
  }

  /** How an archive is read with some types. */
  @FunctionalInterface
  interface Source<E extends Exception> {
    Items read(TypeRegistry types, boolean unknownTypesAsRecords) throws E;
  }

  /**
   * Reads the items. The wanted one holds no value.
   *
   * @throws UnknownTypeException if it has
   */
  <E extends Exception> Items read(Source<E> source) throws E {
    UnknownTypeException first;
    try {
      return source.read(types, false);
    } catch (UnknownTypeException e) {
      first = e;
    }
    Set<String> unmade = new HashSet<>();
    while (true) {
      try {
        return checked(source.read(types.without(unmade), true), first);
      } catch (UnfitObjectException e) {
        String owner = e.owner();
        if (owner == null || !unmade.add(owner)) {
          throw first;
        }
      }
    }
  }

  private Items checked(Items items, UnknownTypeException first) {
    // Of an array it is mostly an element that is unknown.
    Object root = items.get(name);
    Object value =
        ObjectSearch.find(
            root, types, each -> typeName(each) != null && !(each instanceof ArrayValue));
    if (value == null) {
      value = ObjectSearch.find(root, types, ArrayValue.class::isInstance);
    }
    String found = value == null ? null : typeName(value);
    if (found == null) {
      return items;
    }
    if (found.equals(first.typeName()) || types.byName(found) != null) {
      throw first;
    }
    throw new UnknownTypeException(
        first.source()
            + ": $."
            + name
            + ": expected objects of types that have a persister here, found a "
            + found
            + ". "
            + UnsupportedTypes.whyUnknown(types, found),
        first.source(),
        first.line(),
        first.column(),
        found);
  }

  private static @Nullable String typeName(Object value) {
    if (value instanceof RecordValue record) {
      return record.typeName();
    } else if (value instanceof EnumValue constant) {
      return constant.typeName();
    } else if (value instanceof ArrayValue array) {
      return array.typeName();
    }
    ArrayValue.Component.Constants ofEmpty = // of others the elements tell
        value instanceof EnumValueSet set
            ? set.constants()
            : value instanceof EnumValueMap<?> map ? map.constants() : null;
    return ofEmpty == null ? null : ofEmpty.typeName();
  }
}
