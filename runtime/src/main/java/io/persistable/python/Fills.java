package io.persistable.python;

import io.persistable.graph.Numbering;
import io.persistable.spi.DeclaredType;
import io.persistable.text.TextBuffer;
import io.persistable.type.Kind;
import io.persistable.value.RecordValue;
import java.util.List;

/** Writes objects that are created empty and filled by later statements: what breaks cycles. */
final class Fills {

  private final Expressions expressions;
  private final CollectionTexts collections;
  private final Numbering numbering;
  private final Header header;
  private final ObjectNames names;

  Fills(Expressions expressions, Numbering numbering, Header header, ObjectNames names) {
    this.expressions = expressions;
    this.collections = expressions.collections();
    this.numbering = numbering;
    this.header = header;
    this.names = names;
  }

  /** An object on a cycle, created empty or with the elements that are there. */
  void create(int id) {
    TextBuffer out = expressions.out();
    Object node = numbering.node(id);
    Kind kind = numbering.type(id).kind();
    switch (kind) {
      case LIST,
          SET,
          SORTED_SET,
          DEQUE,
          PRIORITY_QUEUE,
          MAP,
          SORTED_MAP,
          ENUM_MAP,
          IDENTITY_MAP -> {
        int outer = expressions.begin(id);
        collections.create(id, numbering.elements(id).subList(0, numbering.known(id)));
        numbering.leave(outer);
      }
      case OBJECT_ARRAY, ARRAY_VALUE -> {
        out.ascii('[');
        for (int i = 0; i < numbering.elements(id).size(); i++) {
          expressions.separate(i);
          out.ascii("None");
        }
        out.ascii(']');
      }
      case MUTABLE -> out.fragment(expressions.forms().of(numbering.type(id)).open).ascii(')');
      case RECORD_VALUE -> out.fragment(expressions.forms().of((RecordValue) node).open).ascii(')');
      default -> throw new IllegalStateException("can't be created empty: " + kind);
    }
  }

  /** The statement that fills an object that was created empty. */
  void fill(int id) {
    TextBuffer out = expressions.out();
    names.write(id, out);
    int outer = expressions.begin(id);
    numbering.leave(numbering.rest(id));
    Kind kind = numbering.type(id).kind();
    switch (kind) {
      case LIST, DEQUE, PRIORITY_QUEUE -> {
        out.ascii(".extend(");
        collections.sequence(rest(id), '[', ']', DeclaredType.OBJECT);
        out.ascii(')');
      }
      case OBJECT_ARRAY, ARRAY_VALUE -> {
        out.ascii("[:] = ");
        collections.sequence(id, '[', ']', DeclaredType.OBJECT);
      }
      case SET, SORTED_SET -> {
        out.ascii(collections.canHash(id) ? ".update(" : ".extend(");
        collections.sequence(rest(id), '[', ']', DeclaredType.OBJECT);
        out.ascii(')');
      }
      case MAP, SORTED_MAP, ENUM_MAP, IDENTITY_MAP -> {
        boolean hashable = kind != Kind.IDENTITY_MAP && collections.canHash(id);
        out.ascii(hashable ? ".update(" : ".extend(");
        collections.mapping(rest(id), hashable, DeclaredType.OBJECT);
        out.ascii(')');
      }
      case MUTABLE, RECORD_VALUE -> {
        out.ascii(".__init__(");
        expressions.components(id);
        out.ascii(')');
      }
      default -> throw new IllegalStateException("can't be filled: " + kind);
    }
    numbering.leave(outer);
  }

  /** The elements that come later. */
  private List<?> rest(int id) {
    List<?> elements = numbering.elements(id);
    return elements.subList(numbering.known(id), elements.size());
  }

  /** A large collection, written as statements of which each adds a piece. */
  Pieces pieces(int id) {
    return new Pieces(id);
  }

  /** See {@link #pieces}. */
  final class Pieces {

    private final int id;
    private final List<?> elements;
    private final boolean mapping;
    private final boolean hashable;
    private final String frozen;
    private int next;
    private int cursor;

    private Pieces(int id) {
      this.id = id;
      this.elements = numbering.elements(id);
      Kind kind = numbering.type(id).kind();
      this.mapping = kind.isMapping();
      this.hashable = collections.canHash(id);
      this.frozen =
          switch (kind) {
            case FROZEN_LIST -> collections.tuple(id);
            case FROZEN_SET, FROZEN_MAP -> collections.wrapper(id, hashable);
            default -> "";
          };
      boolean filled = numbering.isDeferred(id);
      this.next = filled ? numbering.known(id) : 0;
      int outer = numbering.enter(id);
      this.cursor = filled ? numbering.rest(id) : numbering.cursor();
      numbering.leave(outer);
    }

    /** The empty collection that the pieces go into. */
    void empty() {
      TextBuffer out = expressions.out();
      if (frozen.isEmpty()) {
        collections.create(id, List.of());
      } else if (!hashable) {
        out.ascii("[]");
      } else if (mapping) {
        out.ascii("{}");
      } else {
        out.text(header.use("builtins", "set")).ascii("()");
      }
    }

    boolean hasNext() {
      return next < elements.size();
    }

    /** A statement that adds elements, until {@code limit} objects have been written. */
    void write(long limit) {
      TextBuffer out = expressions.out();
      int outer = expressions.begin(id);
      numbering.leave(cursor);
      names.write(id, out);
      out.ascii(hashable ? ".update(" : ".extend(").ascii(hashable ? '{' : '[');
      long stop = expressions.objects() + Math.max(1, limit);
      int step = mapping ? 2 : 1;
      expressions.nest();
      do {
        if (out.column() > 0) {
          out.newline();
        }
        out.ascii(expressions.indent());
        element(out, next);
        out.ascii(',');
        next += step;
      } while (next < elements.size() && expressions.objects() < stop);
      out.newline().ascii(hashable ? "})" : "])").newline();
      cursor = numbering.cursor();
      numbering.leave(outer);
    }

    private void element(TextBuffer out, int i) {
      if (!mapping) {
        expressions.element(elements.get(i), DeclaredType.OBJECT);
        return;
      }
      out.ascii(hashable ? "" : "(");
      expressions.element(elements.get(i), DeclaredType.OBJECT);
      out.ascii(hashable ? ": " : ", ");
      expressions.element(elements.get(i + 1), DeclaredType.OBJECT);
      out.ascii(hashable ? "" : ")");
    }

    /** What an unmodifiable collection is made from the pieces by; empty if it is modifiable. */
    String frozen() {
      return frozen;
    }
  }
}
