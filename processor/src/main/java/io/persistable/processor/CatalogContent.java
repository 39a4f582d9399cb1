package io.persistable.processor;

import io.persistable.processor.CatalogEntry.Kind;
import io.persistable.processor.model.CatalogModel;
import io.persistable.processor.model.CatalogModel.PersisterReference;
import io.persistable.processor.model.ClassName;
import io.persistable.processor.model.ComponentModel;
import io.persistable.processor.model.EnumModel;
import io.persistable.processor.model.PersistableModel;
import io.persistable.processor.model.TypeModel;
import io.persistable.processor.read.Names;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.lang.model.element.Element;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/** What a catalog is going to list, and which annotated element has asked for it. */
final class CatalogContent {

  private static final String PERSISTER = "Persister";
  private static final String PACKAGE = "package ";
  private static final String TYPE = "type ";

  /** The elements by {@link #key}, sorted, so that their order in a compilation does not show. */
  private final Map<String, Set<CatalogEntry>> byOrigin = new TreeMap<>();

  /** How an element is called here: {@code type demo.Flight}, {@code package demo}. */
  static String key(Element origin) {
    return (origin instanceof PackageElement ? PACKAGE : TYPE) + Names.qualified(origin);
  }

  private void add(String origin, Kind kind, ClassName name) {
    byOrigin
        .computeIfAbsent(origin, key -> new LinkedHashSet<>())
        .add(new CatalogEntry(kind, name));
  }

  void add(Element origin, PersistableModel model) {
    String key = key(origin);
    add(key, Kind.PERSISTER, model.persister());
    if (!model.hiddenEnums().isEmpty()) {
      add(key, Kind.HOLDER, model.persister());
      model.hiddenEnums().forEach(name -> add(key, Kind.HIDDEN_ENUM, name));
    }
    for (ComponentModel component : model.components()) {
      for (TypeModel.Declared type : component.type().classes()) {
        if (type.role() == TypeModel.Role.ENUM && type.open()) {
          add(key, Kind.ENUM, type.name());
        }
      }
    }
  }

  void add(Element origin, PersisterReference handWritten) {
    add(key(origin), handWritten.constant() ? Kind.PERSISTER : Kind.MADE, handWritten.persister());
  }

  /** An enum that is annotated or imported itself. */
  void addEnum(Element origin, TypeElement type) {
    if (Names.isOpen(type)) {
      add(key(origin), Kind.ENUM, Names.of(type));
    } else {
      add(key(origin), Kind.HOLDER, EnumHolders.of(type));
      add(key(origin), Kind.HIDDEN_ENUM, Names.of(type));
    }
  }

  /** An enum of which more is to be said than that it is one. */
  void addDescribed(Element origin, EnumModel model) {
    add(key(origin), Kind.DESCRIBED, model.holder());
  }

  /** What a package was called. */
  void addFormerPackages(PackageElement origin, List<String> former) {
    for (String name : former) {
      add(key(origin), Kind.FORMER_PACKAGE, ClassName.of(name, "RenamedFrom"));
    }
  }

  /** A persister that lists enums which only its package sees. */
  void addHolder(Element origin, ClassName persister) {
    add(key(origin), Kind.HOLDER, persister);
  }

  /** What another compilation has listed for an element. */
  void add(String origin, Set<CatalogEntry> entries) {
    byOrigin.computeIfAbsent(origin, key -> new LinkedHashSet<>()).addAll(entries);
  }

  void addAll(CatalogContent that) {
    that.byOrigin.forEach(this::add);
  }

  Map<String, Set<CatalogEntry>> byOrigin() {
    return byOrigin;
  }

  boolean isEmpty() {
    return byOrigin.isEmpty();
  }

  /**
   * A class of which there is but one on a class path, in the first package that has asked for
   * anything: the first annotated type for which there is a persister, else the first annotated
   * element. It is never what a type imports, which other modules may import as well.
   */
  ClassName first(Elements elements) {
    ClassName first = first(TYPE, elements);
    if (first == null) {
      first = first(PACKAGE, elements);
    }
    if (first == null) {
      Map.Entry<String, Set<CatalogEntry>> origin = byOrigin.entrySet().iterator().next();
      first = own(origin.getKey(), origin.getValue().iterator().next(), elements);
    }
    return first;
  }

  private @Nullable ClassName first(String origins, Elements elements) {
    ClassName first = null;
    for (Map.Entry<String, Set<CatalogEntry>> origin : byOrigin.entrySet()) {
      for (CatalogEntry entry : origin.getValue()) {
        if (origin.getKey().startsWith(origins)
            && entry.kind() != Kind.ENUM
            && entry.kind() != Kind.HIDDEN_ENUM
            && entry.kind() != Kind.FORMER_PACKAGE) {
          ClassName own = own(origin.getKey(), entry, elements);
          if (first == null || isBefore(own, first)) {
            first = own;
          }
        }
      }
    }
    return first;
  }

  /**
   * The annotated type, as the names of persisters have nested ones. A package has no type that is
   * surely its own: there it is the one that is listed.
   */
  private static ClassName own(String key, CatalogEntry entry, Elements elements) {
    if (key.startsWith(TYPE)) {
      TypeElement type = elements.getTypeElement(key.substring(TYPE.length()));
      ClassName own = type == null ? entry.name() : Names.of(type);
      return ClassName.of(own.packageName(), withoutPersister(own.nestedName().replace('.', '_')));
    }
    return ClassName.of(
        key.substring(PACKAGE.length()), withoutPersister(entry.name().simpleName()));
  }

  private static String withoutPersister(String name) {
    return name.endsWith(PERSISTER) && !name.equals(PERSISTER)
        ? name.substring(0, name.length() - PERSISTER.length())
        : name;
  }

  private static boolean isBefore(ClassName one, ClassName other) {
    int packages = one.packageName().compareTo(other.packageName());
    return packages != 0 ? packages < 0 : one.compareTo(other) < 0;
  }

  CatalogModel under(ClassName name, boolean inModule, boolean namesakes) {
    List<PersisterReference> persisters = new ArrayList<>();
    List<ClassName> enums = new ArrayList<>();
    List<ClassName> holders = new ArrayList<>();
    List<ClassName> described = new ArrayList<>();
    Map<String, String> packages = new TreeMap<>();
    for (Map.Entry<String, Set<CatalogEntry>> origin : byOrigin.entrySet()) {
      for (CatalogEntry entry : origin.getValue()) {
        switch (entry.kind()) {
          case PERSISTER -> persisters.add(new PersisterReference(entry.name(), true));
          case MADE -> persisters.add(new PersisterReference(entry.name(), false));
          case ENUM -> enums.add(entry.name());
          case HOLDER -> holders.add(entry.name());
          case DESCRIBED -> described.add(entry.name());
          case HIDDEN_ENUM -> {} // its holder lists it
          case FORMER_PACKAGE ->
              packages.put(entry.name().packageName(), origin.getKey().substring(PACKAGE.length()));
        }
      }
    }
    return new CatalogModel(
        name, persisters, enums, holders, described, packages, inModule, namesakes);
  }
}
