package io.persistable.processor;

import com.google.auto.service.AutoService;
import io.persistable.processor.check.CatalogCheck;
import io.persistable.processor.check.NameCheck;
import io.persistable.processor.check.Violation;
import io.persistable.processor.model.CatalogModel.PersisterReference;
import io.persistable.processor.model.ClassName;
import io.persistable.processor.read.Annotations;
import io.persistable.processor.read.Complaint;
import io.persistable.processor.read.Existing;
import io.persistable.processor.read.HandWrittenReader;
import io.persistable.processor.read.HandWrittenReader.HandWritten;
import io.persistable.processor.read.MissingTypeException;
import io.persistable.processor.read.Names;
import io.persistable.processor.read.PersistableReader;
import io.persistable.processor.read.Reading;
import io.persistable.processor.read.Subject;
import io.persistable.processor.read.Subjects;
import io.persistable.processor.read.TypeReader;
import io.persistable.processor.read.Unmarked;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/**
 * Generates the catalog from all annotated elements together, and judges what only all of them
 * together can show: equal names, duplicates, a missing {@code provides}.
 */
@AutoService(Processor.class)
public final class CatalogProcessor extends AbstractProcessor {

  private Rounds rounds;
  private Reports reports;
  private CatalogFiles files;
  private CatalogContent content = new CatalogContent();
  private final CatalogCheck check = new CatalogCheck();
  private final KnownPersisters known = new KnownPersisters();
  private final UnmarkedTypes unmarked = new UnmarkedTypes();

  @Override
  public synchronized void init(ProcessingEnvironment environment) {
    super.init(environment);
    rounds = new Rounds(environment);
    reports = new Reports(environment.getMessager());
    files = new CatalogFiles(environment, reports);
  }

  @Override
  public Set<String> getSupportedAnnotationTypes() {
    return Names.ALL;
  }

  @Override
  public Set<String> getSupportedOptions() {
    return Set.of(Options.CATALOG);
  }

  @Override
  public SourceVersion getSupportedSourceVersion() {
    return SourceVersion.latestSupported();
  }

  @Override
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    files.note(round);
    unmarked.note(annotations, round);
    if (round.processingOver()) {
      reportUnmarked();
      if (!round.errorRaised()) {
        files.finish();
      }
      return false;
    }
    List<Element> origins = rounds.next(annotations, round);
    TypeReader types = new TypeReader(processingEnv.getElementUtils(), rounds::isAnnotated);
    PersistableReader reader =
        new PersistableReader(
            processingEnv.getElementUtils(),
            processingEnv.getTypeUtils(),
            types,
            Rounds.showsClassFiles(processingEnv));
    List<Reading> readings = new ArrayList<>();
    for (Element origin : origins) {
      try {
        readings.addAll(collect(origin, reader));
      } catch (MissingTypeException e) {
        rounds.defer(origin, e);
      }
    }
    warn(readings);
    if (!rounds.hasDeferred() && !content.isEmpty()) {
      files.write(content, origins, types);
      content = new CatalogContent();
    }
    return false;
  }

  private void reportUnmarked() {
    if (!unmarked.isEmpty()) {
      Elements elements = processingEnv.getElementUtils();
      known.add(files.remembered(), elements);
      unmarked.report(elements, known::contains, reports);
    }
  }

  private void warn(List<Reading> readings) {
    if (!readings.isEmpty()) {
      known.add(files.remembered(), processingEnv.getElementUtils());
      Unmarked types = new Unmarked(known::contains);
      for (Reading reading : readings) {
        if (!isUnchanged(reading)) {
          types.of(reading).forEach(reports::warning);
        }
      }
    }
  }

  /**
   * Whether Gradle shows a type once more as a class file, which it does to processors that want to
   * see all, in an environment of its own. Then its persister is still there, what was to be said
   * has been said, and {@code @SuppressWarnings} is gone.
   */
  private boolean isUnchanged(Reading reading) {
    return Rounds.showsClassFiles(processingEnv)
        && reading.model() != null
        && processingEnv.getElementUtils().getTypeElement(reading.model().persister().canonical())
            != null;
  }

  /** Complaints about a type alone are left to the processor that generates its persister. */
  private List<Reading> collect(Element origin, PersistableReader reader)
      throws MissingTypeException {
    List<Reading> readings = new ArrayList<>();
    for (Subject subject : Subjects.of(origin, new ArrayList<>())) {
      rounds.awaitLombok(origin, subject);
      readings.add(reader.read(subject));
    }
    if (Names.annotation(origin, Names.PERSISTER_FOR) != null) {
      handWritten((TypeElement) origin);
    }
    if (origin instanceof PackageElement renamed) {
      formerPackages(renamed);
    }
    readings.forEach(reading -> add(origin, reading));
    return readings;
  }

  private void add(Element origin, Reading reading) {
    known.add(Names.of(reading.subject().type()));
    if (reading.subject().mixIn() != null) {
      unmarked.noteDescribed(reading.subject().type());
    }
    if (reading.model() != null) {
      known.add(reading.model());
      List<Violation> violations = check.add(reading.model());
      violations.forEach(violation -> reports.error(reading, violation));
      content.add(origin, reading.model());
    } else if (reading.existing() != null) {
      addExisting(origin, reading.existing());
    } else if (reading.enumModel() != null
        && reading.complaints().isEmpty()
        && !reading.enumModel().isPlain()) {
      check.add(reading.enumModel()).forEach(violation -> reports.error(reading, violation));
      content.addDescribed(origin, reading.enumModel());
    } else if (reading.complaints().isEmpty()) {
      content.addEnum(origin, reading.subject().type());
    }
  }

  /** A type that has not changed, with the persister that was compiled with it. */
  private void addExisting(Element origin, Existing existing) {
    ClassName persister = Names.of(existing.persister());
    content.add(origin, new PersisterReference(persister, true));
    if (existing.holdsEnums()) {
      content.addHolder(origin, persister);
    }
    for (TypeElement type : existing.enums()) {
      known.add(Names.of(type));
      content.addEnum(origin, type);
    }
  }

  private void formerPackages(PackageElement renamed) {
    List<String> former = Annotations.texts(Names.annotation(renamed, Names.RENAMED_FROM), "value");
    for (String name : former) {
      if (!NameCheck.isQualifiedName(name) || name.equals(Names.qualified(renamed))) {
        reports.error(
            renamed,
            "PersistableName",
            "'"
                + name
                + "' is no name that this package can have had: give one such as"
                + " com.acme.oldmodel");
        return;
      }
    }
    content.addFormerPackages(renamed, former);
  }

  private void handWritten(TypeElement persister) throws MissingTypeException {
    List<Complaint> complaints = new ArrayList<>();
    HandWritten handWritten =
        new HandWrittenReader(processingEnv.getTypeUtils()).read(persister, complaints);
    complaints.forEach(reports::error);
    if (handWritten != null) {
      ClassName type = Names.of(handWritten.type());
      known.add(type);
      check
          .add(type, Names.qualified(persister))
          .forEach(violation -> reports.error(persister, violation.code(), violation.text()));
      content.add(persister, handWritten.reference());
    }
  }
}
