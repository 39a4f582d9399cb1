package io.persistable.type;

import io.persistable.array.NdArray;
import io.persistable.error.NotPersistableException;
import io.persistable.spi.Catalog;
import io.persistable.spi.Persister;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Why objects of a class can't be archived, or a name can't be read: each cause and its remedy. */
public final class UnsupportedTypes {

  private static final String EXPECTED = "expected a value that can be archived, found ";

  private static final String CATALOG_REMEDIES =
      "a jar of several modules must join their META-INF/services/io.persistable.spi.Catalog"
          + " (maven-shade: ServicesResourceTransformer, Gradle's shadow: mergeServiceFiles()), a"
          + " named module must provide io.persistable.spi.Catalog with its catalog, and a class"
          + " that is marked @Persistable no more has left its persister behind, which a clean"
          + " build removes";

  private static final String DIAGNOSE = "Archive.diagnose() lists the catalogs that are found.";

  /** {@code Modifier.ABSTRACT}, which is a class of reflection. */
  private static final int ABSTRACT = 0x0400;

  private UnsupportedTypes() {}

  /** The error for an object of a class that can't be archived: its cause, and ways out. */
  public static NotPersistableException error(TypeRegistry types, Class<?> type, String path) {
    return new NotPersistableException(path + ": " + cause(types, type), path);
  }

  /** Expected, found and what to do. */
  static String cause(TypeRegistry types, Class<?> type) {
    String name = type.getName();
    String conflict = types.conflict(type.isArray() ? ClassTraits.innermost(type) : type);
    if (conflict != null) {
      return EXPECTED + Article.with(name) + ", but " + conflict;
    }
    if (Enum.class.isAssignableFrom(type)) {
      return EXPECTED + "a constant of " + unlisted(ClassTraits.declaringEnum(type).getName());
    }
    if (type.isArray() && ClassTraits.axes(type) > NdArray.MAX_RANK) {
      return EXPECTED
          + "an array of "
          + ClassTraits.axes(type)
          + " axes, of which numpy knows "
          + NdArray.MAX_RANK
          + " at most. Archive lists of arrays.";
    }
    if (type.isArray()) {
      return EXPECTED
          + "an array of "
          + ClassTraits.innermost(type).getName()
          + ", for which an archive has no name: it is neither persistable, nor a supertype of"
          + " a persistable type, nor the type of a component. Mark it @Persistable, or use it"
          + " as the type of a component, or archive an Object[] or a list.";
    }
    if (name.contains("$$Lambda")) {
      return EXPECTED
          + "a lambda or method reference, "
          + name
          + ": it is code, which no archive holds. Archive what it depends on, as a record that"
          + " implements the interface, for instance.";
    }
    if (name.contains(".$Proxy") || name.startsWith("$Proxy")) {
      return EXPECTED
          + "a dynamic proxy, "
          + name
          + ", whose class exists in this JVM only. Archive the object behind it.";
    }
    JdkClasses.Refusal refusal = ClassTraits.isOfTheJdk(type) ? refusalOf(type) : null;
    if (refusal != null) {
      return EXPECTED + Article.with(name) + ": " + refusal.reason();
    }
    Class<?> parent = persistableParent(types, type);
    if (type.isAnonymousClass()) {
      return EXPECTED
          + "an object of the anonymous class "
          + name
          + ofParent(type, parent)
          + ": no text can name its class. Make it a record or a named class"
          + collectionRemedy(types, type)
          + ".";
    }
    if (type.isLocalClass()) {
      return EXPECTED
          + "an object of the class "
          + name
          + ", which is declared inside a method, where no text and no persister can name it."
          + " Declare it outside (a record, or a static class) and mark it @Persistable"
          + collectionRemedy(types, type)
          + ".";
    }
    if (!ClassTraits.isOfTheJdk(type)
        && (Collection.class.isAssignableFrom(type) || Map.class.isAssignableFrom(type))) {
      return "expected a collection that can be archived, found "
          + Article.with(name)
          + ", a class of its own, which would be lost with all it has beside its elements."
          + " Register a persister for it"
          + collectionRemedy(types, type)
          + ".";
    }
    if (isOfAnyModuleOfTheJdk(type)) {
      return EXPECTED
          + Article.with(name)
          + ", a class of the JDK for which there is no persister. Archive what it holds, or"
          + " describe it with @Persistable.Import or @Persistable.MixIn, or register a"
          + " hand-written Persister on the builder.";
    }
    return EXPECTED + Article.with(name) + ofUsers(types, type, parent);
  }

