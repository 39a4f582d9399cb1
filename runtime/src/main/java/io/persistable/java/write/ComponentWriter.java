package io.persistable.java.write;

import io.persistable.spi.Construction;
import io.persistable.spi.DeclaredType;
import io.persistable.spi.PersistableType;
import io.persistable.spi.Persister;
import io.persistable.spi.Representation;
import io.persistable.type.NodeType;
import org.jspecify.annotations.Nullable;

/**
 * Writes the components of one object as its persister reports them: as arguments, calls of a
 * builder, or statements with setters.
 */
final class ComponentWriter implements Representation {

  private final ValueWriter values;
  private final CodeOutput code;
  private final ImportSection imports;
  private final Scope scope;
  private final PersistableType<?> type;

  /** Whether type variables hide what the components' static types are. */
  private final boolean generic;

  /** Whether the type is named without arguments, so that its variables mean their bounds. */
  private final boolean erased;

  /** What setters are called on; empty unless setters build the object. */
  private final String target;

  ComponentWriter(
      ValueWriter values,
      CodeOutput code,
      ImportSection imports,
      Scope scope,
      PersistableType<?> type,
      String target) {
    this.values = values;
    this.code = code;
    this.imports = imports;
    this.scope = scope;
    this.type = type;
    this.generic = ErasedTypes.isGeneric(type);
    this.erased = ErasedTypes.isErased(type);
    this.target = target;
  }

  private void before(int component) {
    Construction construction = type.construction();
    if (construction instanceof Construction.Setters setters) {
      String setter = setters.setters().get(component);
      if (setter.startsWith("=")) {
        code.out.open(4).text(target + "." + setter.substring(1) + " =").fill(" ");
      } else {
        code.out.text(target + "." + setter).openArguments().argument();
      }
    } else if (construction instanceof Construction.Builder builder) {
      code.out.lineEnd("").text("." + builder.setters().get(component)).openArguments().argument();
    } else {
      code.out.argument();
    }
    code.slots++;
  }

  private void after(int component) {
    Construction construction = type.construction();
    if (construction instanceof Construction.Setters setters) {
      if (setters.setters().get(component).startsWith("=")) {
        code.out.close();
      } else {
        code.out.closeArguments();
      }
      scope.statement(code.out);
    } else if (construction instanceof Construction.Builder) {
      code.out.closeArguments();
    }
  }

  private void literal(int component, String text) {
    before(component);
    code.out.text(text);
    after(component);
  }

  @Override
  public void bool(int component, boolean value) {
    literal(component, Boolean.toString(value));
  }

  @Override
  public void int8(int component, byte value) {
    before(component);
    AtomWriter.cast("byte", Byte.toString(value), code.out);
    after(component);
  }

  @Override
  public void int16(int component, short value) {
    before(component);
    AtomWriter.cast("short", Short.toString(value), code.out);
    after(component);
  }

  @Override
  public void int32(int component, int value) {
    literal(component, Integer.toString(value));
  }

  @Override
  public void int64(int component, long value) {
    literal(component, JavaLiterals.int64(value));
  }

  @Override
  public void float32(int component, float value) {
    literal(component, JavaLiterals.float32(value));
  }

  @Override
  public void float64(int component, double value) {
    literal(component, JavaLiterals.float64(value));
  }

  @Override
  public void character(int component, char value) {
    literal(component, JavaLiterals.character(value));
  }

  @Override
  public void text(int component, @Nullable String value) {
    before(component);
    if (value == null) {
      code.out.text(type.overloaded() ? "(String) null" : "null");
    } else if (value.length() <= NodeType.SHORT_TEXT) {
      code.out.text(JavaLiterals.string(value));
    } else {
      values.next(JavaType.of(String.class), false);
    }
    after(component);
  }

  @Override
  public void reference(int component, @Nullable Object value) {
    before(component);
    DeclaredType declared = type.components().get(component).type();
    JavaType place = erased ? JavaType.erased(declared.boxed()) : JavaType.of(declared);
    boolean last = component == type.components().size() - 1;
    boolean cast = type.overloaded() || last && place.raw().isArray();
    if (cast && !isExactly(value, place)) {
      // An array that is the last argument would be taken for the one element of a varargs
      // parameter.
      code.out.text("(" + imports.type(JavaType.erased(place.raw())) + ") ");
      values.castValue(value, place);
    } else if (generic && !erased && declared.raw() == Object.class) {
      values.value(value, JavaType.OBJECT); // a type variable, of which anything may be
    } else {
      boolean variable = generic && !erased && place.isGeneric();
      values.value(value, place, variable || !erased && JavaType.isOpen(declared));
    }
    after(component);
  }

  /**
   * Whether an expression has exactly the type of its place, so that no other of several overloaded
   * methods is meant.
   */
  private boolean isExactly(@Nullable Object value, JavaType place) {
    return value != null
        && (value.getClass() == place.raw()
            || value instanceof Enum<?> constant && constant.getDeclaringClass() == place.raw())
        && !place.isGeneric()
        && !AtomWriter.isPrimitive(value);
  }

  @Override
  public <R> void reference(int component, @Nullable R value, Persister<R> persister) {
    reference(component, value);
  }
}
