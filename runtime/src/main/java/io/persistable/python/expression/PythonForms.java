package io.persistable.python.expression;

import io.persistable.array.DType;
import io.persistable.array.SparseMatrix;
import io.persistable.python.ValueCalls;
import io.persistable.python.value.ExpectedType;
import io.persistable.python.value.Meaning;
import io.persistable.python.value.ModuleForm;
import io.persistable.python.value.array.ArrayForm;
import io.persistable.python.value.array.DTypeForm;
import io.persistable.python.value.array.DTypes;
import io.persistable.python.value.array.NumpyScalarForm;
import io.persistable.python.value.array.SparseForm;
import io.persistable.python.value.form.AtomForm;
import io.persistable.python.value.form.CollectionCall;
import io.persistable.python.value.form.ComplexForm;
import io.persistable.python.value.form.CounterForm;
import io.persistable.python.value.form.DefaultDictForm;
import io.persistable.python.value.form.MapCall;
import io.persistable.python.value.form.Marker;
import io.persistable.python.value.form.NoneTypeForm;
import io.persistable.python.value.form.ValueCallForm;
import io.persistable.spi.DeclaredType;
import io.persistable.type.CollectionForm;
import io.persistable.type.SortOrder;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What names of Python's own modules mean. The alias of an import comes first, since it carries the
 * Java type: {@code from builtins import int as _Long}.
 */
final class PythonForms {

  /** A number appended to an alias because the plain one was taken. */
  private static final Pattern NUMBERED = Pattern.compile("_(\\d+)$");

  private static final Map<String, Meaning> BUILTINS = new HashMap<>();
  private static final Map<String, Meaning> BY_NAME = new HashMap<>();
  private static final Map<String, Meaning> BY_ALIAS = new HashMap<>();
  private static final Map<String, Object> CONSTANTS = new HashMap<>();

  /** Packages of Python whose classes are no types of anybody's data, or compute. */
  private static final Set<String> REFUSED_PACKAGES =
      Set.of("collections", "os", "importlib", "ctypes", "numpy");

  /** The one class of such a module that holds data: attributes by name. */
  private static final String NAMESPACE = "types.SimpleNamespace";

  /** Such modules that have none below them: {@code io.persistable} is no part of {@code io}. */
  private static final Set<String> REFUSED_MODULES =
      Set.of(
          "builtins",
          "pickle",
          "sys",
          "subprocess",
          "marshal",
          "shelve",
          "socket",
          "shutil",
          "io",
          "operator",
          "functools",
          "_functools",
          "_operator",
          "types",
          "posix",
          "nt",
          "runpy",
          "code",
          "codecs",
          "math",
          "cmath");

  static {
    builtin("list", CollectionCall.LIST);
    builtin("tuple", CollectionCall.TUPLE);
    builtin("set", CollectionCall.SET);
    builtin("frozenset", CollectionCall.FROZEN_SET);
    builtin("dict", MapCall.MAP);
    builtin("int", new AtomForm("int", ExpectedType.ANYTHING));
    builtin("float", new AtomForm("float", new ExpectedType(DeclaredType.of(Double.class))));
    builtin("str", new AtomForm("str", ExpectedType.TEXTS));
    builtin("bool", new AtomForm("bool", new ExpectedType(DeclaredType.of(Boolean.class))));
    builtin("bytes", new AtomForm("bytes", ExpectedType.ANYTHING));
    builtin("bytearray", new AtomForm("bytearray", ExpectedType.ANYTHING));
    builtin("complex", new ComplexForm());
    builtin("type", new NoneTypeForm());
    BY_NAME.put("collections.deque", CollectionCall.DEQUE);
    BY_NAME.put("collections.OrderedDict", MapCall.MAP);
    BY_NAME.put("collections.Counter", new CounterForm());
    BY_NAME.put("collections.defaultdict", new DefaultDictForm());
    BY_NAME.put("types.MappingProxyType", MapCall.FROZEN_MAP);
    BY_NAME.put("dataclasses.dataclass", new Marker("dataclasses.dataclass"));
    BY_NAME.put("dataclasses.make_dataclass", new Marker("dataclasses.make_dataclass"));
    BY_NAME.put("enum.Enum", new Marker("enum.Enum"));
    for (String name : new String[] {"array", "asarray", "ascontiguousarray", "asfortranarray"}) {
      BY_NAME.put("numpy." + name, ArrayForm.ARRAY);
    }
    BY_NAME.put("numpy.frombuffer", ArrayForm.FROM_BUFFER);
    BY_NAME.put("numpy.rec.array", ArrayForm.RECORDS);
    BY_NAME.put("numpy.matrix", ArrayForm.MATRIX);
    BY_NAME.put("numpy.rec", new ModuleForm("numpy.rec"));
    BY_NAME.put("numpy.dtype", new DTypeForm());
    BY_NAME.put("numpy.str_", new AtomForm("str", ExpectedType.TEXTS));
    BY_NAME.put("numpy.bytes_", new AtomForm("bytes", ExpectedType.ANYTHING));
    for (SparseMatrix.Format format : SparseMatrix.Format.values()) {
      for (String suffix : new String[] {"_matrix", "_array"}) {
        String name = "scipy.sparse." + format.name().toLowerCase(Locale.ROOT) + suffix;
        BY_NAME.put(name, new SparseForm(format, name));
      }
    }
    atom("Long", Long.class);
    atom("Short", Short.class);
    atom("Byte", Byte.class);
    atom("BigInteger", java.math.BigInteger.class);
    atom("Float", Float.class);
    atom("Character", Character.class);
    BY_ALIAS.put("Set", new CollectionCall(CollectionForm.LINKED_HASH_SET));
    BY_ALIAS.put("Map", MapCall.MAP);
    for (CollectionForm form : CollectionForm.values()) {
      collection(form);
    }
    for (String module : new String[] {"math", "numpy"}) {
      CONSTANTS.put(module + ".inf", Double.POSITIVE_INFINITY);
      CONSTANTS.put(module + ".nan", Double.NaN);
    }
    for (String name : new String[] {"Inf", "Infinity", "infty", "PINF"}) {
      CONSTANTS.put("numpy." + name, Double.POSITIVE_INFINITY);
    }
    CONSTANTS.put("numpy.True_", true);
    CONSTANTS.put("numpy.False_", false);
    CONSTANTS.put("numpy.NINF", Double.NEGATIVE_INFINITY);
    CONSTANTS.put("numpy.NaN", Double.NaN);
    CONSTANTS.put("numpy.NAN", Double.NaN);
  }

