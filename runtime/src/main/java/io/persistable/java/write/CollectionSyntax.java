package io.persistable.java.write;

import io.persistable.graph.ObjectGraph;
import io.persistable.type.CollectionForm;
import io.persistable.type.SortOrder;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.PriorityBlockingQueue;

/** How the text creates collections, as far as their classes differ in it. */
final class CollectionSyntax {

  private CollectionSyntax() {}

  static CollectionForm of(ObjectGraph graph, int id) {
    return graph.type(id).form(graph.node(id));
  }

  /**
   * The class that the text creates for a collection, or that it copies into an unmodifiable one.
   */
  static Class<?> classFor(CollectionForm form) {
    Class<?> type = form.type();
    if (type != null) {
      return type;
    }
    return form == CollectionForm.ACCESS_ORDERED_MAP
        ? LinkedHashMap.class
        : form.make(SortOrder.NATURAL).getClass();
  }

  /** The order of a collection that has one; natural order for all others. */
  static SortOrder order(CollectionForm form, Object collection) {
    return form.kind().isSorted()
        ? Objects.requireNonNull(SortOrder.of(collection))
        : SortOrder.NATURAL;
  }

  /** Whether the class has a constructor that copies a collection, or a map, and loses nothing. */
  static boolean canCopy(CollectionForm form, Object collection) {
    return order(form, collection) == SortOrder.NATURAL
        && CollectionForm.capacity(collection) < 0
        && switch (form) {
          case STACK, PROPERTIES, KEY_SET_VIEW, ACCESS_ORDERED_MAP -> false;
          default -> true;
        };
  }

  /**
   * The expression for an empty collection that is filled.
   *
   * @param arguments type arguments with their brackets, or brackets alone
   */
  static String empty(
      CollectionForm form, Object collection, String arguments, ImportSection imports) {
    int capacity = CollectionForm.capacity(collection);
    SortOrder order = order(form, collection);
    if (form == CollectionForm.KEY_SET_VIEW) {
      String keys = arguments.equals("<>") ? "" : arguments;
      return imports.name(ConcurrentHashMap.class) + "." + keys + "newKeySet()";
    }
    if (form == CollectionForm.PROPERTIES) {
      return "new " + imports.name(Properties.class) + "()";
    }
    String created = "new " + imports.name(classFor(form)) + arguments + "(";
    if (form == CollectionForm.ACCESS_ORDERED_MAP) {
      created += "16, 0.75f, true";
    } else if (capacity >= 0) {
      created += capacity;
    } else if (order != SortOrder.NATURAL) {
      boolean sized = classFor(form) == PriorityBlockingQueue.class;
      created += (sized ? "11, " : "") + comparator(order, imports);
    }
    return created + ")";
  }

  /** Whether {@link #empty} takes arguments, from which a compiler would infer too much. */
  static boolean needsArguments(CollectionForm form, Object collection) {
    return order(form, collection) != SortOrder.NATURAL || form == CollectionForm.KEY_SET_VIEW;
  }

  private static String comparator(SortOrder order, ImportSection imports) {
    String reverse = imports.name(Collections.class) + ".reverseOrder";
    return switch (order) {
      case REVERSE -> reverse + "()";
      case CASE_INSENSITIVE -> "String.CASE_INSENSITIVE_ORDER";
      default -> reverse + "(String.CASE_INSENSITIVE_ORDER)";
    };
  }

  /** The method that gives an unmodifiable collection from one that was filled; empty if none. */
  static String freezing(CollectionForm form, ImportSection imports) {
    return switch (form) {
      case IMMUTABLE_LIST -> imports.name(List.class) + ".copyOf";
      case IMMUTABLE_SET -> imports.name(Set.class) + ".copyOf";
      case IMMUTABLE_MAP -> imports.name(Map.class) + ".copyOf";
      case UNMODIFIABLE_LIST -> unmodifiable("List", imports);
      case UNMODIFIABLE_SET -> unmodifiable("Set", imports);
      case UNMODIFIABLE_MAP -> unmodifiable("Map", imports);
      case UNMODIFIABLE_SORTED_SET -> unmodifiable("NavigableSet", imports);
      case UNMODIFIABLE_SORTED_MAP -> unmodifiable("NavigableMap", imports);
      default -> "";
    };
  }

  private static String unmodifiable(String shape, ImportSection imports) {
    return imports.name(Collections.class) + ".unmodifiable" + shape;
  }
}
