package io.persistable.testsupport.fault;

import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import org.jspecify.annotations.Nullable;

/** A real path in the clothes of a {@link FaultFileSystem}. */
final class FaultPath implements Path {

  private final FaultFileSystem system;
  private final Path path;

  FaultPath(FaultFileSystem system, Path path) {
    this.system = system;
    this.path = path;
  }

  static Path real(Path path) {
    return path instanceof FaultPath fault ? fault.path : path;
  }

  private @Nullable Path wrap(@Nullable Path other) {
    return other == null ? null : new FaultPath(system, other);
  }

  @Override
  public FileSystem getFileSystem() {
    return system;
  }

  @Override
  public boolean isAbsolute() {
    return path.isAbsolute();
  }

  @Override
  public @Nullable Path getRoot() {
    return wrap(path.getRoot());
  }

  @Override
  public @Nullable Path getFileName() {
    return wrap(path.getFileName());
  }

  @Override
  public @Nullable Path getParent() {
    return wrap(path.getParent());
  }

  @Override
  public int getNameCount() {
    return path.getNameCount();
  }

  @Override
  public Path getName(int index) {
    return new FaultPath(system, path.getName(index));
  }

  @Override
  public Path subpath(int from, int to) {
    return new FaultPath(system, path.subpath(from, to));
  }

  @Override
  public boolean startsWith(Path other) {
    return path.startsWith(real(other));
  }

  @Override
  public boolean endsWith(Path other) {
    return path.endsWith(real(other));
  }

  @Override
  public Path normalize() {
    return new FaultPath(system, path.normalize());
  }

  @Override
  public Path resolve(Path other) {
    return new FaultPath(system, path.resolve(real(other)));
  }

  @Override
  public Path relativize(Path other) {
    return new FaultPath(system, path.relativize(real(other)));
  }

  @Override
  public URI toUri() {
    return path.toUri();
  }

  @Override
  public Path toAbsolutePath() {
    return new FaultPath(system, path.toAbsolutePath());
  }

  @Override
  public Path toRealPath(LinkOption... options) throws IOException {
    return new FaultPath(system, path.toRealPath(options));
  }

  @Override
  public WatchKey register(
      WatchService watcher, WatchEvent.Kind<?>[] events, WatchEvent.Modifier... modifiers) {
    throw new UnsupportedOperationException("no notifications here");
  }

  @Override
  public int compareTo(Path other) {
    return path.compareTo(real(other));
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof FaultPath fault && path.equals(fault.path);
  }

  @Override
  public int hashCode() {
    return path.hashCode();
  }

  @Override
  public String toString() {
    return path.toString();
  }
}
