package io.persistable.module;

import io.persistable.array.ArrayFile;
import io.persistable.file.WriteFailures;
import io.persistable.process.Machine;
import io.persistable.process.Owner;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * What a save says of itself before it makes a file, so that the next one knows what a dead one
 * left: a file beside the text.
 *
 * <pre>
 * # persistable draft of mod.py
 * # Persistable pid 1234 host tuna boot … pids … started … since …
 * # save 5e3c…-7
 * # mod_arrays_1/array_0.npy                            will be made
 * # mod_arrays_1/array_0.npy 208 bytes crc32c 600dee15  is made; or was made by the save before
 * # not mod_arrays_1/array_0.npy                        won't be made: the name is another's
 * </pre>
 *
 * A name is noted only if it is free, since what was noted is this save's, whatever is there. The
 * file is then created exclusively; if another program was quicker, the name is given up.
 */
final class Draft {

  /** Saves that go on in this process. */
  private static final Set<String> RUNNING = ConcurrentHashMap.newKeySet();

  /** Another copy of this class, of another class loader, has another. */
  private static final String COPY = UUID.randomUUID().toString();

  private static final AtomicLong COUNTER = new AtomicLong();
  private static final int LARGEST = 1 << 26;
  private static final String GIVEN_UP = "not ";

  private final Path file;
  private final @Nullable Owner owner;
  private final String save;

  /** What may have to be deleted, in the order in which it was made. */
  private final Map<String, Mark> marks = new LinkedHashMap<>();

  /**
   * What is known of a file.
   *
   * @param made null if it was only going to be made
   */
  record Mark(String name, @Nullable ArrayFile made) {}

  private Draft(Path file, @Nullable Owner owner, String save) {
    this.file = file;
    this.owner = owner;
    this.save = save;
  }

  private static String head(String text) {
    return "# persistable draft of " + text + "\n";
  }

  /**
   * Begins one.
   *
   * @throws FileAlreadyExistsException if its number is another's
   */
  static Draft begin(ModuleLayout layout, long number) throws IOException {
    Owner owner = Owner.current(Machine.local());
    Draft draft =
        new Draft(
            layout.directory().resolve(layout.draft(number)),
            owner,
            COPY + "-" + COUNTER.incrementAndGet());
    RUNNING.add(draft.save);
    boolean done = false;
    try {
      String content = head(layout.textName()) + "# " + owner.line() + "# save " + draft.save;
      Folder.write(draft.file, (content + "\n").getBytes(StandardCharsets.UTF_8), null);
      done = true;
      return draft;
    } finally {
      if (!done) {
        RUNNING.remove(draft.save);
      }
    }
  }

  /** Reads another's; null if it is gone, or no draft of this text. */
  static @Nullable Draft read(ModuleLayout layout, String name) throws IOException {
    Path file = layout.directory().resolve(name);
    byte[] content = Folder.readIfFile(file, LARGEST);
    String text = content == null ? "" : new String(content, StandardCharsets.UTF_8);
    List<String> lines = text.lines().toList();
    if (!text.startsWith(head(layout.textName()))
        || lines.size() < 3
        || !lines.get(2).startsWith("# save ")) {
      return null;
    }
    Owner owner = Owner.parse(lines.get(1).substring(2).getBytes(StandardCharsets.UTF_8));
    Draft draft = new Draft(file, owner, lines.get(2).substring("# save ".length()));
    for (String line : lines.subList(3, lines.size())) {
      if (line.startsWith("# ")) {
        draft.mark(layout, line.substring(2));
      }
    }
    return draft;
  }

  /** A line that a crash cut off is no name that a save could have made. */
  private void mark(ModuleLayout layout, String line) {
    ArrayFile made = SavedText.parse(line);
    String name = made == null ? line : made.name();
    if (layout.mayOwn(name)) {
      marks.put(name, new Mark(name, made));
    } else if (line.startsWith(GIVEN_UP)) {
      marks.remove(line.substring(GIVEN_UP.length()));
    }
  }

  /** Whether the process that began it is dead for sure, or ended the save without tidying up. */
  boolean isDead() {
    Owner known = owner;
    if (save.indexOf('\0') >= 0) {
      return true; // a loss of power took a part of it, and with it whoever began it
    }
    if (known == null) {
      return false;
    }
    Machine machine = Machine.local();
    return switch (known.life(machine)) {
      case DEAD -> true;
      case UNKNOWN -> false;
      case ALIVE ->
          known.hasNumberOf(machine) && save.startsWith(COPY + "-") && !RUNNING.contains(save);
    };
  }

  /** What makes files, each exclusively; if it fails it takes back what it made. */
  @FunctionalInterface
  interface Making<T> {
    /** A failure to take something back is suppressed by the one before. */
    T make() throws IOException;
  }

  /**
   * Says that files are going to be made, then makes them.
   *
   * @param names free ones
   * @throws FileAlreadyExistsException if one is taken
   */
  <T> T make(List<String> names, Making<T> making) throws IOException {
    for (String name : names) {
      Path place = file.resolveSibling(name);
      if (Folder.exists(place)) {
        throw new FileAlreadyExistsException(
            place.toString(),
            null,
            "expected a name for this save alone, found that another program made something there"
                + " while it went on; save again");
      }
    }
    plan(names);
    try {
      return making.make();
    } catch (IOException | RuntimeException | Error e) {
      if (e.getSuppressed().length == 0) {
        giveUp(names, e); // what has the names now is another's
      }
      throw e;
    }
  }

  private void plan(List<String> names) throws IOException {
    StringBuilder lines = new StringBuilder();
    for (String name : names) {
      marks.put(name, new Mark(name, null));
      lines.append("# ").append(name).append('\n');
    }
    append(lines);
  }

  private void giveUp(List<String> names, Throwable cause) {
    StringBuilder lines = new StringBuilder();
    for (String name : names) {
      marks.remove(name);
      lines.append("# ").append(GIVEN_UP).append(name).append('\n');
    }
    try {
      append(lines);
    } catch (IOException e) {
      cause.addSuppressed(e);
    }
  }

  /** Says of files what they are. */
  void made(List<ArrayFile> files) throws IOException {
    StringBuilder lines = new StringBuilder();
    for (ArrayFile each : files) {
      marks.put(each.name(), new Mark(each.name(), each));
      lines.append("# ").append(SavedText.line(each)).append('\n');
    }
    append(lines);
  }

  /** Makes what was said durable. */
  void force() throws IOException {
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS)) {
      WriteFailures.run(file, () -> channel.force(true));
    }
  }

  /** A process that dies leaves what it wrote; that a loss of power may take it does no harm. */
  private void append(CharSequence lines) throws IOException {
    if (lines.isEmpty()) {
      return;
    }
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS)) {
      ByteBuffer bytes = ByteBuffer.wrap(lines.toString().getBytes(StandardCharsets.UTF_8));
      long end = channel.size();
      while (bytes.hasRemaining()) {
        end += channel.write(bytes, end);
      }
    } catch (IOException e) {
      throw WriteFailures.naming(file, e);
    }
  }

  List<Mark> marks() {
    return List.copyOf(marks.values());
  }

  /** Whether it is still there. */
  boolean isThere() throws IOException {
    return Folder.exists(file);
  }

  /** The save has come to its end, whichever. */
  void end() {
    RUNNING.remove(save);
  }

  /** Deletes it: nothing is left of what it names, or nothing that may be deleted. */
  void delete() throws IOException {
    try {
      Files.delete(file);
    } catch (NoSuchFileException e) {
      return; // another has swept it
    }
  }
}
