package io.persistable.java.write;

import io.persistable.graph.ObjectGraph;
import io.persistable.type.CollectionForm;
import io.persistable.type.Kind;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
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

  private final ValueWriter values;
  private final CodeOutput code;
  private final UsedMethods methods;
  private final StaticTypes types;
  private final ObjectGraph graph;
  private final ImportSection imports;

  CollectionWriter(
      ValueWriter values,
      CodeOutput code,
      UsedMethods methods,
      StaticTypes types,
      ObjectGraph graph,
      ImportSection imports) {
    this.values = values;
    this.code = code;
    this.methods = methods;
    this.types = types;
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
      plain &= types.isPlain(value, target) && types.ofElement(value, target).equals(place);
      arrays |= value.getClass().isArray();
    }
  }

  /** Writes a collection that is not empty or not created first. */
  void write(int id, Object node, Kind kind, JavaType type) {
    CollectionForm form = CollectionSyntax.of(graph, id);
    Content content = new Content(id, type);
    switch (form) {
      case IMMUTABLE_LIST -> sequence(id, List.class, "of", type, content);
      case IMMUTABLE_SET -> sequence(id, Set.class, "of", type, content);
      case IMMUTABLE_MAP -> immutableMap(id, type, content);
      case UNMODIFIABLE_LIST -> {
        String list = CollectionSyntax.freezing(form, imports);
        code.out.text(list).openArguments().argument();
        nullable(id, type, content);
        code.out.closeArguments();
      }
      default -> {
        String freezing = CollectionSyntax.freezing(form, imports);
        if (!freezing.isEmpty()) {
          code.out.text(freezing).openArguments().argument();
        }
        if (content.size == 0) {
          empty(form, node, type);
        } else if (kind.isMapping()) {
          filled(id, node, form, type, content);
        } else {
          copied(id, node, form, type, content);
        }
        if (!freezing.isEmpty()) {
          code.out.closeArguments();
        }
      }
    }
  }

  /** A map that is made from one without order, or filled. */
  private void filled(int id, Object node, CollectionForm form, JavaType type, Content content) {
    boolean ordered =
        content.size > 2
            && (form == CollectionForm.LINKED_HASH_MAP || form == CollectionForm.UNMODIFIABLE_MAP);
    boolean copies =
        form.type() != null
            && form.kind() != Kind.ENUM_MAP
            && form.kind() != Kind.IDENTITY_MAP
            && CollectionSyntax.canCopy(form, node)
            && !ordered
            && !content.nulls
            && content.size <= 2 * MAP_OF;
    if (copies) {
      code.out.text("new " + imports.name(CollectionSyntax.classFor(form)) + "<>");
      code.out.openArguments().argument();
      immutableMap(id, type, content);
      code.out.closeArguments();
    } else {
      put(id, node, form, type);
    }
  }

  /** A collection without elements that can be filled. */
  void empty(int id, JavaType type) {
    empty(CollectionSyntax.of(graph, id), graph.node(id), type);
  }

  private void empty(CollectionForm form, Object node, JavaType type) {
    if (node instanceof EnumMap) {
      enumMap(type);
    } else {
      boolean given = CollectionSyntax.needsArguments(form, node);
      code.out.text(CollectionSyntax.empty(form, node, given ? arguments(type) : "<>", imports));
    }
  }

  /** The method that gives an unmodifiable collection from one that was filled; empty if none. */
  String freezing(int id) {
    return CollectionSyntax.freezing(CollectionSyntax.of(graph, id), imports);
  }

  /** The class that the text creates for a collection. */
  Class<?> classFor(int id) {
    return CollectionSyntax.classFor(CollectionSyntax.of(graph, id));
  }

  private String arguments(JavaType type) {
    StringBuilder text = new StringBuilder("<");
    for (JavaType argument : type.arguments()) {
      text.append(text.length() == 1 ? "" : ", ").append(imports.type(argument));
    }
    return text.append('>').toString();
  }

  /** {@code new ArrayList<>(List.of(…))}; what no constructor copies is added instead. */
  private void copied(int id, Object node, CollectionForm form, JavaType type, Content content) {
    LineBreaker out = code.out;
    if (!CollectionSyntax.canCopy(form, node)) {
      out.text(methods.use(SourceMethod.ADD)).openArguments().argument();
      out.text(CollectionSyntax.empty(form, node, arguments(type), imports));
      elements(id, type, 0);
      out.closeArguments();
      return;
    }
    out.text("new " + imports.name(CollectionSyntax.classFor(form)) + "<>");
    out.openArguments().argument();
    source(id, type, content);
    out.closeArguments();
  }

  /** The elements as a list that is copied. */
  private void source(int id, JavaType type, Content content) {
    if (content.nulls) {
      nullable(id, type, content);
    } else {
      sequence(id, List.class, "of", type, content);
    }
  }

  /** The elements as a list that can be asked for null. */
  private void nullable(int id, JavaType type, Content content) {
    if (content.size == 1) {
      LineBreaker out = code.out;
      out.text(imports.name(Collections.class) + ".");
      out.text(arguments(type) + "singletonList").openArguments();
      elements(id, type, 0);
      out.closeArguments();
    } else {
      sequence(id, Arrays.class, "asList", type, content);
    }
  }

  private void sequence(int id, Class<?> by, String method, JavaType type, Content content) {
    boolean witness = !content.plain || content.arrays;
    code.out.text(imports.name(by) + "." + (witness ? arguments(type) : "") + method);
    code.out.openArguments();
    elements(id, type, 0);
    code.out.closeArguments();
  }

  private void immutableMap(int id, JavaType type, Content content) {
    LineBreaker out = code.out;
    String map = imports.name(Map.class);
    String witness = content.plain ? "" : arguments(type);
    if (content.size <= 2 * MAP_OF) {
      out.text(map + "." + witness + "of").openArguments();
      elements(id, type, 0);
    } else {
      out.text(map + "." + witness + "ofEntries").openArguments();
      elements(id, type, 2);
    }
    out.closeArguments();
  }

  /** {@code put(new LinkedHashMap<String, Integer>(), "a", 1, "b", 2)} */
  private void put(int id, Object node, CollectionForm form, JavaType type) {
    LineBreaker out = code.out;
    out.text(methods.use(SourceMethod.PUT)).openArguments().argument();
    if (node instanceof EnumMap) {
      enumMap(type);
    } else {
      out.text(CollectionSyntax.empty(form, node, arguments(type), imports));
    }
    elements(id, type, 0);
    out.closeArguments();
  }

  private void enumMap(JavaType type) {
    LineBreaker out = code.out;
    out.text("new " + imports.name(EnumMap.class) + arguments(type)).openArguments().argument();
    out.text(imports.name(type.argument(0).raw()) + ".class").closeArguments();
  }

  /**
   * The elements as arguments.
   *
   * @param entries 2 if each two are one {@code Map.entry}, else 0
   */
  private void elements(int id, JavaType type, int entries) {
    LineBreaker out = code.out;
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
        values.singleValue(elements.get(i), place);
      } else {
        values.value(elements.get(i), place);
      }
      if (entries == 2 && i % 2 == 1) {
        out.closeArguments();
      }
    }
  }
}