  private static String ofUsers(TypeRegistry types, Class<?> type, @Nullable Class<?> parent) {
    Class<?> namesake = types.classCalled(type.getName());
    if (namesake != null) {
      return ", whose class is loaded by "
          + type.getClassLoader()
          + ", while the catalogs know the class of this name that "
          + namesake.getClassLoader()
          + " loaded. Give that loader to the builder (classLoader(…)), or load the class once.";
    }
    String location = ClassFiles.persisterLocation(type);
    if (location != null) {
      return ", whose persister "
          + ClassFiles.persisterName(type.getName())
          + " lies beside it, but no catalog that was found lists it: "
          + unlistedIn(types.loader(), location);
    }
    if (parent != null) {
      return ", for which there is no persister; there is one for its superclass "
          + parent.getName()
          + ", which would lose the class and what it adds. Mark "
          + simpleName(type)
          + " @Persistable too, or archive an object of the superclass"
          + (isGenerated(type) ? " (this one is generated: take the object behind it)" : "")
          + ".";
    }
    return ", for which there is no persister. Mark the class @Persistable (and see that the"
        + " annotation processor runs: JDK 23 and later need -proc:full or a processor path),"
        + " or describe it with @Persistable.Import, or register a hand-written Persister on"
        + " the builder. "
        + DIAGNOSE;
  }

  /**
   * Why no catalog lists a persister, and what to do: another module's has the name of the one that
   * does; or there is none here.
   */
  private static String unlistedIn(@Nullable ClassLoader loader, String location) {
    if (loader != null) {
      for (ClassFiles.Shadowed each : ClassFiles.shadowedCatalogs(loader)) {
        if (each.location().equals(location)) {
          return "the one that does is not seen, " + each.text();
        }
      }
    }
    return CATALOG_REMEDIES + ". " + DIAGNOSE;
  }

  private static String unlisted(String enumName) {
    return enumName
        + ", an enum that no catalog lists. Mark it @Persistable, or use it as the type of a"
        + " component of a persistable type, or register it on the builder.";
  }

  /** The nearest superclass that has a persister. */
  private static @Nullable Class<?> persistableParent(TypeRegistry types, Class<?> type) {
    for (Class<?> each = type.getSuperclass(); each != null; each = each.getSuperclass()) {
      NodeType known = types.typeOf(each);
      if (known != null && known.persister() != null) {
        return each;
      }
    }
    return null;
  }

  private static String ofParent(Class<?> type, @Nullable Class<?> parent) {
    if (parent != null) {
      return " that extends " + parent.getName() + ", which is persistable";
    }
    Class<?> superclass = type.getSuperclass();
    return superclass == null || superclass == Object.class
        ? ""
        : " that extends " + superclass.getName();
  }

  /** A class of which flattening keeps nothing is met here with it as well. */
  private static String collectionRemedy(TypeRegistry types, Class<?> type) {
    if (!Collection.class.isAssignableFrom(type) && !Map.class.isAssignableFrom(type)) {
      return "";
    }
    return ", or copy it into a collection of the JDK"
        + (types.flattensSubclasses()
            ? ""
            : ", or let flattenSubclasses(true) on the builder archive it as the interface that it"
                + " has");
  }

  private static String simpleName(Class<?> type) {
    return type.getName().substring(type.getName().lastIndexOf('.') + 1);
  }

  /** Whether a class looks like what frameworks derive at run time. */
  private static boolean isGenerated(Class<?> type) {
    String name = type.getName();
    return name.contains("$$") || name.contains("$HibernateProxy") || name.contains("$MockitoMock");
  }

