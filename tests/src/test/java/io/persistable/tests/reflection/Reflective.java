package io.persistable.tests.reflection;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.Method;

/** Everything that is refused, so that the test is seen to find it. Never run. */
final class Reflective {

  private Reflective() {}

  static Object anything(String name) throws Throwable {
    Object object = Class.forName(name).getDeclaredConstructor().newInstance();
    Method method = object.getClass().getDeclaredMethod("run");
    method.setAccessible(true);
    MethodHandle handle = MethodHandles.lookup().unreflect(method);
    return handle.invoke(object);
  }
}
