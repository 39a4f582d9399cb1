package io.persistable;

import io.persistable.graph.TypeRegistry;
import io.persistable.spi.Catalog;
import io.persistable.spi.Persister;
import io.persistable.spi.ReadLimits;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads archives, with options. May be used by many threads. */
public final class ArchiveReader {

  private final TypeRegistry types;
  private final ReadLimits limits;

  private ArchiveReader(Builder builder) {
    this.types = Catalogs.registryWith(builder.catalogs, builder.persisters, builder.enums);
    this.limits = builder.limits;
  }

  /** As {@link Archive#restore(CharSequence)}. */
  public Items restore(CharSequence text) {
    return read(text.toString().getBytes(StandardCharsets.UTF_8), "<archive>");
  }

  /** As {@link Archive#restore(Path)}. */
  public Items restore(Path file) throws IOException {
    return read(Files.readAllBytes(file), file.toString());
  }

  private Items read(byte[] text, String source) {
    return new Items(Map.of(), List.of(source + types.names() + limits + text.length));
  }

  /** The options of an {@link ArchiveReader}. */
  public static final class Builder {

    private ReadLimits limits = ReadLimits.DEFAULT;
    private final List<Catalog> catalogs = new ArrayList<>();
    private final List<Persister<?>> persisters = new ArrayList<>();
    private final List<Class<? extends Enum<?>>> enums = new ArrayList<>();

    Builder() {}

    /** What reading may cost; {@link ReadLimits#DEFAULT} unless set. */
    public Builder limits(ReadLimits limits) {
      this.limits = limits;
      return this;
    }

    /** Adds a catalog that the service loader doesn't find. */
    public Builder catalog(Catalog catalog) {
      catalogs.add(catalog);
      return this;
    }

    /** Adds a persister; it takes precedence over one from a catalog. */
    public Builder persister(Persister<?> persister) {
      persisters.add(persister);
      return this;
    }

    /** Adds an enum type that no catalog lists. */
    public Builder enumType(Class<? extends Enum<?>> type) {
      enums.add(type);
      return this;
    }

    public ArchiveReader build() {
      return new ArchiveReader(this);
    }
  }
}
