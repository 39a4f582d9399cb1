package io.persistable.python;

import io.persistable.spi.PersistableType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that a text asked its {@link Header} for, so that it can be asked for again. {@code
 * equals} is written out: in JDK 17 that of a record keeps its class, and with it the class loader,
 * for good.
 */
sealed interface HeaderUse {

  /** Imports or defines it; the answer is a name. */
  String of(Definitions definitions);

  /** A name of a module. */
  record Name(String module, String name, String javaName) implements HeaderUse {
    @Override
    public String of(Definitions definitions) {
      return definitions.importName(module, name, javaName);
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Name that
          && module.equals(that.module)
          && name.equals(that.name)
          && javaName.equals(that.javaName);
    }

    @Override
    public int hashCode() {
      return 31 * (31 * module.hashCode() + name.hashCode()) + javaName.hashCode();
    }
  }

  /** A module. */
  record Module(String module) implements HeaderUse {
    @Override
    public String of(Definitions definitions) {
      return definitions.importModule(module);
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Module that && module.equals(that.module);
    }

    @Override
    public int hashCode() {
      return module.hashCode();
    }
  }

  /** A persistable type. */
  record Type(PersistableType<?> type, boolean frozen) implements HeaderUse {
    @Override
    public String of(Definitions definitions) {
      return definitions.defineType(type, frozen);
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Type that && type.equals(that.type) && frozen == that.frozen;
    }

    @Override
    public int hashCode() {
      return 31 * type.hashCode() + Boolean.hashCode(frozen);
    }
  }

  /** An enum. */
  record EnumType(Class<?> type, String name) implements HeaderUse {
    @Override
    public String of(Definitions definitions) {
      return definitions.defineEnum(type, name);
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof EnumType that && type.equals(that.type) && name.equals(that.name);
    }

    @Override
    public int hashCode() {
      return 31 * type.hashCode() + name.hashCode();
    }
  }

  /** An enum that has no class. */
  record Constants(String name, List<String> constants) implements HeaderUse {
    @Override
    public String of(Definitions definitions) {
      return definitions.defineEnum(this);
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Constants that
          && name.equals(that.name)
          && constants.equals(that.constants);
    }

    @Override
    public int hashCode() {
      return 31 * name.hashCode() + constants.hashCode();
    }
  }

  /** A class of strings. */
  record StringClass(String module, String simpleName) implements HeaderUse {
    @Override
    public String of(Definitions definitions) {
      return definitions.defineStringClass(module, simpleName);
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof StringClass that
          && module.equals(that.module)
          && simpleName.equals(that.simpleName);
    }

    @Override
    public int hashCode() {
      return 31 * module.hashCode() + simpleName.hashCode();
    }
  }
}