  private static boolean isOfAnyModuleOfTheJdk(Class<?> type) {
    String module = type.getModule().getName();
    return module != null && (module.startsWith("java.") || module.startsWith("jdk."));
  }

  /** Why a name of an archive means no type here, and what to do; a sentence or two. */
  public static String whyUnknown(TypeRegistry types, String name) {
    ClassLoader loader = types.loader();
    String conflict = types.conflict(name);
    if (conflict != null) {
      return "It is known, but " + conflict + " " + DIAGNOSE;
    }
    String persister = loader == null ? null : ClassFiles.findPersister(loader, name);
    if (loader != null && persister != null) {
      return "The persister "
          + persister
          + " is there, but no catalog that was found lists it: "
          + unlistedIn(loader, ClassFiles.place(loader, persister));
    }
    String found = loader == null ? null : ClassFiles.find(loader, name);
    if (found != null) {
      return "The class "
          + found
          + " is there, but it has no persister: it is not marked @Persistable, or the annotation"
          + " processor did not run when it was compiled (JDK 23 and later need -proc:full or an"
          + " explicit processor path). "
          + DIAGNOSE;
    }
    return "There is no class of that name"
        + (loader == null ? "" : " in " + loader)
        + ": the jar with the class and its catalog is missing from the class or module path, or"
        + " another class loader has it (classLoader(…) on the builder), or its archive name"
        + " changed and formerNames does not list the old one. "
        + DIAGNOSE;
  }

  private static JdkClasses.@Nullable Refusal refusalOf(Class<?> type) {
    return JdkClasses.<Class<?>>refusal(type, Class::getName, UnsupportedTypes::parents);
  }

  private static List<Class<?>> parents(Class<?> type) {
    List<Class<?>> parents = new ArrayList<>(List.of(type.getInterfaces()));
    if (type.getSuperclass() != null) {
      parents.add(type.getSuperclass());
    }
    return parents;
  }

  /** How objects of a class are archived, or why they aren't, as a sentence. */
  public static String described(TypeRegistry types, Class<?> type) {
    if (type.isPrimitive()) {
      return type == void.class
          ? "void is no type of values"
          : type.getName() + " is archived by this library itself";
    }
    NodeType known = types.typeOf(type);
    if (known == null) {
      return types.conflict(type) == null && isOpen(type) ? ofOpen(type) : cause(types, type);
    }
    if (known.kind() == Kind.ENUM && !ClassTraits.isOfTheJdk(type)) {
      return describedEnum(types, ClassTraits.declaringEnum(type));
    }
    Persister<?> persister = known.persister();
    return persister == null
        ? type.getName() + " is archived by this library itself"
        : type.getName()
            + " is archived as '"
            + persister.type().name()
            + "' by "
            + persister.getClass().getName()
            + " from "
            + ClassFiles.location(persister.getClass());
  }

  /** How an enum is archived and who lists it, as a sentence. */
  private static String describedEnum(TypeRegistry types, Class<?> type) {
    Catalog catalog = types.catalogOf(type);
    return type.getName()
        + " is an enum, archived as '"
        + types.enumName(type)
        + "' by the names of its constants; "
        + (catalog == null
            ? "the catalogs of its class's loader list it"
            : catalog.getClass().getName()
                + " from "
                + ClassFiles.location(catalog.getClass())
                + " lists it");
  }

  /** Whether there are no objects of the very class. */
  private static boolean isOpen(Class<?> type) {
    return !type.isArray()
        && !Enum.class.isAssignableFrom(type)
        && (type.isInterface() || (type.getModifiers() & ABSTRACT) != 0);
  }

  private static String ofOpen(Class<?> type) {
    return type.getName()
        + " is "
        + (type.isInterface() ? "an interface" : "an abstract class")
        + ": how an object is archived depends on its own class; ask for that"
        + (ClassTraits.isOfTheJdk(type) ? "" : ", which is to be marked @Persistable")
        + ".";
  }
}
