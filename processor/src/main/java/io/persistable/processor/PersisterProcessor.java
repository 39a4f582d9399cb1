package io.persistable.processor;

import com.google.auto.service.AutoService;
import io.persistable.processor.check.Checks;
import io.persistable.processor.check.Violation;
import io.persistable.processor.model.ClassName;
import io.persistable.processor.model.EnumModel;
import io.persistable.processor.read.Complaint;
import io.persistable.processor.read.MissingTypeException;
import io.persistable.processor.read.Names;
import io.persistable.processor.read.PersistableReader;
import io.persistable.processor.read.Reading;
import io.persistable.processor.read.Subject;
import io.persistable.processor.read.Subjects;
import io.persistable.processor.read.TypeReader;
import io.persistable.processor.write.CatalogWriter;
import io.persistable.processor.write.EnumWriter;
import io.persistable.processor.write.PersisterWriter;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/**
 * Generates the persisters, each from one element alone, so that an incremental build repeats only
 * those whose element has changed.
 */
@AutoService(Processor.class)
public final class PersisterProcessor extends AbstractProcessor {

  private Rounds rounds;
  private Reports reports;

  /** Two of one name are an error that the catalog's processor reports. */
  private final Set<ClassName> written = new HashSet<>();

  @Override
  public synchronized void init(ProcessingEnvironment environment) {
    super.init(environment);
    rounds = new Rounds(environment);
    reports = new Reports(environment.getMessager());
    LocalTypes.watch(environment);
  }

  @Override
  public Set<String> getSupportedAnnotationTypes() {
    return Set.of(Names.PERSISTABLE, Names.IMPORT, Names.MIX_IN);
  }

  @Override
  public SourceVersion getSupportedSourceVersion() {
    return SourceVersion.latestSupported();
  }

  @Override
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    if (round.processingOver()) {
      rounds.stillDeferred().forEach(this::reportMissing);
      return false;
    }
    TypeReader types = new TypeReader(processingEnv.getElementUtils(), rounds::isAnnotated);
    PersistableReader reader =
        new PersistableReader(
            processingEnv.getElementUtils(),
            processingEnv.getTypeUtils(),
            types,
            Rounds.showsClassFiles(processingEnv));
    for (Element origin : rounds.next(annotations, round)) {
      try {
        persist(origin, reader, types);
      } catch (MissingTypeException e) {
        rounds.defer(origin, e);
      }
    }
    return false;
  }

  private void reportMissing(Element origin, String missing) {
    if (missing.equals(Rounds.LOMBOK)) {
      reports.error(
          origin,
          "PersistableLombok",
          origin.getSimpleName()
              + " waits for what Lombok adds to it, and Lombok does not run: put it on the"
              + " processor path, ahead of Persistable");
      return;
    }
    reports.error(
        origin,
        "PersistableMissingType",
        origin.getSimpleName()
            + " mentions "
            + missing
            + ", which no source, class path or annotation processor provides: correct the name,"
            + " or add what provides it");
  }

  /** Everything is read before anything is written, so that nothing is written twice. */
  private void persist(Element origin, PersistableReader reader, TypeReader types)
      throws MissingTypeException {
    List<Complaint> complaints = new ArrayList<>();
    List<Reading> readings = new ArrayList<>();
    for (Subject subject : Subjects.of(origin, complaints)) {
      rounds.awaitLombok(origin, subject);
      readings.add(reader.read(subject));
    }
    complaints.forEach(reports::error);
    readings.forEach(reading -> checkAndWrite(reading, origin, types));
  }

  private void checkAndWrite(Reading reading, Element origin, TypeReader types) {
    reading.complaints().forEach(reports::error);
    if (reading.model() == null) {
      if (reading.enumModel() != null && reading.complaints().isEmpty()) {
        list(reading.enumModel(), reading.subject().type(), origin, types);
      }
      return;
    }
    List<Violation> violations = Checks.check(reading.model());
    violations.forEach(violation -> reports.error(reading, violation));
    if (violations.isEmpty() && reading.complaints().isEmpty()) {
      write(reading.model().persister(), PersisterWriter.write(reading.model()), origin);
    }
  }

  /**
   * An enum that every package can name, and that has not changed, stands in the catalog itself.
   */
  private void list(EnumModel model, TypeElement type, Element origin, TypeReader types) {
    if (!model.isPlain()) {
      boolean namesakes = types.hasNamesakes(model.holder().packageName());
      boolean inModule = Names.isInModule(processingEnv.getElementUtils(), origin);
      write(model.holder(), EnumWriter.write(model, inModule, namesakes), origin);
    } else if (!Names.isOpen(type)) {
      ClassName holder = EnumHolders.of(type);
      boolean namesakes = types.hasNamesakes(holder.packageName());
      write(holder, CatalogWriter.writeEnumHolder(holder, Names.of(type), namesakes), origin);
    }
  }

  private void write(ClassName name, String text, Element origin) {
    if (!written.add(name)) {
      return;
    }
    try (Writer writer =
        processingEnv.getFiler().createSourceFile(name.canonical(), origin).openWriter()) {
      writer.write(text);
    } catch (IOException e) {
      reports.error(
          origin,
          "PersistableWrite",
          "can't write " + name + " (" + e + "): remove what is in its place");
    }
  }
}
