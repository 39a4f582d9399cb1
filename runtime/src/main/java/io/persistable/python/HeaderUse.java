package io.persistable.python;

import io.persistable.spi.PersistableType;
import java.util.List;

/** Something that a text asked its {@link Header} for, so that it can be asked for again. */
sealed interface HeaderUse {

  /** Asks a header; the answer is a name. */
  String of(Header header);

  /** A name of a module. */
  record Name(String module, String name, String javaName) implements HeaderUse {
    @Override
    public String of(Header header) {
      return header.importName(module, name, javaName);
    }
  }

  /** A module. */
  record Module(String module) implements HeaderUse {
    @Override
    public String of(Header header) {
      return header.importModule(module);
    }
  }

  /** A persistable type. */
  record Type(PersistableType<?> type, boolean frozen) implements HeaderUse {
    @Override
    public String of(Header header) {
      return header.defineType(type, frozen);
    }
  }

  /** An enum. */
  record EnumType(Class<?> type, String name) implements HeaderUse {
    @Override
    public String of(Header header) {
      return header.defineEnum(type, name);
    }
  }

  /** An enum that has no class. */
  record Constants(String name, List<String> constants) implements HeaderUse {
    @Override
    public String of(Header header) {
      return header.defineEnum(this);
    }
  }

  /** A class of strings. */
  record StringClass(String module, String simpleName) implements HeaderUse {
    @Override
    public String of(Header header) {
      return header.defineStringClass(module, simpleName);
    }
  }
}
