package io.persistable.read;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Why a constructor may refuse what it is given: an object on a cycle that a later statement fills.
 * It is asked for by errors only.
 */
public final class LaterFill {

  private static final Pattern NAME = Pattern.compile("[\\p{L}_$][\\p{L}\\p{N}_$]*");

  /** {@code _g3.extend(…)}, {@code Part1.g3.add(…)}, {@code g3[1] = …} */
  private static final Pattern FILL =
      Pattern.compile("\\s*(?:Part_*\\d+\\.)?(" + NAME.pattern() + ")[.\\[].*", Pattern.DOTALL);

  /** {@code _l_0=_g3}: what a parameter of the scoped form stands for. */
  private static final Pattern PARAMETER = Pattern.compile("_l_\\d+=([^,)]+)");

  private LaterFill() {}

  /**
   * The sentences that explain it; empty if no later statement fills what the call refers to.
   *
   * @param text UTF-8, of which {@code end} bytes count
   * @param from where the call begins
   * @param to where it ends
   */
  public static String explain(String type, byte[] text, int end, int from, int to) {
    String call = new String(text, from, to - from, StandardCharsets.UTF_8);
    String before = new String(text, 0, from, StandardCharsets.UTF_8);
    Set<String> names = new LinkedHashSet<>();
    Matcher name = NAME.matcher(call);
    while (name.find()) {
      names.add(name.group());
    }
    if (names.stream().anyMatch(each -> each.startsWith("_l_"))) {
      Matcher parameter = PARAMETER.matcher(before.substring(before.lastIndexOf("def ") + 1));
      while (parameter.find()) {
        names.add(parameter.group(1).trim());
      }
    }
    String behind = new String(text, to, end - to, StandardCharsets.UTF_8);
    int line = (int) (before + call).lines().count();
    for (String each : behind.split("\n", -1)) {
      Matcher fill = FILL.matcher(each);
      if (fill.matches() && names.contains(fill.group(1))) {
        return said(type, fill.group(1), line);
      }
      line++;
    }
    return "";
  }

  private static String said(String type, String name, int line) {
    return ". Its argument "
        + name
        + " is on a cycle, "
        + type
        + " → "
        + name
        + " → … → "
        + type
        + ", and filled when this object is there, in line "
        + line
        + ". Let the constructor accept what is not complete yet, or let the way back to this"
        + " object go through a mutable @Persistable class";
  }
}
