package io.persistable.python;

import io.persistable.graph.Numbering;
import io.persistable.spi.DeclaredType;
import io.persistable.text.TextBuffer;
import io.persistable.type.CollectionForm;
import io.persistable.type.CollectionPlaces;
import io.persistable.type.Kind;
import io.persistable.type.NodeType;
import io.persistable.type.SortOrder;
import java.util.List;
import java.util.Objects;
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
      case OBJECT_ARRAY, ARRAY_VALUE -> sequence(id, '[', ']', place);
      case FROZEN_LIST -> {
        if (form(id) == CollectionForm.IMMUTABLE_LIST) {
          sequence(id, '(', ')', place);
        } else {
          wrappedSequence(id, kind, place);
        }
      }
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
    sequence(numbering.elements(id), open, close, place);
  }

  /** Some of the elements in brackets. */
  void sequence(List<?> elements, char open, char close, DeclaredType place) {
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
    boolean set = kind.isSet();
    boolean hashable = set && keys.canHash(numbering.elements(id), 1);
    CollectionForm form = form(id);
    if (isLiteral(id, form, hashable || !set, place)) {
      if (!set) {
        sequence(id, '[', ']', place);
      } else if (numbering.elements(id).size() == 0) {
        out.text(header.use("builtins", "set")).ascii("()");
      } else {
        sequence(id, '{', '}', place);
      }
      return;
    }
    boolean braces = form == CollectionForm.IMMUTABLE_SET && hashable;
    boolean tuple = kind == Kind.FROZEN_LIST;
    out.text(wrapper(id, hashable)).ascii('(');
    sequence(id, braces ? '{' : tuple ? '(' : '[', braces ? '}' : tuple ? ')' : ']', place);
    bound(id, out);
    out.ascii(')');
  }

  /** The bound on a queue's size, where there is one, as {@code collections.deque} has it. */
  private void bound(int id, TextBuffer out) {
    int capacity = CollectionForm.capacity(numbering.node(id));
    if (capacity >= 0) {
      out.ascii(", ").integer(capacity);
    }
  }

  private void wrappedMapping(int id, Kind kind, DeclaredType place) {
    TextBuffer out = expressions.out();
    boolean hashable = kind != Kind.IDENTITY_MAP && keys.canHash(numbering.elements(id), 2);
    boolean literal = isLiteral(id, form(id), hashable, place);
    if (!literal) {
      out.text(wrapper(id, hashable)).ascii('(');
    }
    mapping(id, hashable, place);
    if (!literal) {
      out.ascii(')');
    }
  }

  /** A collection that is filled later, with those of its elements that come first. */
  void create(int id, List<?> first) {
    TextBuffer out = expressions.out();
    Kind kind = numbering.type(id).kind();
    boolean hashable = canHash(id);
    boolean hashes = kind.isSet() || kind.isMapping();
    boolean literal = isLiteral(id, form(id), hashable || !hashes, DeclaredType.OBJECT);
    if (!first.isEmpty()) {
      boolean braces = literal && kind.isSet();
      out.text(literal ? "" : wrapper(id, hashable)).ascii(literal ? "" : "(");
      if (kind.isMapping()) {
        mapping(first, hashable, DeclaredType.OBJECT);
      } else {
        sequence(first, braces ? '{' : '[', braces ? '}' : ']', DeclaredType.OBJECT);
      }
      bound(id, out);
      out.ascii(literal ? "" : ")");
    } else if (literal && kind.isSet()) {
      out.text(header.use("builtins", "set")).ascii("()");
    } else if (literal) {
      out.ascii(kind.isMapping() ? "{}" : "[]");
    } else {
      out.text(wrapper(id, hashable)).ascii('(');
      if (CollectionForm.capacity(numbering.node(id)) >= 0) {
        out.ascii("[]");
        bound(id, out);
      }
      out.ascii(')');
    }
  }

  /** What makes an unmodifiable list of one that was filled. */
  String tuple(int id) {
    return form(id) == CollectionForm.IMMUTABLE_LIST
        ? header.use("builtins", "tuple")
        : wrapper(id, false);
  }

  private CollectionForm form(int id) {
    return numbering.type(id).form(numbering.node(id));
  }

  /**
   * Whether brackets alone say what a collection is: in a place that fixes the class any of that
   * class, elsewhere what Python's keeps.
   */
  private boolean isLiteral(int id, CollectionForm form, boolean canHold, DeclaredType place) {
    if (!canHold || form.type() == null) {
      return false;
    }
    Class<?> raw = place.raw();
    if (form.isNatural() && (raw == Object.class || raw.isInterface() || leavesOpen(raw))) {
      return true;
    }
    return form.isFixedBy(raw)
        && form.kind() != Kind.DEQUE // which Python has too
        && (form.kind() != Kind.SET || CollectionForm.isHashed(form)) // braces keep no order
        && form.kind() != Kind.SORTED_SET
        && (!form.kind().isSorted() || SortOrder.of(numbering.node(id)) == SortOrder.NATURAL);
  }

  /** The keys and values in braces, or as pairs in brackets. */
  void mapping(int id, boolean braces, DeclaredType place) {
    mapping(numbering.elements(id), braces, place);
  }

  /** Some of the keys and values in braces, or as pairs in brackets. */
  void mapping(List<?> elements, boolean braces, DeclaredType place) {
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

  private static boolean leavesOpen(Class<?> place) {
    CollectionForm form = CollectionPlaces.form(place);
    return form == null || form.type() != place;
  }

  /** Whether Python can hold the elements of a set, or the keys of a map, as such. */
  boolean canHash(int id) {
    Kind kind = numbering.type(id).kind();
    return (kind.isSet() || kind.isMapping() && kind != Kind.IDENTITY_MAP)
        && keys.canHash(numbering.elements(id), kind.isMapping() ? 2 : 1);
  }

  /** What a collection is passed to where its brackets don't say all. */
  String wrapper(int id, boolean hashable) {
    CollectionForm form = form(id);
    Object node = numbering.node(id);
    return switch (form.kind()) {
      case LIST, IDENTITY_MAP -> header.use("builtins", "list", form.alias());
      case PRIORITY_QUEUE -> header.use("builtins", "list", order(node) + form.alias());
      case DEQUE -> header.use("collections", "deque", form.alias());
      case FROZEN_LIST -> header.use("builtins", "tuple", form.alias());
      case SET, ENUM_SET -> header.use("builtins", hashable ? "set" : "list", form.alias());
      case SORTED_SET ->
          header.use("builtins", hashable ? "set" : "list", order(node) + form.alias());
      case FROZEN_SET -> {
        if (form == CollectionForm.IMMUTABLE_SET && hashable) {
          yield header.use("builtins", "frozenset");
        }
        yield header.use("builtins", hashable ? "frozenset" : "tuple", form.alias());
      }
      case FROZEN_SORTED_SET ->
          header.use(
              "builtins", hashable ? "frozenset" : "tuple", "Frozen" + order(node) + form.alias());
      case MAP, ENUM_MAP -> header.use("builtins", hashable ? "dict" : "list", form.alias());
      case SORTED_MAP ->
          header.use("builtins", hashable ? "dict" : "list", order(node) + form.alias());
      case FROZEN_MAP -> {
        if (form == CollectionForm.IMMUTABLE_MAP && hashable) {
          yield header.use("types", "MappingProxyType");
        }
        yield hashable
            ? header.use("types", "MappingProxyType", form.alias())
            : header.use("builtins", "tuple", form.alias());
      }
      case FROZEN_SORTED_MAP ->
          hashable
              ? header.use("types", "MappingProxyType", "Frozen" + order(node) + form.alias())
              : header.use("builtins", "tuple", "Frozen" + order(node) + form.alias());
      default -> throw new IllegalStateException("no collection: " + form);
    };
  }

  private static String order(Object sorted) {
    return Objects.requireNonNull(SortOrder.of(sorted)).prefix();
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
      if (type.isLeaf(value)) {
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
