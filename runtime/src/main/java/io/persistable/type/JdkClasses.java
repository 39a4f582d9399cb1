package io.persistable.type;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The public classes of the JDK that can't be archived, each with the reason. The annotation
 * processor knows this library by name only and has a copy of this file; a test compares the two.
 * Another holds every public class of the JDK's packages of values and collections against it.
 */
public final class JdkClasses {

  /** Which classes an entry speaks of. */
  public enum Extent {
    /**
     * The class, and all that extend it. Compiling says it of the type of a component, unless a
     * class that is marked could be one: of an interface, and of a class that keeps nothing itself.
     */
    FAMILY,
    /**
     * The class, and those of the JDK that extend it. Other classes that extend it may have a
     * persister, so a component of this type may hold what can be archived.
     */
    JDK_FAMILY,
    /** Objects of just this class. */
    CLASS
  }

  /**
   * An entry.
   *
   * @param since the first JDK that has the class; 17 is the oldest of interest
   */
  public record Refusal(String name, String reason, Extent extent, int since) {}

  private static final Map<String, Refusal> REFUSED = new LinkedHashMap<>();

  static {
    family(
        "it is a stream or a cursor, which knows only what is still to come; keep what it was made"
            + " from, or what it has collected",
        "java.io.InputStream",
        "java.io.OutputStream",
        "java.io.Reader",
        "java.io.Writer",
        "java.io.RandomAccessFile",
        "java.io.StreamTokenizer",
        "java.util.Iterator",
        "java.util.StringTokenizer",
        "java.util.stream.BaseStream");
    family(
        "it is a handle of an open file, socket or device; keep the name or address by which it is"
            + " opened",
        "java.io.Console",
        "java.io.FileDescriptor",
        "java.net.DatagramSocket",
        "java.net.NetworkInterface",
        "java.net.ServerSocket",
        "java.net.Socket",
        "java.net.URLConnection",
        "java.nio.channels.Channel");
    family(
        "it is a buffer that a socket fills, and can't be asked for its size; keep its bytes and"
            + " its address",
        "java.net.DatagramPacket");
    family(
        "what it refers to may vanish, or is another in each thread; keep that",
        "java.lang.ThreadLocal",
        "java.lang.ref.Reference");
    family(
        "it belongs to a running process; keep what it is made from (a name, a command)",
        "java.lang.Process",
        "java.lang.ProcessBuilder",
        "java.lang.ProcessBuilder$Redirect",
        "java.lang.ProcessHandle",
        "java.lang.Runtime",
        "java.lang.SecurityManager",
        "java.lang.StackWalker",
        "java.lang.System$LoggerFinder",
        "java.lang.Thread",
        "java.lang.ThreadGroup");
    refuse(
        Extent.FAMILY,
        21,
        "it belongs to a running process; keep what it is made from (a name, a command)",
        "java.lang.ScopedValue",
        "java.util.concurrent.StructuredTaskScope");
    refuse(
        Extent.FAMILY,
        25,
        "it belongs to a running process; keep what it is made from (a name, a command)",
        "java.lang.StableValue",
        "java.util.concurrent.StructuredTaskScope$Joiner");
    family(
        "threads wait for one another in it; keep the numbers that it is made with",
        "java.util.concurrent.CountDownLatch",
        "java.util.concurrent.CyclicBarrier",
        "java.util.concurrent.Exchanger",
        "java.util.concurrent.Phaser",
        "java.util.concurrent.Semaphore",
        "java.util.concurrent.locks.Lock",
        "java.util.concurrent.locks.ReadWriteLock",
        "java.util.concurrent.locks.StampedLock");
    family(
        "it runs code, or waits for code that runs; keep the result",
        "java.util.Timer",
        "java.util.concurrent.CompletionService",
        "java.util.concurrent.Executor",
        "java.util.concurrent.Future",
        "java.util.concurrent.RejectedExecutionHandler",
        "java.util.concurrent.SubmissionPublisher");
    family(
        "a class, and what finds classes, is code; keep its name",
        "java.io.ObjectStreamClass",
        "java.io.ObjectStreamField",
        "java.lang.Class",
        "java.lang.ClassLoader",
        "java.lang.ClassValue",
        "java.lang.Enum$EnumDesc",
        "java.lang.Module",
        "java.lang.ModuleLayer",
        "java.lang.Package",
        "java.util.ServiceLoader",
        "java.util.concurrent.atomic.AtomicIntegerFieldUpdater",
        "java.util.concurrent.atomic.AtomicLongFieldUpdater",
        "java.util.concurrent.atomic.AtomicReferenceFieldUpdater");
    family(
        "it holds a function, which is code; keep the result",
        "java.util.concurrent.atomic.DoubleAccumulator",
        "java.util.concurrent.atomic.LongAccumulator");
    refuse(
        Extent.JDK_FAMILY,
        17,
        "an order is code; sorted collections keep theirs",
        "java.util.Comparator");
    refuse(
        Extent.JDK_FAMILY,
        17,
        "it decides by code, or asks the program around it; keep the settings that it is made with",
        "java.io.ObjectInputFilter",
        "java.net.Authenticator",
        "java.net.CookieHandler",
        "java.net.CookiePolicy",
        "java.net.ProxySelector",
        "java.net.ResponseCache",
        "java.util.Observable",
        "java.util.ResourceBundle",
        "java.util.ResourceBundle$Control");
    refuse(
        Extent.JDK_FAMILY,
        17,
        "it asks the machine for the time; keep a zone, or an instant",
        "java.time.Clock",
        "java.time.InstantSource");
    family(
        "it is a right in a policy that JDK 24 and later do not have; keep its name",
        "java.io.FilePermission",
        "java.io.SerializablePermission",
        "java.lang.RuntimePermission",
        "java.net.NetPermission",
        "java.net.SocketPermission",
        "java.net.URLPermission",
        "java.nio.file.LinkPermission",
        "java.util.PropertyPermission");
    family(
        "it is a secret, and a text that everybody can read is no place for one; keep where it is"
            + " to be found",
        "java.net.PasswordAuthentication");
    family(
        "it can't be asked for the state from which it goes on; keep the seed it began with",
        "java.util.Random",
        "java.util.SplittableRandom");
    family(
        "it can't be asked for what it has collected; keep what it makes",
        "java.util.Calendar$Builder",
        "java.util.Formatter",
        "java.util.Locale$Builder",
        "java.util.StringJoiner");
    family(
        "it is code and has no name; keep what it makes, or a word for the scheme",
        "java.util.Base64$Decoder",
        "java.util.Base64$Encoder");
    family(
        "its age counts from when it was made, for which it can't be asked; keep its name and its"
            + " value",
        "java.net.HttpCookie");
    family(
        "it never holds an element: it hands each from one thread to another; take another queue",
        "java.util.concurrent.SynchronousQueue");
    family(
        "its order is that of the clock, and its elements are code that asks it; take a"
            + " PriorityQueue",
        "java.util.concurrent.DelayQueue");
    refuse(
        Extent.JDK_FAMILY,
        17,
        "it refers to the stack and the objects of a running program; keep its message and what its"
            + " getStackTrace gives, or what caused it, in a class of your own",
        "java.lang.Throwable",
        "java.util.EventObject");
    refuse(
        Extent.JDK_FAMILY,
        17,
        "its class can't be named, nor asked for all that it is made of; keep a GregorianCalendar,"
            + " or its time and its zone",
        "java.util.JapaneseImperialCalendar",
        "sun.util.BuddhistCalendar");
    refuse(
        Extent.CLASS,
        17,
        "it has an identity and nothing else, so a text can say nothing of it; take an enum, or a"
            + " class of your own",
        "java.lang.Object");
    refuse(
        Extent.CLASS,
        19,
        "Java 17 has no such enum; as the type of a component it can be archived",
        "java.util.concurrent.Future$State");
    refuse(
        Extent.CLASS,
        21,
        "Java 17 has no such enum; as the type of a component it can be archived",
        "java.util.concurrent.StructuredTaskScope$Subtask$State");
  }

