/** The annotation processors; nothing of them is for use by other code. */
module io.persistable.processor {
  requires java.compiler;
  requires static jdk.compiler;
  requires static com.google.auto.service;
  // In the jar under another name, as a package of this module.
  requires static com.palantir.javapoet;
  requires static org.jspecify;

  provides javax.annotation.processing.Processor with
      io.persistable.processor.CatalogProcessor,
      io.persistable.processor.PersisterProcessor,
      io.persistable.processor.UsedAnnotationsProcessor;
}
