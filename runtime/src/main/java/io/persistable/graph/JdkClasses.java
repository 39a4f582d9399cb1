package io.persistable.graph;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * The public classes of the JDK that are no values and can't be archived, each with the reason. The
 * annotation processor has a copy, for it knows this library by name only; a test compares the two.
 */
public final class JdkClasses {

  private static final Map<String, String> REFUSED = new HashMap<>();

  static {
    refuse(
        "it never holds an element: it hands each from one thread to another",
        "java.util.concurrent.SynchronousQueue");
    refuse(
        "its order is that of the clock, and its elements are code that asks it",
        "java.util.concurrent.DelayQueue");
    refuse(
        "it can't be asked for the state from which it goes on; keep the seed it began with",
        "java.util.Random",
        "java.util.SplittableRandom",
        "java.security.SecureRandom",
        "java.util.concurrent.ThreadLocalRandom");
    refuse(
        "a class is code; keep its name",
        "java.lang.Class",
        "java.lang.Module",
        "java.lang.ModuleLayer",
        "java.lang.Package",
        "java.lang.ClassLoader",
        "java.lang.ClassValue");
    refuse(
        "it belongs to a running process",
        "java.lang.Process",
        "java.lang.ProcessBuilder",
        "java.lang.Runtime",
        "java.lang.Thread",
        "java.lang.ThreadGroup",
        "java.lang.ThreadLocal",
        "java.lang.InheritableThreadLocal",
        "java.lang.StackWalker");
  }

  private JdkClasses() {}

  private static void refuse(String reason, String... names) {
    for (String name : names) {
      REFUSED.put(name, reason);
    }
  }

  /** Why objects of a class can't be archived; null if the class is not known to be refused. */
  public static @org.jspecify.annotations.Nullable String refusal(String name) {
    return REFUSED.get(name);
  }

  /** The names of all that are refused. */
  public static Set<String> refused() {
    return Set.copyOf(REFUSED.keySet());
  }
}
