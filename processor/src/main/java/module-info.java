/** The annotation processors; nothing of them is for use by other code. */
module io.persistable.processor {
  requires java.compiler;
  requires static jdk.compiler;
  requires static com.google.auto.service;
  requires static org.jspecify;

  provides javax.annotation.processing.Processor with
      io.persistable.processor.CatalogProcessor,
      io.persistable.processor.PersisterProcessor;
}
