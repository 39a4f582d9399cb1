package io.persistable;

import io.persistable.ProgressListener.Progress;
import io.persistable.array.ArrayFile;
import io.persistable.array.ArrayFormat;
import io.persistable.module.LoaderSource;
import io.persistable.module.ModuleLayout;
import io.persistable.module.ModuleWriter;
import io.persistable.module.SingleItem;
import io.persistable.plan.Plan;
import io.persistable.python.OutsideArrays;
import io.persistable.python.Parts;
import io.persistable.python.PythonOptions;
import io.persistable.python.PythonProgram;
import io.persistable.text.FormatMark;
import io.persistable.text.Program;
import io.persistable.text.TextBuffer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One save of an archive as an importable package or module. */
final class Saver {

  private final Plan plan;
  private final PythonOptions text;
  private final OutsideArrays arrays;
  private final SaveOptions options;
  private final int buffered;
  private final long allObjects;
  private long objects;
  private long textBytes;

  /** Bytes of array files that are done, and of the one that is being written. */
  private long arrayBytes;

  private long currentArrayBytes;

  /** What the listener threw. */
  private @Nullable RuntimeException stopped;

  /**
   * @param buffered the most bytes of a text in memory
   */
  Saver(Plan plan, PythonOptions text, OutsideArrays arrays, SaveOptions options, int buffered) {
    this.buffered = buffered;
    this.plan = plan;
    this.text = text;
    this.arrays = arrays;
    this.options = options;
    this.allObjects = plan.graph().size();
  }

  /**
   * @param single the item that importing the module gives; empty if it gives the module
   * @return the file with the text
   */
  Path save(Path directory, String name, String single) throws IOException {
    String arraysName = arrays.arraysName();
    ModuleLayout layout =
        options.asPackage()
            ? ModuleLayout.ofPackage(directory, name, arraysName)
            : ModuleLayout.ofModule(directory, name, arraysName);
    try (ModuleWriter writer =
        ModuleWriter.begin(layout, options.force(), options.backup(), buffered)) {
      write(writer, single);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    return layout.text();
  }

  private void write(ModuleWriter writer, String single) throws IOException {
    int limit = options.asPackage() ? options.partObjects() : Integer.MAX_VALUE;
    Parts parts =
        new Parts(limit, new PartFiles(writer)).at(writer.parts()).reportingTo(this::textWritten);
    PythonProgram statements =
        Guard.writing(
            plan, this::isOurs, () -> PythonProgram.of(plan, text, arrays, parts, buffered));
    TextBuffer before = FormatMark.begin(new TextBuffer(1024));
    List<ArrayFile> files = List.of();
    if (!arrays.arrays().isEmpty()) {
      ArrayFormat format = options.arrayFormat();
      files = writer.arrays(format, arrays.arrays(), this::arrayWritten);
      String location = writer.arrays() + format.suffix();
      before.append(
          LoaderSource.of(format, arrays.arraysName(), location, arrays.arrays().keySet()));
    }
    TextBuffer after = new TextBuffer(256);
    if (!single.isEmpty()) {
      SingleItem.append(single, plan.graph().roots().get(single), after);
    }
    Program whole = LargeText.around(statements, before.toByteArray(), after.toByteArray());
    byte[] bytes = whole.bytes();
    textWritten(allObjects, Math.max(textBytes, bytes == null ? 0 : bytes.length));
    writer.commit(whole, files);
  }

  private record PartFiles(ModuleWriter writer) implements Parts.Sink {

    @Override
    public void accept(String name, TextBuffer text) throws IOException {
      writer.part(name, text);
    }

    @Override
    public OutputStream open(String name) throws IOException {
      return writer.part(name);
    }
  }

  private void textWritten(long objects, long bytes) {
    this.objects = objects;
    textBytes = bytes;
    report();
  }

  private void arrayWritten(long bytes, long all) {
    if (bytes < currentArrayBytes) {
      arrayBytes += currentArrayBytes;
    }
    currentArrayBytes = bytes;
    report();
  }

  /** Whether the listener or the disk threw it, rather than an object. */
  private boolean isOurs(Throwable thrown) {
    return thrown == stopped || thrown instanceof UncheckedIOException;
  }

  private void report() {
    try {
      ProgressListener.report(
          options.progress(),
          new Progress(objects, allObjects, textBytes + arrayBytes + currentArrayBytes, -1));
    } catch (RuntimeException e) {
      stopped = e;
      throw e;
    }
  }
}
