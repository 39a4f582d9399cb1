package io.persistable.tests.cases.hiding;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Objects of the types of this package, of which none is public. */
public final class Hiding {

  private Hiding() {}

  /** Each with values of the JDK's types of the same names. */
  public static Map<java.lang.String, java.lang.Object> samples() {
    Map<java.lang.String, java.lang.Object> samples = new LinkedHashMap<>();
    samples.put("archive_", new Archive(1, new Archive(2, null)));
    samples.put("string_", new String(1, new String(2, null)));
    samples.put("integer_", new Integer(1, new Integer(2, null)));
    samples.put("object_", new Object(1, new Object(2, null)));
    samples.put("long_", new Long(1, new Long(2, null)));
    samples.put("math_", new Math(1, new Math(2, null)));
    samples.put("double_", new Double(1, new Double(2, null)));
    samples.put("class_", new Class(1, new Class(2, null)));
    samples.put("iterable_", new Iterable(1, new Iterable(2, null)));
    samples.put("boolean_", new Boolean(1, new Boolean(2, null)));
    samples.put("float_", new Float(1, new Float(2, null)));
    samples.put("enum_", new Enum(1, new Enum(2, null)));
    samples.put("record_", new Record(1, new Record(2, null)));
    samples.put("system_", new System(1, new System(2, null)));
    samples.put("character_", new Character(1, new Character(2, null)));
    samples.put(
        "values",
        new ArrayList<java.lang.Object>(
            List.of("text", 1, 2L, 2.5, 1.5f, true, 'c', Map.of("k", 1), new double[] {1})));
    samples.put("boxed", new java.lang.Integer[] {1, null});
    samples.put("objects", new java.lang.Object[] {1, "text"});
    return samples;
  }
}
