package io.persistable;

import io.persistable.array.ArrayAdapter;
import io.persistable.error.BrokenCatalogException;
import io.persistable.python.ValueForms;
import io.persistable.spi.Catalog;
import io.persistable.spi.Persister;
import io.persistable.type.ClassFiles;
import io.persistable.type.TypeRegistry;
import java.lang.ref.SoftReference;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.WeakHashMap;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds the catalogs of an application. */
final class Catalogs {

  /**
   * By class loader: catalogs don't change while a loader lives. A registry refers to classes of
   * its loader; it is held softly, so that the loader can be unloaded.
   */
  private static final Map<ClassLoader, SoftReference<TypeRegistry>> FOUND = new WeakHashMap<>();

  private static final Pattern PACKAGE =
      Pattern.compile("[\\p{L}_$][\\w$]*(\\.[\\p{L}_$][\\w$]*)*");

  /** How many causes of an error are told: enough for the class that the JVM did not find. */
  private static final int CAUSES = 4;

  private Catalogs() {}

  /**
   * The types of the catalogs that {@link ServiceLoader} finds in the {@link #usual} class loader,
   * and those of this library. For an object whose type none of these has, writing also asks the
   * loader of its class.
   */
  static TypeRegistry registry() {
    return registry(usual());
  }

  private static TypeRegistry registry(ClassLoader loader) {
    synchronized (FOUND) {
      SoftReference<TypeRegistry> found = FOUND.get(loader);
      TypeRegistry registry = found == null ? null : found.get();
      if (registry == null) {
        registry = registryOf(loader, services(loader));
        FOUND.put(loader, new SoftReference<>(registry));
      }
      return registry;
    }
  }

  /**
   * The thread's context class loader. Threads of the common pool have none, or the system's. Where
   * it does not see this library, the library's own loader is used.
   */
  private static ClassLoader usual() {
    ClassLoader context = Thread.currentThread().getContextClassLoader();
    ClassLoader own = Catalogs.class.getClassLoader();
    if (own == null) {
      return context == null ? ClassLoader.getSystemClassLoader() : context;
    }
    return context == null || !sees(context, own) ? own : context;
  }

  /**
   * Whether {@code other} is the loader or one of its ancestors. A loader that finds this library
   * in another way, as those of OSGi do, has to be given to the builders.
   */
  private static boolean sees(ClassLoader loader, ClassLoader other) {
    for (ClassLoader each = loader; each != null; each = each.getParent()) {
      if (each == other) {
        return true;
      }
    }
    return false;
  }

  /**
   * As {@link #registry()}, with some persisters and enums that take precedence.
   *
   * @param loader null for the usual one
   * @throws IllegalArgumentException if what is given contradicts itself, see {@link GivenTypes}
   */
  static TypeRegistry registryWith(
      @Nullable ClassLoader loader,
      List<? extends Catalog> catalogs,
      List<? extends Persister<?>> persisters,
      List<Class<? extends Enum<?>>> enums) {
    ClassLoader used = loader == null ? usual() : loader;
    if (catalogs.isEmpty() && persisters.isEmpty() && enums.isEmpty()) {
      return registry(used);
    }
    for (Catalog catalog : catalogs) {
      LinkageError error = missing(catalog);
      if (error != null) {
        throw broken(used, of(catalog, error), error);
      }
    }
    return registryOf(used, new GivenTypes(catalogs, persisters, enums).before(services(used)));
  }

  /** Those that are found, in an order that does not depend on the class path's. */
  private static List<Catalog> services(ClassLoader loader) {
    List<Catalog> catalogs = new ArrayList<>();
    find(
        loader,
        catalogs,
        (message, error) -> {
          throw broken(loader, message, error);
        });
    return TypeRegistry.inOrder(catalogs);
  }

