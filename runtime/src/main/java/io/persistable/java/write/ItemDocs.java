package io.persistable.java.write;

import io.persistable.array.NdArray;
import io.persistable.graph.ObjectGraph;
import io.persistable.type.Kind;
import io.persistable.type.NodeType;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What the javadoc of an item says it is. */
final class ItemDocs {

  private final ObjectGraph graph;
  private final ImportSection imports;

  ItemDocs(ObjectGraph graph, ImportSection imports) {
    this.graph = graph;
    this.imports = imports;
  }

  String of(@Nullable Object leaf) {
    if (leaf == null) {
      return "Null.";
    }
    NodeType type = graph.typeOf(leaf);
    return switch (type.kind()) {
      case FROZEN_LIST -> "An empty list.";
      case FROZEN_SET -> "An empty set.";
      case FROZEN_MAP -> "An empty map.";
      case BOOLEAN, BYTE, SHORT, INT, LONG, FLOAT, DOUBLE -> a("{@code " + primitive(type) + "}");
      case CHARACTER -> "A {@code char}.";
      default -> a(link(StaticTypes.ofLeaf(leaf, type).raw()));
    };
  }

  private static String primitive(NodeType type) {
    return type.kind().name().toLowerCase(Locale.ROOT);
  }

  String of(int id) {
    Kind kind = graph.kind(id);
    Object node = graph.node(id);
    if (node instanceof NdArray) {
      return "An n-dimensional array.";
    }
    if (kind == Kind.BYTES || kind == Kind.ARRAY) {
      long length = JavaArrays.length(node);
      String element = JavaType.innermost(node.getClass()).getSimpleName();
      return "An array of " + count(length, "{@code " + element + "}") + ".";
    }
    if (kind.isSequence() || kind.isMapping()) {
      int size = graph.elements(id).size();
      return kind.isMapping()
          ? "A map of " + count(size / 2, size == 2 ? "entry" : "entries") + "."
          : a(collection(kind)).replace(".", "")
              + " of "
              + count(size, size == 1 ? "element" : "elements")
              + ".";
    }
    if (graph.type(id).persister() != null
        && StaticTypes.isRange(graph.type(id).anyPersister().type())) {
      return "A range of integers.";
    }
    return a(link(JavaValues.publicClass(node)));
  }

  private static String collection(Kind kind) {
    return switch (kind) {
      case LIST, FROZEN_LIST -> "list";
      case DEQUE -> "deque";
      case PRIORITY_QUEUE -> "queue";
      case OBJECT_ARRAY -> "array";
      default -> "set";
    };
  }

  private static String count(long count, String what) {
    return count + " " + what;
  }

  private String link(Class<?> type) {
    return type.getName().startsWith("java.")
        ? "{@code " + type.getSimpleName() + "}"
        : "{@link " + imports.name(type) + "}";
  }

  private static String a(String noun) {
    String word = noun.startsWith("{") ? noun.substring(noun.indexOf(' ') + 1) : noun;
    word = word.substring(word.lastIndexOf('.') + 1);
    boolean vowel = !word.isEmpty() && "AEIOUaeiou".indexOf(word.charAt(0)) >= 0;
    return (vowel ? "An " : "A ") + noun + ".";
  }
}
