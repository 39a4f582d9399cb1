package io.persistable.testsupport.fault;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.MappedByteBuffer;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.WritableByteChannel;
import org.jspecify.annotations.Nullable;

/** A real channel whose calls are noted and may fail or fall short. */
final class FaultChannel extends FileChannel {

  private final FileChannel real;
  private final Journalist journalist;
  private final String name;
  private final int node;

  /**
   * @param node -1 for a directory
   */
  FaultChannel(FileChannel real, Journalist journalist, String name, int node) {
    this.real = real;
    this.journalist = journalist;
    this.name = name;
    this.node = node;
  }

  private void step(String what) throws IOException {
    journalist.step(what + name);
    checkInterrupt();
  }

  /** As a real channel does, whatever it is asked for. */
  private void checkInterrupt() throws IOException {
    if (Thread.currentThread().isInterrupted()) {
      close();
      throw new ClosedByInterruptException();
    }
  }

  @Override
  public int read(ByteBuffer target) throws IOException {
    step("read ");
    return real.read(target);
  }

  @Override
  public long read(ByteBuffer[] targets, int offset, int length) throws IOException {
    step("read ");
    return real.read(targets, offset, length);
  }

  @Override
  public int read(ByteBuffer target, long position) throws IOException {
    step("read ");
    return real.read(target, position);
  }

  @Override
  public int write(ByteBuffer source) throws IOException {
    int count = write(source, real.position());
    real.position(real.position() + count);
    return count;
  }

  @Override
  public long write(ByteBuffer[] sources, int offset, int length) throws IOException {
    long count = 0;
    for (int i = offset; i < offset + length; i++) {
      count += write(sources[i]);
    }
    return count;
  }

  @Override
  public int write(ByteBuffer source, long position) throws IOException {
    byte[] bytes = new byte[Math.min(source.remaining(), journalist.longestWrite())];
    source.duplicate().get(bytes);
    try {
      journalist.stepOfWrite("write " + name);
    } catch (IOException e) {
      // As a full disk does: something of it is written before the error comes.
      put(java.util.Arrays.copyOf(bytes, bytes.length / 2), position);
      throw e;
    }
    checkInterrupt();
    put(bytes, position);
    source.position(source.position() + bytes.length);
    return bytes.length;
  }

  private void put(byte[] bytes, long position) throws IOException {
    ByteBuffer buffer = ByteBuffer.wrap(bytes);
    long at = position;
    while (buffer.hasRemaining()) {
      at += real.write(buffer, at);
    }
    journalist.note(new Operation.Write(node, position, bytes));
  }

  @Override
  public FileChannel truncate(long size) throws IOException {
    journalist.stepOfWrite("truncate " + name);
    checkInterrupt();
    real.truncate(size);
    journalist.note(new Operation.Truncate(node, size));
    return this;
  }

  /** Nothing is forced in truth: what would be lost is worked out from the notes. */
  @Override
  public void force(boolean metaData) throws IOException {
    journalist.stepOfWrite("force " + name);
    checkInterrupt();
    journalist.note(node < 0 ? new Operation.ForceDirectory(name) : new Operation.Force(node));
  }

  @Override
  public long position() throws IOException {
    return real.position();
  }

  @Override
  public FileChannel position(long position) throws IOException {
    real.position(position);
    return this;
  }

  @Override
  public long size() throws IOException {
    step("size of ");
    return real.size();
  }

  @Override
  public long transferTo(long position, long count, WritableByteChannel target) {
    throw new UnsupportedOperationException(
        "a transfer would go unnoticed: have it noted here first");
  }

  @Override
  public long transferFrom(ReadableByteChannel source, long position, long count) {
    throw new UnsupportedOperationException(
        "a transfer would go unnoticed: have it noted here first");
  }

  @Override
  public MappedByteBuffer map(MapMode mode, long position, long size) {
    throw new UnsupportedOperationException("stores through a map aren't seen here");
  }

  @Override
  public FileLock lock(long position, long size, boolean shared) throws IOException {
    step("lock ");
    return real.lock(position, size, shared);
  }

  @Override
  public @Nullable FileLock tryLock(long position, long size, boolean shared) throws IOException {
    step("lock ");
    return real.tryLock(position, size, shared);
  }

  @Override
  protected void implCloseChannel() throws IOException {
    real.close();
  }
}
