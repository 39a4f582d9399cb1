package io.persistable.array;

import io.persistable.array.file.ArrayNames;
import io.persistable.array.file.ByteSource;
import io.persistable.array.file.FreshFile;
import io.persistable.array.file.MemberChannel;
import io.persistable.array.file.ZipDirectory;
import io.persistable.array.file.ZipMember;
import io.persistable.array.file.ZipWriter;
import io.persistable.error.ArrayFormatException;
import io.persistable.file.WriteFailures;
import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Set;

/**
 * Several named arrays in one file: the zip file of npy files that {@code numpy.savez} writes. An
 * open one reads its members one at a time, by many threads at once if need be.
 */
public final class Npz implements Closeable {

  /** How members are kept. */
  public enum Compression {
    /** As they are, as {@code numpy.savez}; such members can be mapped. */
    STORED,
    /** Deflated, as {@code numpy.savez_compressed}. */
    DEFLATED
  }

  private static final String SUFFIX = ".npy";

  /** What deflate can make of a byte at most. */
  private static final long MAX_RATIO = 1032;

  private final FileChannel channel;
  private final Path path;
  private final String file;
  private final ArrayLimits limits;
  private final Map<String, ZipMember> members;

  private Npz(FileChannel channel, Path path, ArrayLimits limits, Map<String, ZipMember> members) {
    this.channel = channel;
    this.path = path;
    this.file = path.toString();
    this.limits = limits;
    this.members = members;
  }

  /** Writes arrays as {@code numpy.savez}; a file that is there is replaced at once. */
  public static ArrayFile write(Path file, Map<String, NdArray> arrays) throws IOException {
    return write(file, arrays, Compression.STORED, WriteOptions.DEFAULT);
  }

  /**
   * Writes arrays, in the map's order.
   *
   * @return the file's size and checksum, taken while writing
   * @throws IllegalArgumentException if a name is empty, or leads out of a directory
   */
  public static ArrayFile write(
      Path file, Map<String, NdArray> arrays, Compression compression, WriteOptions options)
      throws IOException {
    Objects.requireNonNull(file, "file");
    Objects.requireNonNull(arrays, "arrays");
    Objects.requireNonNull(compression, "compression");
    Objects.requireNonNull(options, "options");
    arrays.keySet().forEach(Npz::checkName);
    long inAll = arrays.values().stream().mapToLong(NdArray::byteSize).sum();
    try (FreshFile fresh = options.create(file);
        ZipWriter zip = new ZipWriter(fresh.channel(), compression == Compression.DEFLATED)) {
      long done = 0;
      for (Map.Entry<String, NdArray> entry : arrays.entrySet()) {
        NdArray array = entry.getValue();
        long before = done;
        WriteProgress progress =
            (bytes, all) -> options.progress().written(Math.min(before + bytes, inAll), inAll);
        zip.add(entry.getKey() + SUFFIX, out -> Npy.write(out, array, progress));
        done += array.byteSize();
      }
      int crc32c = zip.finish();
      fresh.commit();
      return new ArrayFile(fresh.name(), zip.size(), crc32c);
    } catch (IOException e) {
      throw WriteFailures.naming(file, e);
    }
  }

  private static String checkName(String name) {
    for (String part : name.split("/", -1)) {
      String problem = ArrayNames.problem(part);
      if (!problem.isEmpty()) {
        throw new IllegalArgumentException("array name '" + name + "' " + problem);
      }
    }
    return name;
  }

  /**
   * Opens a file and checks its structure; no array is read.
   *
   * @throws ArrayFormatException if it is not a zip file of arrays and nothing else
   */
  public static Npz open(Path file) throws IOException {
    return open(file, ArrayLimits.DEFAULT);
  }

  /** As {@link #open(Path)}; the limits hold for all that is read. */
  public static Npz open(Path file, ArrayLimits limits, OpenOption... options) throws IOException {
    Objects.requireNonNull(file, "file");
    Objects.requireNonNull(limits, "limits");
    Objects.requireNonNull(options, "options");
    Set<OpenOption> all = new LinkedHashSet<>(Set.of(options));
    all.add(StandardOpenOption.READ);
    FileChannel channel = FileChannel.open(file, all);
    try {
      Map<String, ZipMember> members = new LinkedHashMap<>();
      ZipDirectory.read(channel, file.toString())
          .forEach((name, member) -> members.put(arrayName(file, name), member));
      return new Npz(channel, file, limits, members);
    } catch (IOException | RuntimeException e) {
      channel.close();
      throw e;
    }
  }

  private static String arrayName(Path file, String member) {
    if (!member.endsWith(SUFFIX)) {
      throw new ArrayFormatException(file + ": member '" + member + "' is no .npy file");
    }
    try {
      return checkName(member.substring(0, member.length() - SUFFIX.length()));
    } catch (IllegalArgumentException e) {
      throw new ArrayFormatException(file + ": " + e.getMessage(), e);
    }
  }

  /** In the order of the file. */
  public Set<String> names() {
    return Collections.unmodifiableSet(members.keySet());
  }

  private ZipMember member(String name) {
    ZipMember member = members.get(name);
    if (member == null) {
      throw new NoSuchElementException(file + " has no array '" + name + "', only " + names());
    }
    return member;
  }

  /**
   * Reads one array to the heap; its checksum is checked.
   *
   * @throws NoSuchElementException if there is none of this name
   * @throws ArrayFormatException if the member is damaged, or no npy file
   */
  public NdArray read(String name) throws IOException {
    Objects.requireNonNull(name, "name");
    ZipMember member = member(name);
    checkRatio(member);
    try (MemberChannel bytes = new MemberChannel(channel, source(name), member)) {
      ByteSource source = new ByteSource(bytes, source(name), 0, member.size());
      NpyHeader header = NpyHeader.read(source, limits);
      Npy.checkWhole(source, header);
      NdArray array = Npy.readNumbers(source, header, limits);
      bytes.checkEnd();
      return array;
    }
  }

  private void checkRatio(ZipMember member) {
    if (member.size() / MAX_RATIO > member.dataSize()) {
      throw new ArrayFormatException(
          file
              + ", byte "
              + member.headerAt()
              + ": member '"
              + member.name()
              + "' declares "
              + member.size()
              + " bytes, more than its "
              + member.dataSize()
              + " can hold");
    }
  }

  private String source(String name) {
    return file + ", member " + name + SUFFIX;
  }

  /**
   * Sees one array without reading it, as {@link Npy#map}, if it is stored; reads it if it is
   * deflated. Of a mapped array no checksum is checked.
   *
   * @throws NoSuchElementException if there is none of this name
   * @throws ArrayFormatException if the member is no npy file
   */
  public NdArray map(String name) throws IOException {
    Objects.requireNonNull(name, "name");
    ZipMember member = member(name);
    if (!member.isStored()) {
      return read(name);
    }
    try (MemberChannel bytes = new MemberChannel(channel, source(name), member)) {
      ByteSource source = new ByteSource(bytes, source(name), 0, member.size());
      NpyHeader header = NpyHeader.read(source, limits);
      Npy.checkWhole(source, header);
      return Npy.map(channel, path, member.dataAt() + source.position(), header);
    }
  }

  /** Closes the file; arrays that were read or mapped stay valid. */
  @Override
  public void close() throws IOException {
    channel.close();
  }
}
