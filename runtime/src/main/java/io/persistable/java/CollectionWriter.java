package io.persistable.java;

import io.persistable.graph.Kind;
import io.persistable.graph.ObjectGraph;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Writes collections as expressions: {@code List.of(…)}, {@code new ArrayList<>(List.of(…))},
 * {@code put(new LinkedHashMap<String, Integer>(), …)}. Type arguments are given wherever the
 * compiler would have to infer through more than one level, which takes it time exponential in the
 * depth.
 */
final class CollectionWriter {

  /** {@code Map.of} takes no more entries. */
  private static final int MAP_OF = 10;

  private final JavaExpressions expressions;
  private final ObjectGraph graph;
  private final Imports imports;

  CollectionWriter(JavaExpressions expressions, ObjectGraph graph, Imports imports) {
    this.expressions = expressions;
    this.graph = graph;
    this.imports = imports;
  }

  /** What the elements of a collection have in common, as far as the text depends on it. */
  private final class Content extends PlaceWalk {
    final int size;
    boolean nulls;
    boolean plain = true;
    boolean arrays;
    private final JavaType type;
    private final boolean mapping;

    Content(int id, JavaType type) {
      super(graph);
      this.type = type;
      this.mapping = graph.kind(id).isMapping();
      List<?> elements = graph.elements(id);
      this.size = elements.size();
      for (int i = 0; i < size; i++) {
        nulls |= elements.get(i) == null;
      }
      follow(id, type);
    }

    @Override
    void element(int index, Object value, int target) {
      JavaType place = type.argument(mapping ? index % 2 : 0);
      plain &=
          expressions.isPlain(value, target) && expressions.typeOf(value, target).equals(place);
      arrays |= value.getClass().isArray();
    }
  }

  /** Writes a collection that is not empty or not created first. */
  void write(int id, Object node, Kind kind, JavaType type) {
    Content content = new Content(id, type);
    if (content.size == 0) {
      if (freezing(node, kind).isEmpty()) {
        empty(node, kind, type);
      } else {
        frozenEmpty(node, kind, type);
      }
      return;
    }
    switch (kind) {
      case LIST, SET, DEQUE, SORTED_SET -> copied(id, node, kind, type, content);
      case FROZEN_LIST -> {
        if (content.nulls) {
          wrapped(id, Collections.class, "unmodifiableList", type, content);
        } else {
          sequence(id, List.class, "of", type, content);
        }
      }
      case FROZEN_SET, FROZEN_SORTED_SET -> {
        if (CollectionForms.isImmutable(node)) {
          sequence(id, Set.class, "of", type, content);
        } else {
          expressions.out.text(freezing(node, kind)).openArguments().argument();
          copied(id, node, kind, type, content);
          expressions.out.closeArguments();
        }
      }
      case FROZEN_MAP, FROZEN_SORTED_MAP -> {
        if (CollectionForms.isImmutable(node)) {
          immutableMap(id, type, content);
        } else {
          expressions.out.text(freezing(node, kind)).openArguments().argument();
          put(id, node, kind, type);
          expressions.out.closeArguments();
        }
      }
      default -> {
        boolean ordered = kind == Kind.MAP && node instanceof LinkedHashMap && content.size > 2;
        boolean copies =
            (kind == Kind.MAP || kind == Kind.SORTED_MAP)
                && !ordered
                && !content.nulls
                && content.size <= 2 * MAP_OF
                && !CollectionForms.isReverse(node);
        if (copies) {
          created(node, kind);
          expressions.out.text("<>").openArguments().argument();
          immutableMap(id, type, content);
          expressions.out.closeArguments();
        } else {
          put(id, node, kind, type);
        }
      }
    }
  }

  /** A collection without elements that can be filled. */
  void empty(Object node, Kind kind, JavaType type) {
    Layout out = expressions.out;
    boolean reverse = CollectionForms.isReverse(node);
    if (node instanceof EnumMap) {
      enumMap(type);
      return;
    }
    created(node, kind);
    out.text(reverse ? arguments(type) : "<>").openArguments();
    if (reverse) {
      out.argument().text(imports.name(Collections.class) + ".reverseOrder()");
    }
    out.closeArguments();
  }

  private void frozenEmpty(Object node, Kind kind, JavaType type) {
    expressions.out.text(freezing(node, kind)).openArguments().argument();
    empty(node, kind, type);
    expressions.out.closeArguments();
  }

