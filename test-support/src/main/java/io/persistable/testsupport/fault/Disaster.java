package io.persistable.testsupport.fault;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Works out what is on the disk after a crash, and puts it there. */
public final class Disaster {

  private static final int DIRECTORY = -1;

  /** A file's content as bytes, and its time stamp if it was set. */
  private record Content(byte[] bytes, @Nullable Long millis) {
    static final Content EMPTY = new Content(new byte[0], null);
  }

  private final Map<String, Integer> names = new TreeMap<>();
  private final Map<Integer, Content> contents = new HashMap<>();

  /** All there was before the first operation, which is durable. */
  public static Disaster before(Path root, Journalist journalist) throws IOException {
    Disaster state = new Disaster();
    if (!Files.exists(root)) {
      return state;
    }
    Files.walkFileTree(
        root,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
            if (!directory.equals(root)) {
              state.names.put(name(root, directory), DIRECTORY);
            }
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            int node = journalist.existing(name(root, file));
            state.names.put(name(root, file), node);
            state.contents.put(
                node,
                new Content(Files.readAllBytes(file), attributes.lastModifiedTime().toMillis()));
            return FileVisitResult.CONTINUE;
          }
        });
    return state;
  }

  private static String name(Path root, Path path) {
    return root.relativize(path).toString().replace('\\', '/');
  }

  /** What a crash right after the {@code count}-th operation leaves. */
  public Disaster after(List<Operation> operations, int count, Damage damage) {
    Disaster state = new Disaster();
    state.names.putAll(names);
    state.contents.putAll(contents);
    Map<Integer, Integer> forced = new HashMap<>();
    Map<String, Integer> forcedNames = new HashMap<>();
    for (int i = 0; i < count; i++) {
      if (operations.get(i) instanceof Operation.Force f) {
        forced.put(f.node(), i);
      } else if (operations.get(i) instanceof Operation.ForceDirectory d) {
        forcedNames.put(d.name(), i);
      }
    }
    for (int i = 0; i < count; i++) {
      Operation operation = operations.get(i);
      boolean durable =
          operation.changesNames()
              ? forcedNames.getOrDefault(operation.directory(), -1) > i
              : operation.changesFile() && forced.getOrDefault(operation.file(), -1) > i;
      Operation left = durable ? operation : damage.left(operation, i, i == count - 1);
      if (left != null) {
        state.apply(left);
      }
    }
    return state;
  }

  private void apply(Operation operation) {
    if (operation instanceof Operation.Create c) {
      names.put(c.name(), c.node());
      contents.putIfAbsent(c.node(), Content.EMPTY);
    } else if (operation instanceof Operation.Link l) {
      names.put(l.name(), l.node());
      contents.putIfAbsent(l.node(), Content.EMPTY);
    } else if (operation instanceof Operation.Directory d) {
      names.putIfAbsent(d.name(), DIRECTORY);
    } else if (operation instanceof Operation.Rename r) {
      Integer node = names.remove(r.from());
      if (node != null) {
        names.put(r.to(), node);
      }
    } else if (operation instanceof Operation.Delete d) {
      names.remove(d.name());
    } else if (operation instanceof Operation.Write w) {
      contents.merge(w.node(), write(Content.EMPTY, w), (old, fresh) -> write(old, w));
    } else if (operation instanceof Operation.Truncate t) {
      contents.computeIfPresent(
          t.node(),
          (node, old) ->
              old.bytes.length <= t.size()
                  ? old
                  : new Content(Arrays.copyOf(old.bytes, (int) t.size()), old.millis));
    } else if (operation instanceof Operation.Time t) {
      contents.merge(
          t.node(),
          new Content(new byte[0], t.millis()),
          (old, fresh) -> new Content(old.bytes, t.millis()));
    }
  }

  private static Content write(Content old, Operation.Write write) {
    int end = (int) write.position() + write.bytes().length;
    byte[] bytes = Arrays.copyOf(old.bytes, Math.max(old.bytes.length, end));
    System.arraycopy(write.bytes(), 0, bytes, (int) write.position(), write.bytes().length);
    return new Content(bytes, old.millis);
  }

  /** Writes it out; names whose directory is lost are lost with it. */
  public void materialise(Path root) throws IOException {
    Files.createDirectories(root);
    for (Map.Entry<String, Integer> entry : names.entrySet()) {
      Path path = root.resolve(entry.getKey());
      if (!Files.isDirectory(path.getParent())) {
        continue;
      }
      if (entry.getValue() == DIRECTORY) {
        Files.createDirectory(path);
        continue;
      }
      Content content = contents.getOrDefault(entry.getValue(), Content.EMPTY);
      Files.write(path, content.bytes);
      if (content.millis != null) {
        Files.setLastModifiedTime(path, FileTime.fromMillis(content.millis));
      }
    }
  }

  /** Tells equal states apart from others without writing them out. */
  public long fingerprint() {
    long hash = 17;
    for (Map.Entry<String, Integer> entry : names.entrySet()) {
      hash = hash * 1_000_003 + entry.getKey().hashCode();
      Content content = contents.get(entry.getValue());
      hash = hash * 1_000_003 + (content == null ? 0 : Arrays.hashCode(content.bytes));
    }
    return hash;
  }
}
