package io.persistable.java.write;

import io.persistable.graph.ObjectGraph;
import io.persistable.graph.PartialRepresentation;
import io.persistable.spi.Persister;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Names for local variables, from the objects themselves: an object's first text if that can be a
 * name ({@code dtw} for {@code new Airport("DTW", …)}), the component that holds a collection, else
 * the class.
 */
final class FixtureNames {

  /** Longer texts are prose. */
  private static final int SHORT_NAME = 24;

  private final ObjectGraph graph;
  private final Set<String> taken;
  private final @Nullable String[] holding;

  FixtureNames(ObjectGraph graph, Set<String> taken) {
    this.graph = graph;
    this.taken = new HashSet<>(taken);
    this.holding = new String[graph.size()];
    PlaceWalk walk =
        new PlaceWalk(graph) {
          @Override
          void place(int target, JavaType place) {
            if (holding[target] == null && !component.isEmpty()) {
              holding[target] = component;
            }
          }
        };
    for (int id = 0; id < graph.size(); id++) {
      walk.follow(id, JavaType.OBJECT);
    }
  }

  /** A name for an object that no other has. */
  String of(int id) {
    String base = base(id);
    String name = base;
    for (int n = 2; JavaNames.isReserved(name) || !taken.add(name); n++) {
      name = base + (Character.isDigit(base.charAt(base.length() - 1)) ? "_" : "") + n;
    }
    return name;
  }

  private String base(int id) {
    Persister<?> persister = graph.type(id).persister();
    if (persister != null) {
      FirstText first = new FirstText();
      graph.type(id).anyPersister().represent(graph.node(id), first);
      String name = first.text == null ? "" : variable(first.text);
      if (name.isEmpty()) {
        name = variable(persister.type().javaClass().getSimpleName());
      }
      return name.isEmpty() ? "object" : name; // of a class called $, or größe
    }
    String name = holding[id] == null ? "" : variable(holding[id]);
    if (!name.isEmpty()) {
      return name;
    }
    return switch (graph.kind(id)) {
      case TEXT -> "text";
      case BYTES -> "bytes";
      case ARRAY, OBJECT_ARRAY -> "array";
      case DEQUE -> "deque";
      case PRIORITY_QUEUE -> "queue";
      case LIST, FROZEN_LIST -> "list";
      default -> graph.kind(id).isMapping() ? "map" : "set";
    };
  }

  /** Words of ASCII letters and digits as one in camel case; empty if the text is none. */
  private static String variable(String text) {
    if (text.length() > SHORT_NAME) {
      return "";
    }
    StringBuilder name = new StringBuilder();
    boolean upper = text.equals(text.toUpperCase(Locale.ROOT));
    boolean start = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean letter = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
      boolean digit = c >= '0' && c <= '9';
      if (!letter && !digit) {
        if (c != ' ' && c != '-' && c != '_') {
          return "";
        }
        start = !name.isEmpty();
        continue;
      }
      if (name.isEmpty() && digit) {
        return "";
      }
      char lower = Character.toLowerCase(c);
      name.append(start ? Character.toUpperCase(c) : upper || name.isEmpty() ? lower : c);
      start = false;
    }
    return name.toString();
  }

  /** Takes the first string of an object. */
  private static final class FirstText extends PartialRepresentation {
    @Nullable String text;

    @Override
    public void text(int component, @Nullable String value) {
      if (text == null) {
        text = value;
      }
    }
  }
}
