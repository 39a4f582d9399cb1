package io.persistable.dataset;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How {@code __init__.py} and its journal were found.
 *
 * @param isCurrent whether {@code __init__.py} is as this library would write it now
 * @param isOurs whether this library wrote it, whatever was done to it since
 * @param edited what isn't as it was written
 * @param unread why it can't be read as a whole, or null; nothing is rewritten then
 * @param damage why what was committed can't be told, or null
 * @param mended the whole text as it should be, where only the code below the dictionary isn't what
 *     this library writes, so that a repair may write it; or null
 */
record IndexState(
    boolean isCurrent,
    boolean isOurs,
    List<String> edited,
    @Nullable String unread,
    @Nullable String damage,
    @Nullable String mended) {

  static final IndexState NEW = new IndexState(false, false, List.of(), null, null, null);

  /** Whether it is known what there is, so that it may be written anew. */
  boolean isWritable() {
    return unread == null && damage == null;
  }

  IndexState withDamage(@Nullable String value) {
    return value == null ? this : new IndexState(isCurrent, isOurs, edited, unread, value, mended);
  }

  IndexState withUnread(String value) {
    return new IndexState(isCurrent, isOurs, edited, value, damage, mended);
  }

  IndexState withMended(String text) {
    return new IndexState(isCurrent, isOurs, edited, unread, damage, text);
  }

  /** What may be done about a text that isn't understood. */
  String remedy(String otherwise) {
    return "; take the edit back"
        + (mended == null ? otherwise : ", or call repair(), which writes that code anew");
  }
}