  /** The method that gives an unmodifiable collection from one that was filled; empty if none. */
  String freezing(Object node, Kind kind) {
    boolean immutable = CollectionForms.isImmutable(node);
    return switch (kind) {
      case FROZEN_LIST -> imports.name(Collections.class) + ".unmodifiableList";
      case FROZEN_SET ->
          immutable
              ? imports.name(Set.class) + ".copyOf"
              : imports.name(Collections.class) + ".unmodifiableSet";
      case FROZEN_MAP ->
          immutable
              ? imports.name(Map.class) + ".copyOf"
              : imports.name(Collections.class) + ".unmodifiableMap";
      case FROZEN_SORTED_SET -> imports.name(Collections.class) + ".unmodifiableNavigableSet";
      case FROZEN_SORTED_MAP -> imports.name(Collections.class) + ".unmodifiableNavigableMap";
      default -> "";
    };
  }

  private void created(Object node, Kind kind) {
    expressions.out.text("new " + imports.name(CollectionForms.classFor(node, kind)));
  }

  private String arguments(JavaType type) {
    StringBuilder text = new StringBuilder("<");
    for (JavaType argument : type.arguments()) {
      text.append(text.length() == 1 ? "" : ", ").append(imports.type(argument));
    }
    return text.append('>').toString();
  }

  /** {@code new ArrayList<>(List.of(…))}; what is in reverse order is added instead. */
  private void copied(int id, Object node, Kind kind, JavaType type, Content content) {
    Layout out = expressions.out;
    if (CollectionForms.isReverse(node)) {
      out.text(expressions.use(JavaHelper.ADD)).openArguments().argument();
      empty(node, kind, type);
      values(id, type, 0);
      out.closeArguments();
      return;
    }
    created(node, kind);
    out.text("<>").openArguments().argument();
    source(id, type, content);
    out.closeArguments();
  }

  private void wrapped(int id, Class<?> by, String method, JavaType type, Content content) {
    expressions.out.text(imports.name(by) + "." + method).openArguments().argument();
    source(id, type, content);
    expressions.out.closeArguments();
  }

  /** The elements as a list that is copied. */
  private void source(int id, JavaType type, Content content) {
    if (!content.nulls) {
      sequence(id, List.class, "of", type, content);
    } else if (content.size == 1) {
      Layout out = expressions.out;
      out.text(imports.name(Collections.class) + ".");
      out.text(arguments(type) + "singletonList").openArguments();
      values(id, type, 0);
      out.closeArguments();
    } else {
      sequence(id, Arrays.class, "asList", type, content);
    }
  }

  private void sequence(int id, Class<?> by, String method, JavaType type, Content content) {
    boolean witness = !content.plain || content.arrays;
    expressions.out.text(imports.name(by) + "." + (witness ? arguments(type) : "") + method);
    expressions.out.openArguments();
    values(id, type, 0);
    expressions.out.closeArguments();
  }

  private void immutableMap(int id, JavaType type, Content content) {
    Layout out = expressions.out;
    String map = imports.name(Map.class);
    String witness = content.plain ? "" : arguments(type);
    if (content.size <= 2 * MAP_OF) {
      out.text(map + "." + witness + "of").openArguments();
      values(id, type, 0);
    } else {
      out.text(map + "." + witness + "ofEntries").openArguments();
      values(id, type, 2);
    }
    out.closeArguments();
  }

  /** {@code put(new LinkedHashMap<String, Integer>(), "a", 1, "b", 2)} */
  private void put(int id, Object node, Kind kind, JavaType type) {
    Layout out = expressions.out;
    out.text(expressions.use(JavaHelper.PUT)).openArguments().argument();
    if (node instanceof EnumMap) {
      enumMap(type);
    } else if (CollectionForms.isReverse(node)) {
      empty(node, kind, type);
    } else {
      created(node, kind);
      out.text(arguments(type)).openArguments().closeArguments();
    }
    values(id, type, 0);
    out.closeArguments();
  }

  private void enumMap(JavaType type) {
    Layout out = expressions.out;
    out.text("new " + imports.name(EnumMap.class) + arguments(type)).openArguments().argument();
    out.text(imports.name(type.argument(0).raw()) + ".class").closeArguments();
  }

  /**
   * The elements as arguments.
   *
   * @param entries 2 if each two are one {@code Map.entry}, else 0
   */
  private void values(int id, JavaType type, int entries) {
    Layout out = expressions.out;
    List<?> elements = graph.elements(id);
    boolean mapping = graph.kind(id).isMapping();
    for (int i = 0; i < elements.size(); i++) {
      out.argument();
      if (entries == 2 && i % 2 == 0) {
        out.text(imports.name(Map.class) + ".entry").openArguments().argument();
      }
      if (elements.size() == 1
          && elements.get(0) instanceof Object[]
          && type.argument(0).isObject()) {
        out.text("(Object) "); // or it would be taken for the elements
      }
      JavaType place = type.argument(mapping ? i % 2 : 0);
      if (elements.size() == 1) {
        expressions.singleValue(elements.get(i), place);
      } else {
        expressions.value(elements.get(i), place);
      }
      if (entries == 2 && i % 2 == 1) {
        out.closeArguments();
      }
    }
  }
}
