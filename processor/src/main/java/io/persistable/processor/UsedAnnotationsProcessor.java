package io.persistable.processor;

import com.google.auto.service.AutoService;
import io.persistable.processor.read.Names;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;

/**
 * Claims the annotations that the other processors have read, or {@code -Xlint:processing} warns
 * that nobody did. One of the others must not, since a compiler shows claimed annotations to no
 * further processor. It runs after them, since compilers take processors in the order of their
 * listing, which is that of their names.
 */
@AutoService(Processor.class)
public final class UsedAnnotationsProcessor extends AbstractProcessor {

  @Override
  public Set<String> getSupportedAnnotationTypes() {
    return Names.ALL;
  }

  @Override
  public SourceVersion getSupportedSourceVersion() {
    return SourceVersion.latestSupported();
  }

  @Override
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    return true;
  }
}