  private JdkClasses() {}

  private static void family(String reason, String... names) {
    refuse(Extent.FAMILY, 17, reason, names);
  }

  private static void refuse(Extent extent, int since, String reason, String... names) {
    for (String name : names) {
      REFUSED.put(name, new Refusal(name, reason, extent, since));
    }
  }

  /** All entries, those of one reason together. */
  public static List<Refusal> refusals() {
    return List.copyOf(REFUSED.values());
  }

  /**
   * The entry that speaks of a class, or of one that it extends or implements.
   *
   * @param name the binary name of a class
   * @param parents the class that one extends, if any, and the interfaces that it implements
   * @return null if objects of the class are not known to be refused
   */
  public static <T> @Nullable Refusal refusal(
      T type, Function<T, String> name, Function<T, ? extends Iterable<T>> parents) {
    Refusal own = REFUSED.get(name.apply(type));
    if (own != null) {
      return own;
    }
    Set<T> seen = new HashSet<>(Collections.singleton(type));
    Deque<T> pending = new ArrayDeque<>(seen);
    while (!pending.isEmpty()) {
      for (T parent : parents.apply(pending.remove())) {
        Refusal refusal = REFUSED.get(name.apply(parent));
        if (refusal != null && refusal.extent() != Extent.CLASS) {
          return refusal;
        }
        if (seen.add(parent)) {
          pending.add(parent);
        }
      }
    }
    return null;
  }
}
