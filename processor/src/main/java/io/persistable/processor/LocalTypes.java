package io.persistable.processor;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ImportTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TaskEvent;
import com.sun.source.util.TaskListener;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import javax.annotation.processing.ProcessingEnvironment;
import javax.tools.Diagnostic;
import org.jspecify.annotations.Nullable;

/**
 * Refuses annotated types in the bodies of methods, which no round of processing shows: javac's
 * trees do. Other compilers leave them unnoticed until such an object is archived.
 */
final class LocalTypes implements TaskListener {

  private final ProcessingEnvironment environment;
  private final Set<CompilationUnitTree> seen = Collections.newSetFromMap(new IdentityHashMap<>());

  private LocalTypes(ProcessingEnvironment environment) {
    this.environment = environment;
  }

  static void watch(ProcessingEnvironment environment) {
    // Not even loaded with other compilers, whose class path may lack javac's trees.
    if (environment.getClass().getName().startsWith("com.sun.tools.javac.")) {
      Watch.start(environment);
    }
  }

  private static final class Watch {
    static void start(ProcessingEnvironment environment) {
      JavacTask.instance(environment).addTaskListener(new LocalTypes(environment));
    }
  }

  @Override
  public void finished(TaskEvent event) {
    CompilationUnitTree unit = event.getCompilationUnit();
    if (event.getKind() == TaskEvent.Kind.ANALYZE && mayMention(unit) && seen.add(unit)) {
      new Scanner(unit).scan(unit, false);
    }
  }

  private static boolean mayMention(@Nullable CompilationUnitTree unit) {
    if (unit == null) {
      return false;
    }
    for (ImportTree each : unit.getImports()) {
      if (each.getQualifiedIdentifier() instanceof MemberSelectTree name
          && (name.getIdentifier().contentEquals("Persistable")
              || name.getIdentifier().contentEquals("*"))
          // The text of a tree is made by printing it.
          && name.getExpression().toString().equals("io.persistable")) {
        return true;
      }
    }
    return false;
  }

  /** The parameter says whether the place is in a body. */
  private final class Scanner extends TreeScanner<@Nullable Void, Boolean> {

    private final CompilationUnitTree unit;

    Scanner(CompilationUnitTree unit) {
      this.unit = unit;
    }

    /** Of methods and variables only what they do: nothing else has types in it. */
    @Override
    public @Nullable Void visitMethod(MethodTree method, Boolean inBody) {
      return scan(method.getBody(), inBody);
    }

    @Override
    public @Nullable Void visitVariable(VariableTree variable, Boolean inBody) {
      return scan(variable.getInitializer(), inBody);
    }

    @Override
    public @Nullable Void visitBlock(BlockTree block, Boolean inBody) {
      return super.visitBlock(block, true);
    }

    @Override
    public @Nullable Void visitNewClass(NewClassTree expression, Boolean inBody) {
      return super.visitNewClass(expression, true);
    }

    @Override
    public @Nullable Void visitLambdaExpression(LambdaExpressionTree lambda, Boolean inBody) {
      return super.visitLambdaExpression(lambda, true);
    }

    @Override
    public @Nullable Void visitClass(ClassTree type, Boolean inBody) {
      if (inBody) {
        for (AnnotationTree annotation : type.getModifiers().getAnnotations()) {
          if (annotation.getAnnotationType().toString().endsWith("Persistable")) {
            Trees.instance(environment)
                .printMessage(
                    Diagnostic.Kind.ERROR,
                    "[PersistableLocal] "
                        + type.getSimpleName()
                        + " is a local type, which generated code can't name: declare it at the top"
                        + " level or as a member",
                    type,
                    unit);
          }
        }
      }
      return scan(type.getMembers(), inBody);
    }
  }
}
