package io.persistable.jdk;

import io.persistable.spi.Arguments;
import io.persistable.spi.Construction;
import io.persistable.spi.DeclaredType;
import io.persistable.spi.Equality;
import io.persistable.spi.PersistableType;
import io.persistable.spi.Persister;
import io.persistable.spi.References;
import io.persistable.spi.Representation;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Classes of the JDK whose objects are what they were made of, and can't be changed. */
final class JdkObjects {

  private JdkObjects() {}

  static List<Persister<?>> persisters() {
    return List.of(new Hexadecimal(), new Intermediary(), new StackFrame());
  }

  private static final class Hexadecimal implements Persister<HexFormat> {

    private static final PersistableType<HexFormat> TYPE =
        PersistableType.of(HexFormat.class)
            .component("delimiter", DeclaredType.TEXT)
            .component("prefix", DeclaredType.TEXT)
            .component("suffix", DeclaredType.TEXT)
            .component("upperCase", DeclaredType.BOOL)
            .equality(Equality.COMPONENTS)
            .construction(new Construction.Factory("hexFormat"))
            .build();

    @Override
    public PersistableType<HexFormat> type() {
      return TYPE;
    }

    @Override
    public void walk(HexFormat value, References out) {
      out.text(0, value.delimiter());
      out.text(1, value.prefix());
      out.text(2, value.suffix());
    }

    @Override
    public void represent(HexFormat value, Representation out) {
      out.text(0, value.delimiter());
      out.text(1, value.prefix());
      out.text(2, value.suffix());
      out.bool(3, value.isUpperCase());
    }

    @Override
    public HexFormat restore(Arguments in) {
      HexFormat format =
          HexFormat.ofDelimiter(Objects.requireNonNull(in.text(0), "delimiter"))
              .withPrefix(Objects.requireNonNull(in.text(1), "prefix"))
              .withSuffix(Objects.requireNonNull(in.text(2), "suffix"));
      return in.bool(3) ? format.withUpperCase() : format;
    }
  }

  /** One without an address is {@code NO_PROXY}: there is no other. */
  private static final class Intermediary implements Persister<Proxy> {

    private static final PersistableType<Proxy> TYPE =
        PersistableType.of(Proxy.class)
            .component("type", DeclaredType.of(Proxy.Type.class))
            .component("address", DeclaredType.of(InetSocketAddress.class))
            .equality(Equality.COMPONENTS)
            .construction(new Construction.Factory("proxy"))
            .build();

    @Override
    public PersistableType<Proxy> type() {
      return TYPE;
    }

    @Override
    public void walk(Proxy value, References out) {
      out.visit(0, value.type());
      out.visit(1, value.address());
    }

    @Override
    public void represent(Proxy value, Representation out) {
      out.reference(0, value.type());
      out.reference(1, value.address());
    }

    @Override
    public Proxy restore(Arguments in) {
      Proxy.Type type = (Proxy.Type) in.reference(0);
      InetSocketAddress address = (InetSocketAddress) in.reference(1);
      return type == Proxy.Type.DIRECT && address == null
          ? Proxy.NO_PROXY
          : new Proxy(type, address);
    }
  }

  private static final class StackFrame implements Persister<StackTraceElement> {

    private static final PersistableType<StackTraceElement> TYPE =
        PersistableType.of(StackTraceElement.class)
            .component("classLoaderName", DeclaredType.TEXT)
            .component("moduleName", DeclaredType.TEXT)
            .component("moduleVersion", DeclaredType.TEXT)
            .component("declaringClass", DeclaredType.TEXT)
            .component("methodName", DeclaredType.TEXT)
            .component("fileName", DeclaredType.TEXT)
            .component("lineNumber", DeclaredType.INT32)
            .equality(Equality.COMPONENTS)
            .build();

    @Override
    public PersistableType<StackTraceElement> type() {
      return TYPE;
    }

    private static @Nullable String[] texts(StackTraceElement value) {
      return new @Nullable String[] {
        value.getClassLoaderName(),
        value.getModuleName(),
        value.getModuleVersion(),
        value.getClassName(),
        value.getMethodName(),
        value.getFileName()
      };
    }

    @Override
    public void walk(StackTraceElement value, References out) {
      @Nullable String[] texts = texts(value);
      for (int i = 0; i < texts.length; i++) {
        out.text(i, texts[i]);
      }
    }

    @Override
    public void represent(StackTraceElement value, Representation out) {
      @Nullable String[] texts = texts(value);
      for (int i = 0; i < texts.length; i++) {
        out.text(i, texts[i]);
      }
      out.int32(6, value.getLineNumber());
    }

    @Override
    public StackTraceElement restore(Arguments in) {
      return new StackTraceElement(
          in.text(0), in.text(1), in.text(2), in.text(3), in.text(4), in.text(5), in.int32(6));
    }
  }
}
