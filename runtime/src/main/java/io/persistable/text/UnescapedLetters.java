package io.persistable.text;

/**
 * Which letters stand for themselves in string literals; everything else beyond ASCII is escaped.
 */
public final class UnescapedLetters {

  private UnescapedLetters() {}

  /**
   * Whether a character beyond ASCII is a letter of one of the scripts whose letters have been the
   * same since Unicode 10, so that every JDK writes the same. What can't be seen, combines with its
   * neighbour, or reorders what is seen is none.
   */
  public static boolean isPlain(char c) {
    return c >= 0xc0 && c <= 0x24f && c != 0xd7 && c != 0xf7 // Latin
        || c >= 0x386 && c <= 0x3ff && c != 0x387 && Character.isLetter(c) // Greek
        || c >= 0x400 && c <= 0x52f && Character.isLetter(c) // Cyrillic
        || c >= 0x531 && c <= 0x556 // Armenian
        || c >= 0x5d0 && c <= 0x5ea // Hebrew
        || c >= 0x620 && c <= 0x64a && c != 0x640 // Arabic
        || c >= 0x10d0 && c <= 0x10fa // Georgian
        || c >= 0x1e00 && c <= 0x1eff // Latin, additional
        || c >= 0x3041 && c <= 0x3096 // Hiragana
        || c >= 0x30a1 && c <= 0x30fa // Katakana
        || c >= 0x4e00 && c <= 0x9fef // Han
        || c >= 0xac00 && c <= 0xd7a3; // Hangul
  }
}
