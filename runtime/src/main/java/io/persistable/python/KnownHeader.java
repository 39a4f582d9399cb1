package io.persistable.python;

import java.lang.ref.SoftReference;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * The imports and definitions of an earlier text, and what that text asked for, in order. A later
 * text that asks for the same in the same order gets them ready made: in an archive of one object
 * they are longer than the object. A few are kept, softly, by what is asked for first.
 */
final class KnownHeader {

  /** More than the definitions of many thousand types; what is kept is kept softly. */
  private static final int MOST_BYTES = 1 << 24;

  private static final AtomicReferenceArray<@Nullable SoftReference<KnownHeader>> KEPT =
      new AtomicReferenceArray<>(16);

  private final HeaderOptions options;
  private final List<HeaderUse> uses;
  private final Map<HeaderUse, Integer> places = new HashMap<>();
  private final String[] answers;

  /** The imports and definitions. */
  final byte[] head;

  /** The statements that delete them. */
  final byte[] cleanUp;

  /** As a header that was asked for just this has them. */
  private KnownHeader(
      HeaderOptions options,
      List<HeaderUse> uses,
      List<String> answers,
      byte[] head,
      byte[] cleanUp) {
    this.options = options;
    this.uses = List.copyOf(uses);
    this.answers = answers.toArray(new String[0]);
    this.head = head;
    this.cleanUp = cleanUp;
    for (int i = 0; i < uses.size(); i++) {
      places.put(uses.get(i), i);
    }
  }

  /** The one that began like this; null if none is kept. */
  static @Nullable KnownHeader startingWith(HeaderUse first, HeaderOptions options) {
    SoftReference<KnownHeader> kept = KEPT.get(slot(first));
    KnownHeader known = kept == null ? null : kept.get();
    return known != null && known.uses.get(0).equals(first) && known.options.equals(options)
        ? known
        : null;
  }

  /** Keeps what a text had, for texts to come. */
  static void keep(
      HeaderOptions options,
      List<HeaderUse> uses,
      List<String> answers,
      byte[] head,
      byte[] cleanUp) {
    if (!uses.isEmpty() && head.length <= MOST_BYTES) {
      KnownHeader known = new KnownHeader(options, uses, answers, head, cleanUp);
      KEPT.set(slot(uses.get(0)), new SoftReference<>(known));
    }
  }

  private static int slot(HeaderUse first) {
    return (first.hashCode() * 0x9e3779b9) >>> 28;
  }

  /** When it was asked for something; -1 if never. */
  int place(HeaderUse use) {
    Integer place = places.get(use);
    return place == null ? -1 : place;
  }

  HeaderUse use(int place) {
    return uses.get(place);
  }

  String answer(int place) {
    return answers[place];
  }

  int size() {
    return answers.length;
  }
}
