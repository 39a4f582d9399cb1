package io.persistable.tests.graph;

import io.persistable.Persistable;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * Names that something else has as well: types, components and constants that are called as Python,
 * its standard library or the text itself call things of their own.
 */
public final class NastyModels {

  private NastyModels() {}

  /** The text puts an underscore before a type's name, and keeps two of them for itself. */
  @Persistable
  public record _Foo(int a) {}

  @Persistable
  public record __Foo(int a, @Nullable Object of) {}

  @Persistable
  public record ___(int a) {}

  @Persistable
  public record _1(int a) {}

  @Persistable
  public record $Bar(int a) {}

  @Persistable
  public record $(int a) {}

  /** Called as the text calls shared objects and parameters. */
  @Persistable
  public record g0(int a) {}

  @Persistable
  public record _g1(int a) {}

  @Persistable
  public record l_0(@Nullable Object a) {}

  @Persistable
  public record _l_0(@Nullable Object a, @Nullable Object b) {}

  /** Called as what the text imports. */
  @Persistable
  public record dataclass(int a) {}

  @Persistable
  public record Enum(int a) {}

  @Persistable
  public record Long(long a) {}

  @Persistable
  public record numpy(double @Nullable [] a) {}

  @Persistable
  public record arrays(int a) {}

  @Persistable
  public record parts(int a) {}

  /** Called as builtins and as items. */
  @Persistable
  public record list(@Nullable List<@Nullable Object> list) {}

  @Persistable
  public record print(int print) {}

  @Persistable
  public record NameError(int a) {}

  @Persistable
  public record None_(int a) {}

  @Persistable
  public record x(@Nullable Object x) {}

  /** Equal to Python, which compares names after NFKC. */
  @Persistable(name = "demo.ﬁ")
  public record Ligature(int ﬁ, int fi, int fi_) {}

  @Persistable(name = "demo.fi")
  public record Letters(int a) {}

  /** No identifiers in Python. */
  @Persistable(name = "demo.€uro")
  public record Currency(int €uro, int a€, int a_, int été) {}

  /** A class body has these as attributes of {@code type}, or a dataclass uses them. */
  @Persistable
  public record Attributes(
      int mro,
      int BUILTINS,
      int mro_,
      int __mro__,
      int f__mro__,
      int __init__,
      int __post_init__,
      int __slots__,
      int __match_args__,
      int __dataclass_fields__,
      int field,
      int MISSING,
      int _HAS_DEFAULT_FACTORY,
      int self,
      int other,
      int object,
      int type,
      int cls,
      int property,
      int int_,
      int str,
      int float_,
      int list) {}

  /** As {@link Attributes}; each has a default, which is an attribute of the class. */
  @Persistable
  public static final class MutableAttributes {
    public int mro;
    public int BUILTINS;
    public int __init__;
    public int __setattr__;
    public int __post_init__;
    public int field;
    public int str;
    public @Nullable String dict;
    public @Nullable Object object;
    public @Nullable Object list;
    public @Nullable List<@Nullable Object> set;
    public boolean bool;
  }

  /** Constants that {@code enum.Enum} refuses, and those that they would be called then. */
  public enum _Constants {
    None,
    mro,
    mro_,
    mro__,
    name,
    value,
    name_,
    _x,
    c_x_,
    __x,
    __x__,
    _order_,
    _ignore_,
    _missing_,
    $,
    A$,
    A_,
    A__,
    ﬁ,
    fi,
    a€,
    a_,
    self,
    list,
    print,
    from,
    from_,
    __module__,
    __qualname__,
    Enum,
    auto
  }

  /** Another that begins with what the text begins with. */
  public enum $Kind {
    list,
    NastyModels
  }

  @Persistable
  public record Constants(@Nullable _Constants a, @Nullable $Kind b) {}

  /** What an archive calls a class. */
  static String archiveName(Class<?> type) {
    if (type == Ligature.class) {
      return "demo.ﬁ";
    } else if (type == Letters.class) {
      return "demo.fi";
    }
    return type == Currency.class ? "demo.€uro" : type.getCanonicalName();
  }

  /** One of each in turn; {@code value} is anything. */
  static Object make(SplittableRandom random, int n, @Nullable Object value) {
    return switch (random.nextInt(31)) {
      case 0 -> new _Foo(n);
      case 1 -> new __Foo(n, value);
      case 2 -> new ___(n);
      case 3 -> new _1(n);
      case 4 -> new $Bar(n);
      case 5 -> new $(n);
      case 6 -> new g0(n);
      case 7 -> new _g1(n);
      case 8 -> new l_0(value);
      case 9 -> new dataclass(n);
      case 10 -> new Enum(n);
      case 11 -> new Long(n);
      case 12 -> n % 2 == 0 ? new _l_0(value, null) : new numpy(new double[] {n, 0.5});
      case 13 -> new arrays(n);
      case 14 -> new parts(n);
      case 15 -> new list(new java.util.ArrayList<>(java.util.Arrays.asList(value, (long) n)));
      case 16 -> new print(n);
      case 17 -> new NameError(n);
      case 18 -> new None_(n);
      case 19 -> new x(value);
      case 20 -> new Ligature(1, 2, n);
      case 21 -> new Letters(n);
      case 22 -> new Currency(1, 2, 3, n);
      case 23, 24 -> attributes(n);
      case 25, 26 -> mutable(n, value);
      case 27 -> random.nextBoolean() ? $Kind.list : $Kind.NastyModels;
      case 28 -> new Constants(constant(random), random.nextBoolean() ? null : $Kind.list);
      default -> constant(random);
    };
  }

  private static _Constants constant(SplittableRandom random) {
    return _Constants.values()[random.nextInt(_Constants.values().length)];
  }

  private static Attributes attributes(int n) {
    return new Attributes(
        1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, n);
  }

  private static MutableAttributes mutable(int n, @Nullable Object value) {
    MutableAttributes made = new MutableAttributes();
    made.mro = 1;
    made.BUILTINS = 2;
    made.__init__ = 3;
    made.__setattr__ = 4;
    made.__post_init__ = 5;
    made.field = 6;
    made.str = n;
    made.dict = "dict";
    made.object = value;
    made.list = n % 2 == 0 ? made : null;
    made.bool = true;
    return made;
  }
}
