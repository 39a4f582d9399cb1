package io.persistable.processor.read;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/** Classes whose objects are threads, handles, streams or code: no text can rebuild them. */
final class Unarchivable {

  private static final Set<String> ROOTS =
      Set.of(
          "java.io.Console",
          "java.io.InputStream",
          "java.io.OutputStream",
          "java.io.RandomAccessFile",
          "java.io.Reader",
          "java.io.Writer",
          "java.lang.Class",
          "java.lang.ClassLoader",
          "java.lang.Module",
          "java.lang.Process",
          "java.lang.Runtime",
          "java.lang.Thread",
          "java.lang.ThreadGroup",
          "java.lang.ThreadLocal",
          "java.lang.ref.Reference",
          "java.net.ServerSocket",
          "java.net.Socket",
          "java.nio.channels.Channel",
          "java.util.Iterator",
          "java.util.Timer",
          "java.util.concurrent.Executor",
          "java.util.concurrent.Future",
          "java.util.concurrent.locks.Lock",
          "java.util.stream.BaseStream");

  private Unarchivable() {}

  /** Whether the type is one of these, or of a functional interface of the JDK. */
  static boolean is(TypeElement type) {
    if (isFunctionOfTheJdk(type)) {
      return true;
    }
    Set<String> seen = new HashSet<>();
    Deque<TypeElement> pending = new ArrayDeque<>();
    pending.add(type);
    while (!pending.isEmpty()) {
      TypeElement next = pending.remove();
      String name = next.getQualifiedName().toString();
      if (ROOTS.contains(name)) {
        return true;
      }
      if (seen.add(name)) {
        add(next.getSuperclass(), pending);
        next.getInterfaces().forEach(parent -> add(parent, pending));
      }
    }
    return false;
  }

  private static void add(TypeMirror parent, Deque<TypeElement> pending) {
    if (parent instanceof DeclaredType declared) {
      Element element = declared.asElement();
      if (element instanceof TypeElement type) {
        pending.add(type);
      }
    }
  }

  private static boolean isFunctionOfTheJdk(TypeElement type) {
    return type.getKind() == ElementKind.INTERFACE
        && type.getQualifiedName().toString().startsWith("java.")
        && Names.annotation(type, "java.lang.FunctionalInterface") != null;
  }
}
