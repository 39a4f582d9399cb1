package io.persistable.python;

import io.persistable.graph.Kind;
import io.persistable.graph.NodeType;
import io.persistable.graph.Numbering;
import io.persistable.graph.ObjectGraph;
import io.persistable.spi.DeclaredType;
import io.persistable.text.TextBuffer;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/** Writes lists, sets and maps: brackets, what they are passed to, and where lines end. */
final class CollectionTexts {

  /** Collections of more elements than this have each bracketed element on a line of its own. */
  private static final int SHORT = 3;

  private final Expressions expressions;
  private final Numbering numbering;
  private final Header header;
  private final KeyCheck keys;

  CollectionTexts(Expressions expressions, Numbering numbering, Header header) {
    this.expressions = expressions;
    this.numbering = numbering;
    this.header = header;
    this.keys = new KeyCheck(numbering);
  }

  /** The expression for a collection. */
  void write(int id, DeclaredType place) {
    Kind kind = numbering.type(id).kind();
    switch (kind) {
      case LIST, OBJECT_ARRAY, ARRAY_VALUE -> sequence(id, '[', ']', place);
      case FROZEN_LIST -> sequence(id, '(', ')', place);
      default -> {
        if (kind.isMapping()) {
          wrappedMapping(id, kind, place);
        } else {
          wrappedSequence(id, kind, place);
        }
      }
    }
  }

  /** The elements in brackets. */
  void sequence(int id, char open, char close, DeclaredType place) {
    List<?> elements = numbering.elements(id);
    TextBuffer out = expressions.out();
    DeclaredType element = place.argument(0);
    int size = elements.size();
    boolean lines = expressions.isOutermost() && size > SHORT;
    boolean broken = false;
    String outerIndent = expressions.indent();
    out.ascii(open);
    for (int i = 0; i < size; i++) {
      Object value = elements.get(i);
      if (lines && isBracketed(value)) {
        if (i > 0) {
          out.ascii(',');
        }
        out.newline().ascii(outerIndent);
        if (!broken) {
          expressions.indent(outerIndent + "    ");
          broken = true;
        }
      } else {
        expressions.separate(i);
      }
      expressions.element(value, element);
    }
    if (broken) {
      expressions.indent(outerIndent);
      out.ascii(',').newline().ascii(outerIndent, 4, outerIndent.length());
    } else if (open == '(' && size == 1) {
      out.ascii(',');
    }
    out.ascii(close);
  }

  private void wrappedSequence(int id, Kind kind, DeclaredType place) {
    TextBuffer out = expressions.out();
    boolean hashable = kind != Kind.DEQUE && keys.canHash(numbering.elements(id), 1);
    String wrapper = wrapper(id, hashable);
    if (wrapper.isEmpty()) {
      if (numbering.elements(id).size() == 0) {
        out.text(header.use("builtins", "set")).ascii("()");
      } else {
        sequence(id, '{', '}', place);
      }
      return;
    }
    boolean braces = kind == Kind.FROZEN_SET && hashable;
    out.text(wrapper).ascii('(');
    sequence(id, braces ? '{' : '[', braces ? '}' : ']', place);
    out.ascii(')');
  }

  private void wrappedMapping(int id, Kind kind, DeclaredType place) {
    TextBuffer out = expressions.out();
    boolean hashable = kind != Kind.IDENTITY_MAP && keys.canHash(numbering.elements(id), 2);
    String wrapper = wrapper(id, hashable);
    out.text(wrapper).ascii(wrapper.isEmpty() ? "" : "(");
    mapping(id, hashable, place);
    out.ascii(wrapper.isEmpty() ? "" : ")");
  }