  private static BrokenCatalogException broken(ClassLoader loader, String what, Error error) {
    return new BrokenCatalogException(
        "expected catalogs that can be loaded in "
            + loader
            + ", found one that can't: "
            + what
            + "; add the jar that has what is missing, compile the catalog's module anew, or take"
            + " the line out of its file. Archive.diagnose() lists the others.",
        error);
  }

  /**
   * The error that a catalog throws when it is asked for its types; null if it gives all that it
   * lists. A catalog names the classes of its types, and an application may have left out some of
   * them.
   */
  private static @Nullable LinkageError missing(Catalog catalog) {
    try {
      for (Persister<?> persister : catalog.persisters()) {
        persister.type();
      }
      catalog.enums();
      catalog.describedEnums();
      catalog.formerPackages();
      return null;
    } catch (LinkageError e) {
      return e;
    }
  }

  /** A catalog, where it comes from, and what it misses; the first cause names the class. */
  private static String of(Catalog catalog, LinkageError error) {
    StringBuilder text = new StringBuilder(catalog.getClass().getName());
    text.append(" from ").append(ClassFiles.location(catalog.getClass())).append(": ");
    text.append(error);
    Throwable cause = error.getCause();
    for (int i = 0; cause != null && i < CAUSES; i++) {
      text.append(", as of ").append(cause);
      cause = cause.getCause();
    }
    return text.toString();
  }

  /**
   * Adds the catalogs that a loader finds; one that can't be loaded is passed to {@code broken}.
   */
  private static void find(
      ClassLoader loader, List<Catalog> catalogs, BiConsumer<String, Error> broken) {
    Iterator<Catalog> services = ServiceLoader.load(Catalog.class, loader).iterator();
    boolean more = true;
    while (more) {
      try {
        more = services.hasNext();
        if (more) {
          Catalog catalog = services.next();
          LinkageError error = missing(catalog);
          if (error == null) {
            catalogs.add(catalog);
          } else {
            broken.accept(of(catalog, error), error);
          }
        }
      } catch (ServiceConfigurationError e) {
        broken.accept(String.valueOf(e.getMessage()), e);
      } catch (LinkageError e) { // of the catalog's own class
        broken.accept(e.toString(), e);
      }
    }
  }

  /**
   * What there is to say of the catalogs of a loader.
   *
   * @param loader null for the usual one
   */
  static Diagnosis diagnose(@Nullable ClassLoader loader) {
    ClassLoader used = loader == null ? usual() : loader;
    String chosen =
        loader != null
            ? "given"
            : used == Thread.currentThread().getContextClassLoader()
                ? "the thread's context class loader"
                : "the library's own, since the thread's context class loader does not see it";
    List<Catalog> found = new ArrayList<>();
    List<String> broken = new ArrayList<>();
    find(used, found, (message, error) -> broken.add(message));
    for (ClassFiles.Shadowed each : ClassFiles.shadowedCatalogs(used)) {
      broken.add(each.text());
    }
    return new Diagnosis(
        used, chosen, found, broken, registryOf(used, TypeRegistry.inOrder(found)));
  }

  private static TypeRegistry registryOf(ClassLoader loader, List<? extends Catalog> catalogs) {
    List<Catalog> all = new ArrayList<>(catalogs);
    all.add(new BuiltinCatalog(catalogs));
    return new TypeRegistry(
        all, ValueForms.CLASSES, ArrayAdapter.installed(loader), false, loader, Catalogs::registry);
  }

  /**
   * What a builder says of a package that was renamed.
   *
   * @throws IllegalArgumentException if one of the names is none of a package
   */
  static Catalog renamedPackage(String from, String to) {
    Objects.requireNonNull(from, "from");
    Objects.requireNonNull(to, "to");
    for (String name : List.of(from, to)) {
      if (!PACKAGE.matcher(name).matches()) {
        throw new IllegalArgumentException(
            "expected the name of a package, such as com.acme.model, found '" + name + "'");
      }
    }
    return new GivenTypes.Fixed(List.of(), List.of(), List.of(), Map.of(from, to));
  }
}
