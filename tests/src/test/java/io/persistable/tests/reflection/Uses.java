package io.persistable.tests.reflection;

import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ConstantDynamic;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * What one class file calls and names: {@code java.lang.Class.forName} for a call or a field,
 * {@code java.lang.reflect.Method} for a type. The bootstrap methods of {@code invokedynamic}
 * (lambdas, string concatenation, records, pattern switches) are named as {@code bootstrap:…};
 * their mention of {@code MethodHandles.Lookup} is the JVM's, not the program's, and is left out.
 */
final class Uses {

  private static final int API = Opcodes.ASM9;

  private final Set<String> uses = new TreeSet<>();

  private Uses() {}

  /** Reads a class file. */
  static Set<String> of(InputStream classFile) throws IOException {
    Uses uses = new Uses();
    new ClassReader(classFile).accept(uses.new OfClass(), ClassReader.SKIP_FRAMES);
    return uses.uses;
  }

  private void type(Type type) {
    switch (type.getSort()) {
      case Type.ARRAY -> type(type.getElementType());
      case Type.OBJECT -> uses.add(type.getClassName());
      case Type.METHOD -> {
        type(type.getReturnType());
        for (Type argument : type.getArgumentTypes()) {
          type(argument);
        }
      }
      default -> {
        // a primitive
      }
    }
  }

  private void member(String owner, String name, String descriptor) {
    Type type = Type.getObjectType(owner);
    type(type);
    uses.add(type.getClassName() + "." + name);
    type(Type.getType(descriptor));
  }

  private void constant(Object value) {
    if (value instanceof Type type) {
      type(type);
    } else if (value instanceof Handle handle) {
      member(handle.getOwner(), handle.getName(), handle.getDesc());
    } else if (value instanceof ConstantDynamic dynamic) {
      bootstrap(dynamic.getBootstrapMethod());
      for (int i = 0; i < dynamic.getBootstrapMethodArgumentCount(); i++) {
        constant(dynamic.getBootstrapMethodArgument(i));
      }
    }
  }

  private void bootstrap(Handle method) {
    uses.add(
        "bootstrap:"
            + Type.getObjectType(method.getOwner()).getClassName()
            + "."
            + method.getName());
  }

  private final class OfClass extends ClassVisitor {

    OfClass() {
      super(API);
    }

    @Override
    public void visit(
        int version,
        int access,
        String name,
        @Nullable String signature,
        @Nullable String superName,
        String @Nullable [] interfaces) {
      if (superName != null) {
        type(Type.getObjectType(superName));
      }
      if (interfaces != null) {
        for (String each : interfaces) {
          type(Type.getObjectType(each));
        }
      }
    }

    @Override
    public @Nullable FieldVisitor visitField(
        int access,
        String name,
        String descriptor,
        @Nullable String signature,
        @Nullable Object value) {
      type(Type.getType(descriptor));
      return null;
    }

    @Override
    public MethodVisitor visitMethod(
        int access,
        String name,
        String descriptor,
        @Nullable String signature,
        String @Nullable [] exceptions) {
      type(Type.getType(descriptor));
      return new OfMethod();
    }

    @Override
    public @Nullable AnnotationVisitor visitAnnotation(String descriptor, boolean visible) {
      return null;
    }
  }

  private final class OfMethod extends MethodVisitor {

    OfMethod() {
      super(API);
    }

    @Override
    public void visitTypeInsn(int opcode, String type) {
      type(Type.getObjectType(type));
    }

    @Override
    public void visitFieldInsn(int opcode, String owner, String name, String descriptor) {
      member(owner, name, descriptor);
    }

    @Override
    public void visitMethodInsn(
        int opcode, String owner, String name, String descriptor, boolean isInterface) {
      member(owner, name, descriptor);
    }

    @Override
    public void visitInvokeDynamicInsn(
        String name, String descriptor, Handle bootstrapMethod, Object... arguments) {
      bootstrap(bootstrapMethod);
      type(Type.getType(descriptor));
      for (Object argument : arguments) {
        constant(argument);
      }
    }

    @Override
    public void visitLdcInsn(Object value) {
      constant(value);
    }

    @Override
    public void visitMultiANewArrayInsn(String descriptor, int dimensions) {
      type(Type.getType(descriptor));
    }

    @Override
    public void visitTryCatchBlock(Label start, Label end, Label handler, @Nullable String type) {
      if (type != null) {
        type(Type.getObjectType(type));
      }
    }
  }
}
