package io.persistable.java.write;

import io.persistable.graph.ObjectGraph;
import io.persistable.spi.Component;
import io.persistable.spi.DeclaredType;
import io.persistable.spi.Persister;
import io.persistable.spi.Representation;
import io.persistable.type.Kind;
import io.persistable.type.NodeType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Follows the references of objects together with the static types of the places they are in. Like
 * all writing it takes references in the order in which the walk met them.
 */
abstract class PlaceWalk implements Representation {

  private final ObjectGraph graph;
  private List<Component> components = List.of();
  private boolean generic;
  private int edge;
  private int inlineDepth;

  /** The component whose reference is being reported; empty for elements of a collection. */
  protected String component = "";

  PlaceWalk(ObjectGraph graph) {
    this.graph = graph;
  }

  /** A reference to an object; {@link JavaType#OBJECT} if its place says nothing. */
  void place(int target, JavaType place) {}

  /**
   * An element of a collection, or a key or value of a map, that is not null.
   *
   * @param target the object it is, -1 if it has no number
   */
  void element(int index, Object value, int target) {}

  /** Follows the references of an object that has the static type {@code type}. */
  final void follow(int id, JavaType type) {
    edge = graph.firstEdge(id);
    inlineDepth = 0;
    Kind kind = graph.kind(id);
    switch (kind) {
      case RECORD, MUTABLE, INLINE -> represent(graph.node(id), graph.type(id).anyPersister());
      default -> {
        if (kind.isSequence() || kind.isMapping()) {
          elements(id, type);
        }
      }
    }
  }

  private void elements(int id, JavaType type) {
    List<?> elements = graph.elements(id);
    boolean mapping = graph.kind(id).isMapping();
    boolean array = type.raw().isArray();
    component = "";
    for (int i = 0; i < elements.size(); i++) {
      Object element = elements.get(i);
      JavaType place =
          array
              ? new JavaType(type.raw().getComponentType(), List.of())
              : type.argument(mapping ? i % 2 : 0);
      int target = value(element, place);
      if (element != null) {
        element(i, element, target);
      }
    }
  }

  private void represent(Object node, Persister<Object> persister) {
    List<Component> outer = components;
    boolean outerGeneric = generic;
    components = persister.type().components();
    generic = JavaType.parameters(persister.type().javaClass()) > 0;
    persister.represent(node, this);
    components = outer;
    generic = outerGeneric;
  }

  private int value(@Nullable Object value, JavaType place) {
    if (value == null) {
      return -1;
    }
    NodeType type = graph.typeOf(value);
    if (type.kind() == Kind.INLINE && inlineDepth < NodeType.INLINE_DEPTH) {
      inlineDepth++;
      represent(value, type.anyPersister());
      inlineDepth--;
    } else if (type.kind() == Kind.INLINE || !type.isLeaf(value)) {
      int target = graph.target(edge++);
      place(target, place);
      return target;
    }
    return -1;
  }

  @Override
  public final void text(int component, @Nullable String value) {
    if (value != null && value.length() > NodeType.SHORT_TEXT) {
      this.component = components.get(component).name();
      place(graph.target(edge++), JavaType.of(String.class));
    }
  }

  @Override
  public final void reference(int component, @Nullable Object value) {
    this.component = components.get(component).name();
    DeclaredType type = components.get(component).type();
    value(value, generic || JavaType.isOpen(type) ? JavaType.OBJECT : JavaType.of(type));
  }

  @Override
  public final <R> void reference(int component, @Nullable R value, Persister<R> persister) {
    reference(component, value);
  }

  @Override
  public final void bool(int component, boolean value) {}

  @Override
  public final void int8(int component, byte value) {}

  @Override
  public final void int16(int component, short value) {}

  @Override
  public final void int32(int component, int value) {}

  @Override
  public final void int64(int component, long value) {}

  @Override
  public final void float32(int component, float value) {}

  @Override
  public final void float64(int component, double value) {}

  @Override
  public final void character(int component, char value) {}
}