  /** The keys and values in braces, or as pairs in brackets. */
  void mapping(int id, boolean braces, DeclaredType place) {
    List<?> elements = numbering.elements(id);
    TextBuffer out = expressions.out();
    int size = elements.size();
    boolean lines = expressions.isOutermost() && size > 2 * SHORT;
    boolean broken = false;
    String outerIndent = expressions.indent();
    out.ascii(braces ? '{' : '[');
    for (int i = 0; i < size; i += 2) {
      if (lines && (isBracketed(elements.get(i)) || isBracketed(elements.get(i + 1)))) {
        out.ascii(i == 0 ? "" : ",").newline().ascii(outerIndent);
        expressions.indent(outerIndent + "    ");
        broken = true;
      } else {
        expressions.separate(i);
      }
      out.ascii(braces ? "" : "(");
      expressions.element(elements.get(i), place.argument(0));
      out.ascii(braces ? ": " : ", ");
      expressions.element(elements.get(i + 1), place.argument(1));
      out.ascii(braces ? "" : ")");
    }
    expressions.indent(outerIndent);
    if (broken) {
      out.ascii(',').newline().ascii(outerIndent, 4, outerIndent.length());
    }
    out.ascii(braces ? '}' : ']');
  }

  /** Whether Python can hold the elements of a set, or the keys of a map, as such. */
  boolean canHash(int id) {
    return keys.canHash(numbering.elements(id), numbering.type(id).kind().isMapping() ? 2 : 1);
  }

  /** What a collection is passed to; empty if its brackets say all. */
  String wrapper(int id, boolean hashable) {
    Object node = numbering.node(id);
    Kind kind = numbering.type(id).kind();
    return switch (kind) {
      case SET -> hashable ? "" : header.use("builtins", "list", "Set");
      case FROZEN_SET ->
          hashable
              ? header.use("builtins", "frozenset")
              : header.use("builtins", "tuple", "FrozenSet");
      case SORTED_SET ->
          header.use("builtins", hashable ? "set" : "list", order(node) + "SortedSet");
      case FROZEN_SORTED_SET ->
          header.use(
              "builtins", hashable ? "frozenset" : "tuple", "Frozen" + order(node) + "SortedSet");
      case ENUM_SET -> header.use("builtins", "set", "EnumSet");
      case DEQUE -> header.use("collections", "deque");
      case MAP -> hashable ? "" : header.use("builtins", "list", "Map");
      case FROZEN_MAP ->
          hashable
              ? header.use("types", "MappingProxyType")
              : header.use("builtins", "tuple", "FrozenMap");
      case SORTED_MAP ->
          header.use("builtins", hashable ? "dict" : "list", order(node) + "SortedMap");
      case FROZEN_SORTED_MAP ->
          hashable
              ? header.use("types", "MappingProxyType", "Frozen" + order(node) + "SortedMap")
              : header.use("builtins", "tuple", "Frozen" + order(node) + "SortedMap");
      case ENUM_MAP -> header.use("builtins", "dict", "EnumMap");
      case IDENTITY_MAP -> header.use("builtins", "list", "IdentityMap");
      default -> throw new IllegalStateException("no collection: " + kind);
    };
  }

  private static String order(Object sorted) {
    Comparator<?> comparator =
        sorted instanceof SortedSet<?> set
            ? set.comparator()
            : ((SortedMap<?, ?>) sorted).comparator();
    return comparator != null && ObjectGraph.isReverse(comparator) ? "Reverse" : "";
  }

  /** Whether a value is an object that is written here, in brackets of its own. */
  private boolean isBracketed(@Nullable Object value) {
    if (value == null) {
      return false;
    }
    NodeType type;
    if (numbering.isNext(value)) {
      int target = numbering.peek();
      if (numbering.isNamed(target)) {
        return false;
      }
      type = numbering.type(target);
    } else {
      type = numbering.typeOf(value);
      if (type.kind() == Kind.INLINE) {
        return true;
      }
      if (ObjectGraph.isLeaf(value, type)) {
        return false;
      }
      int target = numbering.peek();
      if (target >= 0) {
        if (numbering.isNamed(target)) {
          return false;
        }
        type = numbering.type(target);
      } else {
        type = numbering.types().ofArray(value, type);
      }
    }
    return switch (type.kind()) {
      case TEXT, BYTES, ARRAY -> false;
      default -> true;
    };
  }
}
