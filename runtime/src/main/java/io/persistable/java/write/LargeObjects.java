package io.persistable.java.write;

import io.persistable.array.NdArray;
import io.persistable.graph.ObjectGraph;
import io.persistable.type.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CopyOnWriteArraySet;

/** Writes objects that take many statements: large collections and arrays, and fills. */
final class LargeObjects {

  private final ValueWriter values;
  private final CodeOutput code;
  private final VariableNames variables;
  private final ObjectGraph graph;
  private final ImportSection imports;
  private final ExternalArrays external;
  private final CollectionWriter collections;
  private final ArrayWriter arrayWriter;
  private final Scope scope;

  LargeObjects(
      ValueWriter values,
      CodeOutput code,
      VariableNames variables,
      ObjectGraph graph,
      ImportSection imports,
      ExternalArrays external,
      CollectionWriter collections,
      ArrayWriter arrayWriter,
      Scope scope) {
    this.values = values;
    this.code = code;
    this.variables = variables;
    this.graph = graph;
    this.imports = imports;
    this.external = external;
    this.collections = collections;
    this.arrayWriter = arrayWriter;
    this.scope = scope;
  }

  /** Declares an object and fills it; what is unmodifiable is made from what was filled. */
  void define(int id, String name, JavaType type) {
    LineBreaker out = code.out;
    Kind kind = graph.kind(id);
    Object node = graph.node(id);
    if (kind == Kind.ARRAY || kind == Kind.BYTES) {
      numbers(node, name, type);
      return;
    }
    boolean frozen =
        switch (kind) {
          case FROZEN_LIST, FROZEN_SET, FROZEN_MAP, FROZEN_SORTED_SET, FROZEN_SORTED_MAP -> true;
          default -> false;
        };
    String filled = frozen ? variables.fresh(name + "Elements") : name;
    scope.declare(out, filled, frozen ? modifiable(id, type) : type);
    if (node instanceof Object[] array) {
      arrayWriter.ofLength(array, out);
    } else {
      collections.empty(id, type);
    }
    scope.declared(out);
    fill(id, filled, type, 0, graph.elements(id).size());
    if (frozen) {
      scope.declare(out, name, type);
      out.text(collections.freezing(id)).openArguments().argument();
      out.text(scope.reference(filled)).closeArguments();
      scope.declared(out);
    }
  }

  private JavaType modifiable(int id, JavaType type) {
    return new JavaType(collections.classFor(id), type.arguments());
  }

  /**
   * Puts elements into a collection or an array of objects, one in each statement. A map's elements
   * are its keys and values. A collection that copies itself at each addition gets all of them at
   * once, at the end.
   */
  void fill(int id, String name, JavaType type, int from, int to) {
    Object node = graph.node(id);
    boolean copies = node instanceof CopyOnWriteArrayList || node instanceof CopyOnWriteArraySet;
    if (!copies || from == to) {
      fillByElement(id, name, type, from, to);
      return;
    }
    LineBreaker out = code.out;
    String elements = variables.fresh(name + "Elements");
    scope.declare(out, elements, new JavaType(List.class, type.arguments()));
    out.text("new " + imports.name(ArrayList.class) + "<>()");
    scope.declared(out);
    fillByElement(id, elements, type, from, to);
    scope.point(code.slots);
    out.text(scope.reference(name) + ".addAll").openArguments().argument();
    out.text(scope.reference(elements)).closeArguments();
    code.slots++;
    scope.statement(out);
  }

  private void fillByElement(int id, String name, JavaType type, int from, int to) {
    LineBreaker out = code.out;
    List<?> elements = graph.elements(id);
    Kind kind = graph.kind(id);
    boolean mapping = kind.isMapping();
    for (int i = from; i < to; i += mapping ? 2 : 1) {
      scope.point(code.slots);
      String target = scope.reference(name);
      if (kind == Kind.OBJECT_ARRAY) {
        if (elements.get(i) == null) {
          continue;
        }
        out.open(4).text(target + "[" + i + "] =").fill(" ");
        values.value(elements.get(i), type.component());
        out.close();
      } else {
        out.text(target + (mapping ? ".put" : ".add")).openArguments().argument();
        values.value(elements.get(i), type.argument(0));
        if (mapping) {
          out.argument();
          values.value(elements.get(i + 1), type.argument(1));
        }
        out.closeArguments();
      }
      code.slots++;
      scope.statement(out);
    }
  }

  private void numbers(Object array, String name, JavaType type) {
    LineBreaker out = code.out;
    if (external.isExternal(array)) {
      scope.declare(out, name, type);
      arrayWriter.numbers(array);
      scope.declared(out);
      return;
    }
    if (array instanceof NdArray nd) {
      NdArrayForm form = new NdArrayForm(nd);
      Object flat = form.flat();
      String elements = variables.fresh(name + "Elements");
      numbers(flat, elements, JavaType.of(flat.getClass()));
      scope.point(code.slots);
      scope.declare(out, name, type);
      form.open(out, imports);
      out.text(scope.reference(elements));
      form.close(out, imports);
      scope.declared(out);
      return;
    }
    scope.declare(out, name, type);
    out.text(arrayWriter.creation(array));
    scope.declared(out);
    arrayWriter.fill(array, name, "", scope);
  }
}
