package io.persistable.jdk;

import io.persistable.spi.Arguments;
import io.persistable.spi.DeclaredType;
import io.persistable.spi.Equality;
import io.persistable.spi.PersistableType;
import io.persistable.spi.Persister;
import io.persistable.spi.References;
import io.persistable.spi.Representation;
import java.util.List;
import java.util.concurrent.atomic.AtomicMarkableReference;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.concurrent.atomic.AtomicStampedReference;
import org.jspecify.annotations.Nullable;

/** The JDK's holders of several references, or of one and a number; each is made in one call. */
@SuppressWarnings("rawtypes") // a persister is for a class, and a class is raw
final class AtomicReferences {

  private AtomicReferences() {}

  static List<Persister<?>> persisters() {
    return List.of(new Sequence(), new Marked(), new Stamped());
  }

  private static final class Sequence implements Persister<AtomicReferenceArray> {

    private static final PersistableType<AtomicReferenceArray> TYPE =
        PersistableType.of(AtomicReferenceArray.class)
            .component("array", DeclaredType.array(new Object[0], DeclaredType.OBJECT))
            .equality(Equality.IDENTITY)
            .build();

    @Override
    public PersistableType<AtomicReferenceArray> type() {
      return TYPE;
    }

    private static @Nullable Object[] array(AtomicReferenceArray value) {
      @Nullable Object[] copy = new Object[value.length()];
      for (int i = 0; i < copy.length; i++) {
        copy[i] = value.get(i);
      }
      return copy;
    }

    @Override
    public void walk(AtomicReferenceArray value, References out) {
      out.visit(0, array(value));
    }

    @Override
    public void represent(AtomicReferenceArray value, Representation out) {
      out.reference(0, array(value));
    }

    @Override
    public AtomicReferenceArray restore(Arguments in) {
      Object array = in.reference(0);
      if (array == null) {
        throw new IllegalArgumentException("expected an array, found None");
      }
      return new AtomicReferenceArray<@Nullable Object>((@Nullable Object[]) array);
    }
  }

  private static final class Marked implements Persister<AtomicMarkableReference> {

    private static final PersistableType<AtomicMarkableReference> TYPE =
        PersistableType.of(AtomicMarkableReference.class)
            .component("reference", DeclaredType.OBJECT)
            .component("marked", DeclaredType.BOOL)
            .equality(Equality.IDENTITY)
            .build();

    @Override
    public PersistableType<AtomicMarkableReference> type() {
      return TYPE;
    }

    @Override
    public void walk(AtomicMarkableReference value, References out) {
      out.visit(0, value.getReference());
    }

    @Override
    public void represent(AtomicMarkableReference value, Representation out) {
      out.reference(0, value.getReference());
      out.bool(1, value.isMarked());
    }

    @Override
    public AtomicMarkableReference restore(Arguments in) {
      return new AtomicMarkableReference<@Nullable Object>(in.reference(0), in.bool(1));
    }
  }

  private static final class Stamped implements Persister<AtomicStampedReference> {

    private static final PersistableType<AtomicStampedReference> TYPE =
        PersistableType.of(AtomicStampedReference.class)
            .component("reference", DeclaredType.OBJECT)
            .component("stamp", DeclaredType.INT32)
            .equality(Equality.IDENTITY)
            .build();

    @Override
    public PersistableType<AtomicStampedReference> type() {
      return TYPE;
    }

    @Override
    public void walk(AtomicStampedReference value, References out) {
      out.visit(0, value.getReference());
    }

    @Override
    public void represent(AtomicStampedReference value, Representation out) {
      out.reference(0, value.getReference());
      out.int32(1, value.getStamp());
    }

    @Override
    public AtomicStampedReference restore(Arguments in) {
      return new AtomicStampedReference<@Nullable Object>(in.reference(0), in.int32(1));
    }
  }
}