  private PythonForms() {}

  /** The names that a collection has with each order that it may be in. */
  private static void collection(CollectionForm form) {
    CollectionForm before = beforeFormat2(form);
    for (SortOrder order : SortOrder.values()) {
      if (order != SortOrder.NATURAL && !form.kind().isSorted()) {
        break;
      }
      boolean frozen =
          form == CollectionForm.UNMODIFIABLE_SORTED_SET
              || form == CollectionForm.UNMODIFIABLE_SORTED_MAP;
      String name = (frozen ? "Frozen" : "") + order.prefix() + form.alias();
      BY_ALIAS.put(
          name,
          form.kind().isMapping()
              ? new MapCall(form, order, before)
              : new CollectionCall(form, order, before));
    }
  }

  private static CollectionForm beforeFormat2(CollectionForm form) {
    return switch (form) {
      case IMMUTABLE_LIST -> CollectionForm.UNMODIFIABLE_LIST;
      case IMMUTABLE_SET -> CollectionForm.UNMODIFIABLE_SET;
      case IMMUTABLE_MAP -> CollectionForm.UNMODIFIABLE_MAP;
      default -> form;
    };
  }

  private static void builtin(String name, Meaning form) {
    BUILTINS.put(name, form);
    BY_NAME.put("builtins." + name, form);
  }

  private static void atom(String javaName, Class<?> type) {
    BY_ALIAS.put(javaName, new AtomForm(javaName, new ExpectedType(DeclaredType.of(type))));
  }

  /** What a name means that is not imported. */
  static @Nullable Meaning builtin(String name) {
    return BUILTINS.get(name);
  }

  /**
   * What an import makes available: a {@link Meaning}, or the value of a constant.
   *
   * @return null if the name is none of Python's own
   */
  static @Nullable Object imported(String module, String name, String alias) {
    String path = module + "." + name;
    boolean python =
        module.equals("builtins") || module.equals("types") || path.equals("collections.deque");
    if (python && alias.startsWith("_")) {
      String javaName = NUMBERED.matcher(alias.substring(1)).replaceFirst("");
      Meaning form = BY_ALIAS.get(javaName);
      if (form != null && !name.equals(javaName)) {
        return form;
      }
    }
    String function = ValueCalls.function(path, alias);
    if (function != null) {
      return new ValueCallForm(path, function);
    }
    DType scalar = module.equals("numpy") ? DTypes.scalar(name) : null;
    if (scalar != null) {
      return new NumpyScalarForm(name, scalar);
    }
    Meaning form = BY_NAME.get(path);
    return form != null ? form : CONSTANTS.get(path);
  }

  /** Whether a module is one of Python's that holds no data, so that a call computes. */
  static boolean isRefused(String module, String name) {
    if (NAMESPACE.equals(module + "." + name)) {
      return false;
    }
    int dot = module.indexOf('.');
    return REFUSED_MODULES.contains(module)
        || REFUSED_PACKAGES.contains(dot < 0 ? module : module.substring(0, dot));
  }
}
