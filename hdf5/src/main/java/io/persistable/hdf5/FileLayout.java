package io.persistable.hdf5;

import io.jhdf.Constants;
import io.jhdf.ObjectHeader.ObjectHeaderV2;
import io.jhdf.Superblock.SuperblockV2V3;
import io.jhdf.object.message.DataLayoutMessage.ContiguousDataLayoutMessage;
import io.jhdf.object.message.DataSpace;
import io.jhdf.object.message.DataSpaceMessage;
import io.jhdf.object.message.DataTypeMessage;
import io.jhdf.object.message.FillValueMessage;
import io.jhdf.object.message.GroupInfoMessage;
import io.jhdf.object.message.LinkInfoMessage;
import io.jhdf.object.message.LinkMessage;
import io.jhdf.object.message.Message;
import io.persistable.array.NdArray;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.WritableByteChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Where everything lies in a file to be written, all of it known beforehand, so that it is written
 * from its beginning to its end.
 *
 * <pre>
 * superblock, version 3                          48 bytes
 * object header of the root group                with a link per array
 * object header of each array                    dataspace, datatype, fill value, layout
 * the numbers of each array, from a multiple of 64 on
 * </pre>
 *
 * <p>The messages are jhdf's; its writer of whole files is not used. Tried with 0.13, it corrupts a
 * file with an empty group followed by a sibling, throws at arrays without elements, writes
 * booleans as bit fields, leaves a file that nobody can read behind ragged arrays, takes {@code
 * a/b} as a name, does not shorten a file that it overwrites, writes groups in the order of a hash
 * table with the name of the machine's system, and takes Java arrays only.
 *
 * @see <a href="https://support.hdfgroup.org/documentation/hdf5/latest/_f_m_t3.html">HDF5 File
 *     Format Specification</a>
 */
final class FileLayout {

  private static final int SUPERBLOCK_SIZE = 48;
  private static final int DATA_ALIGNMENT = 64;
  private static final int HEADER_ALIGNMENT = 8;
  private static final int MAX_RANK = 32;

  /** An array with the addresses of its object header and of its numbers. */
  private record Placed(NdArray array, ByteBuffer header, long headerAt, long dataAt) {}

  private final ByteBuffer rootHeader;
  private final List<Placed> arrays;
  private final long fileSize;

  private FileLayout(ByteBuffer rootHeader, List<Placed> arrays, long fileSize) {
    this.rootHeader = rootHeader;
    this.arrays = arrays;
    this.fileSize = fileSize;
  }

  /**
   * @throws IllegalArgumentException if an array is of a dtype or rank that HDF5 has not
   */
  static FileLayout of(Map<String, NdArray> arrays) {
    // Headers have the same size wherever things lie, so a first pass with any address measures
    // them.
    List<Message> placeholders = groupMessages();
    arrays.keySet().forEach(name -> placeholders.add(LinkMessage.create(name, 0)));
    long at =
        aligned(SUPERBLOCK_SIZE + header(SUPERBLOCK_SIZE, placeholders).limit(), HEADER_ALIGNMENT);
    List<Message> links = groupMessages();
    List<Long> headersAt = new ArrayList<>();
    for (Map.Entry<String, NdArray> entry : arrays.entrySet()) {
      links.add(LinkMessage.create(entry.getKey(), at));
      headersAt.add(at);
      at = aligned(at + header(at, messages(entry.getValue(), 0)).limit(), HEADER_ALIGNMENT);
    }
    List<Placed> placed = new ArrayList<>();
    for (NdArray array : arrays.values()) {
      long headerAt = headersAt.get(placed.size());
      long bytes = array.byteSize();
      long dataAt = bytes == 0 ? Constants.UNDEFINED_ADDRESS : aligned(at, DATA_ALIGNMENT);
      at = bytes == 0 ? at : Math.addExact(dataAt, bytes);
      placed.add(new Placed(array, header(headerAt, messages(array, dataAt)), headerAt, dataAt));
    }
    return new FileLayout(header(SUPERBLOCK_SIZE, links), placed, at);
  }

  private static long aligned(long at, int alignment) {
    return (at + alignment - 1) / alignment * alignment;
  }

  private static List<Message> groupMessages() {
    return new ArrayList<>(List.of(GroupInfoMessage.createBasic(), LinkInfoMessage.createBasic()));
  }

  private static List<Message> messages(NdArray array, long dataAt) {
    return List.of(
        DataSpaceMessage.create(dataSpace(array.shape())),
        DataTypeMessage.create(DatatypeMessages.of(array.dtype())),
        FillValueMessage.NO_FILL,
        ContiguousDataLayoutMessage.create(dataAt, array.byteSize()));
  }

  /** As libhdf5 encodes it; jhdf itself knows shapes of Java arrays only. */
  private static DataSpace dataSpace(long[] shape) {
    if (shape.length > MAX_RANK) {
      throw new IllegalArgumentException(
          "HDF5 has at most " + MAX_RANK + " axes, the array has " + shape.length);
    }
    ByteBuffer bytes = ByteBuffer.allocate(4 + 8 * shape.length).order(ByteOrder.LITTLE_ENDIAN);
    bytes.put((byte) 2).put((byte) shape.length).put((byte) 0);
    bytes.put((byte) (shape.length == 0 ? 0 : 1));
    for (long length : shape) {
      bytes.putLong(length);
    }
    return DataSpace.readDataSpace(bytes.flip(), new SuperblockV2V3(0, SUPERBLOCK_SIZE));
  }

  private static ByteBuffer header(long at, List<Message> messages) {
    return new ObjectHeaderV2(at, messages).toBuffer().rewind();
  }

  long fileSize() {
    return fileSize;
  }

  void writeTo(WritableByteChannel channel) throws IOException {
    long at = write(channel, 0, new SuperblockV2V3(0, SUPERBLOCK_SIZE).toBuffer(fileSize));
    at = write(channel, at, rootHeader.duplicate());
    for (Placed placed : arrays) {
      at = pad(channel, at, placed.headerAt());
      at = write(channel, at, placed.header().duplicate());
    }
    for (Placed placed : arrays) {
      if (placed.array().byteSize() > 0) {
        at = pad(channel, at, placed.dataAt());
        placed.array().writeTo(channel);
        at += placed.array().byteSize();
      }
    }
    pad(channel, at, fileSize);
  }

  private static long write(WritableByteChannel channel, long at, ByteBuffer bytes)
      throws IOException {
    long end = at + bytes.rewind().remaining();
    while (bytes.hasRemaining()) {
      channel.write(bytes);
    }
    return end;
  }

  private static long pad(WritableByteChannel channel, long at, long to) throws IOException {
    return to == at ? at : write(channel, at, ByteBuffer.allocate(Math.toIntExact(to - at)));
  }
}
