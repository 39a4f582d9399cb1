package io.persistable.testsupport.fault;

import java.io.IOException;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.AccessMode;
import java.nio.file.CopyOption;
import java.nio.file.DirectoryStream;
import java.nio.file.FileStore;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributeView;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.FileAttributeView;
import java.nio.file.attribute.FileTime;
import java.nio.file.spi.FileSystemProvider;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Passes on, notes and fails. */
final class FaultProvider extends FileSystemProvider {

  private final FaultFileSystem system;
  private final FileSystemProvider real;
  private final Path root;
  private final Journalist journalist;

  FaultProvider(FaultFileSystem system, FileSystemProvider real, Path root, Journalist journalist) {
    this.system = system;
    this.real = real;
    this.root = root;
    this.journalist = journalist;
  }

  private String name(Path path) {
    return root.relativize(FaultPath.real(path)).toString().replace('\\', '/');
  }

  private Path step(String what, Path path) throws IOException {
    journalist.step(what + " " + name(path));
    return FaultPath.real(path);
  }

  @Override
  public FileChannel newFileChannel(
      Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes)
      throws IOException {
    Path file = step("open", path);
    boolean isDirectory = Files.isDirectory(file);
    boolean writes = options.contains(StandardOpenOption.WRITE);
    boolean existed = Files.exists(file);
    FileChannel channel = real.newFileChannel(file, options, attributes);
    String name = name(path);
    int node = -1;
    if (!isDirectory) {
      node = existed || !writes ? journalist.node(name) : journalist.created(name);
    }
    return new FaultChannel(channel, journalist, name, node);
  }

  @Override
  public SeekableByteChannel newByteChannel(
      Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes)
      throws IOException {
    return newFileChannel(path, options, attributes);
  }

  @Override
  public DirectoryStream<Path> newDirectoryStream(
      Path directory, DirectoryStream.Filter<? super Path> filter) throws IOException {
    DirectoryStream<Path> stream =
        real.newDirectoryStream(step("list", directory), p -> filter.accept(system.path(p)));
    return new DirectoryStream<>() {
      @Override
      public Iterator<Path> iterator() {
        Iterator<Path> paths = stream.iterator();
        return new Iterator<>() {
          @Override
          public boolean hasNext() {
            return paths.hasNext();
          }

          @Override
          public Path next() {
            return system.path(paths.next());
          }
        };
      }

      @Override
      public void close() throws IOException {
        stream.close();
      }
    };
  }

  @Override
  public void createDirectory(Path directory, FileAttribute<?>... attributes) throws IOException {
    real.createDirectory(step("make directory", directory), attributes);
    journalist.note(new Operation.Directory(name(directory)));
  }

  @Override
  public void delete(Path path) throws IOException {
    real.delete(step("delete", path));
    journalist.deleted(name(path));
  }

  @Override
  public void createLink(Path link, Path existing) throws IOException {
    real.createLink(step("link", link), FaultPath.real(existing));
    journalist.linked(name(link), name(existing));
  }

  @Override
  public void copy(Path source, Path target, CopyOption... options) {
    throw new UnsupportedOperationException("a copy can't be forced: write it");
  }

  @Override
  public void move(Path source, Path target, CopyOption... options) throws IOException {
    real.move(step("move", source), FaultPath.real(target), options);
    journalist.renamed(name(source), name(target));
  }

  @Override
  public boolean isSameFile(Path path, Path other) throws IOException {
    return real.isSameFile(FaultPath.real(path), FaultPath.real(other));
  }

  @Override
  public boolean isHidden(Path path) throws IOException {
    return real.isHidden(FaultPath.real(path));
  }

  @Override
  public FileStore getFileStore(Path path) throws IOException {
    return real.getFileStore(FaultPath.real(path));
  }

  @Override
  public void checkAccess(Path path, AccessMode... modes) throws IOException {
    for (AccessMode mode : modes) {
      journalist.checkAllowed("access " + mode + " " + name(path));
    }
    real.checkAccess(FaultPath.real(path), modes);
  }

  @Override
  public <V extends FileAttributeView> @Nullable V getFileAttributeView(
      Path path, Class<V> type, LinkOption... options) {
    Path file = FaultPath.real(path);
    if (type != BasicFileAttributeView.class) {
      return real.getFileAttributeView(file, type, options);
    }
    BasicFileAttributeView view =
        real.getFileAttributeView(file, BasicFileAttributeView.class, options);
    return type.cast(
        new BasicFileAttributeView() {
          @Override
          public String name() {
            return view.name();
          }

          @Override
          public BasicFileAttributes readAttributes() throws IOException {
            step("attributes of", path);
            return view.readAttributes();
          }

          @Override
          public void setTimes(
              @Nullable FileTime modified, @Nullable FileTime accessed, @Nullable FileTime created)
              throws IOException {
            step("set time of", path);
            view.setTimes(modified, accessed, created);
            if (modified != null) {
              String name = FaultProvider.this.name(path);
              journalist.note(new Operation.Time(journalist.node(name), modified.toMillis()));
            }
          }
        });
  }

  @Override
  public <A extends BasicFileAttributes> A readAttributes(
      Path path, Class<A> type, LinkOption... options) throws IOException {
    return real.readAttributes(step("attributes of", path), type, options);
  }

  @Override
  public Map<String, Object> readAttributes(Path path, String attributes, LinkOption... options)
      throws IOException {
    return real.readAttributes(step("attributes of", path), attributes, options);
  }

  @Override
  public void setAttribute(
      Path path, String attribute, @Nullable Object value, LinkOption... options) {
    throw new UnsupportedOperationException(attribute);
  }

  @Override
  public String getScheme() {
    return "fault";
  }

  @Override
  public FileSystem newFileSystem(URI uri, Map<String, ?> env) {
    throw new UnsupportedOperationException();
  }

  @Override
  public FileSystem getFileSystem(URI uri) {
    return system;
  }

  @Override
  public Path getPath(URI uri) {
    return system.path(real.getPath(uri));
  }
}
