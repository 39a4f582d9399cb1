package io.persistable.python;

import io.persistable.spi.PersistableType;
import java.util.List;

/** Something that a text asked its {@link Header} for, so that it can be asked for again. */
sealed interface HeaderUse {

  /** Imports or defines it; the answer is a name. */
  String of(Definitions definitions);

  /** A name of a module. */
  record Name(String module, String name, String javaName) implements HeaderUse {
    @Override
    public String of(Definitions definitions) {
      return definitions.importName(module, name, javaName);
    }
  }

  /** A module. */
  record Module(String module) implements HeaderUse {
    @Override
    public String of(Definitions definitions) {
      return definitions.importModule(module);
    }
  }

  /** A persistable type. */
  record Type(PersistableType<?> type, boolean frozen) implements HeaderUse {
    @Override
    public String of(Definitions definitions) {
      return definitions.defineType(type, frozen);
    }
  }

  /** An enum. */
  record EnumType(Class<?> type, String name) implements HeaderUse {
    @Override
    public String of(Definitions definitions) {
      return definitions.defineEnum(type, name);
    }
  }

  /** An enum that has no class. */
  record Constants(String name, List<String> constants) implements HeaderUse {
    @Override
    public String of(Definitions definitions) {
      return definitions.defineEnum(this);
    }
  }

  /** A class of strings. */
  record StringClass(String module, String simpleName) implements HeaderUse {
    @Override
    public String of(Definitions definitions) {
      return definitions.defineStringClass(module, simpleName);
    }
  }
}
