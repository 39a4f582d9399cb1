package io.persistable.benchmarks.measure;

import io.persistable.Persistable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;

/** Writes an empty class for each persistable type: the least that generating sources costs. */
@SupportedAnnotationTypes("io.persistable.Persistable")
public final class EmptyClasses extends AbstractProcessor {

  @Override
  public SourceVersion getSupportedSourceVersion() {
    return SourceVersion.latest();
  }

  @Override
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    for (Element type : round.getElementsAnnotatedWith(Persistable.class)) {
      PackageElement home = processingEnv.getElementUtils().getPackageOf(type);
      String name = type.getSimpleName() + "Empty";
      try (Writer source =
          processingEnv
              .getFiler()
              .createSourceFile(home.getQualifiedName() + "." + name, type)
              .openWriter()) {
        source.write("package " + home.getQualifiedName() + ";\n\nfinal class " + name + " {}\n");
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return false;
  }
}
