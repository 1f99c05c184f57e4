package org.openpowerradar.softwarebridge.store;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32C;

/**
 * A stretch of one queue on disk, only ever appended to.
 *
 * <pre>
 * file  = "PRS1" | queue u64 | first u64 | crc u32 | block*
 * block = length u32 | count u32 | heardTo i64 | crc u32 | payload[length]
 * </pre>
 *
 * Numbers are big-endian; crc is CRC-32C over everything else of header or block.
 */
final class SegmentFile implements Closeable {
  private static final int MAGIC = 0x50525331; // "PRS1"
  private static final int HEADER = 24;
  private static final int BLOCK_HEADER = 20;
  private static final int MAX_PAYLOAD = 16_384;
  private static final int MAX_COUNT = 1_024;

  private final Path path;
  private final FileChannel channel;
  private final long queue;
  private final long first;
  private final List<Entry> entries = new ArrayList<>();
  private long next;
  private long end;
  private long heardTo;

  private record Entry(long position, int length, long first, int count, long heardTo) {}

  private SegmentFile(Path path, FileChannel channel, long queue, long first) {
    this.path = path;
    this.channel = channel;
    this.queue = queue;
    this.first = first;
    this.next = first;
    this.end = HEADER;
  }

  static SegmentFile create(Path path, long queue, long first) throws IOException {
    FileChannel channel =
        FileChannel.open(
            path,
            StandardOpenOption.CREATE,
            StandardOpenOption.TRUNCATE_EXISTING,
            StandardOpenOption.READ,
            StandardOpenOption.WRITE);
    SegmentFile file = new SegmentFile(path, channel, queue, first);
    ByteBuffer header = ByteBuffer.allocate(HEADER).putInt(MAGIC).putLong(queue).putLong(first);
    header.putInt(crc(header.array(), 0, HEADER - 4)).flip();
    file.write(header, 0);
    file.force();
    return file;
  }

  /**
   * Opens what an earlier run left behind, cutting off everything from the first unsound block on.
   *
   * @return null if not even the header is sound: nothing of it was ever sent
   */
  static SegmentFile open(Path path) throws IOException {
    FileChannel channel = FileChannel.open(path, StandardOpenOption.READ, StandardOpenOption.WRITE);
    ByteBuffer header = ByteBuffer.allocate(HEADER);
    boolean whole = read(channel, header, 0);
    if (!whole
        || header.getInt(0) != MAGIC
        || header.getInt(HEADER - 4) != crc(header.array(), 0, HEADER - 4)) {
      channel.close();
      return null;
    }
    SegmentFile file = new SegmentFile(path, channel, header.getLong(4), header.getLong(12));
    file.scan();
    return file;
  }

  private void scan() throws IOException {
    ByteBuffer header = ByteBuffer.allocate(BLOCK_HEADER);
    while (read(channel, header.clear(), end)) {
      int length = header.getInt(0);
      int count = header.getInt(4);
      boolean plausible = length > 0 && length <= MAX_PAYLOAD && count > 0 && count <= MAX_COUNT;
      ByteBuffer payload = ByteBuffer.allocate(plausible ? length : 0);
      if (!plausible
          || !read(channel, payload, end + BLOCK_HEADER)
          || header.getInt(16) != crc(header.array(), payload.array())) {
        break;
      }
      enter(length, count, header.getLong(8));
    }
    channel.truncate(end);
  }

  private void enter(int length, int count, long heard) {
    entries.add(new Entry(end + BLOCK_HEADER, length, next, count, heard));
    next += count;
    end += BLOCK_HEADER + length;
    heardTo = Math.max(heardTo, heard);
  }

  /** Adds a block, or leaves the file as it was. */
  void append(Batch batch) throws IOException {
    byte[] payload = batch.encoded(queue, next);
    if (payload.length > MAX_PAYLOAD || batch.count() > MAX_COUNT) {
      throw new IllegalArgumentException("a batch of " + payload.length + " bytes is too large");
    }
    ByteBuffer block = ByteBuffer.allocate(BLOCK_HEADER + payload.length);
    block.putInt(payload.length).putInt(batch.count()).putLong(batch.heardTo());
    block.putInt(crc(block.array(), payload)).put(payload).flip();
    try {
      write(block, end);
    } catch (IOException full) {
      channel.truncate(end);
      throw full;
    }
    enter(payload.length, batch.count(), batch.heardTo());
  }

  /** The block that holds the record. */
  Piece.Block block(long record) throws IOException {
    Entry entry = entry(record);
    ByteBuffer payload = ByteBuffer.allocate(entry.length());
    if (!read(channel, payload, entry.position())) {
      throw new IOException(path + " is shorter than it was");
    }
    return new Piece.Block(entry.first(), entry.count(), payload.array());
  }

  /** Until when the receiver had listened when it made the block that holds the record [ms]. */
  long heardTo(long record) {
    return entry(record).heardTo();
  }

  private Entry entry(long record) {
    int low = 0;
    int high = entries.size() - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (entries.get(middle).first() <= record) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return entries.get(low);
  }

  void force() throws IOException {
    channel.force(false);
  }

  void delete() throws IOException {
    close();
    Files.deleteIfExists(path);
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }

  long queue() {
    return queue;
  }

  long first() {
    return first;
  }

  /** The record that will be appended next. */
  long next() {
    return next;
  }

  long heardTo() {
    return heardTo;
  }

  private void write(ByteBuffer bytes, long position) throws IOException {
    long at = position;
    while (bytes.hasRemaining()) {
      at += channel.write(bytes, at);
    }
  }

  private static boolean read(FileChannel channel, ByteBuffer bytes, long position)
      throws IOException {
    long at = position;
    while (bytes.hasRemaining()) {
      int count = channel.read(bytes, at);
      if (count < 0) {
        return false;
      }
      at += count;
    }
    return true;
  }

  private static int crc(byte[] bytes, int offset, int length) {
    CRC32C crc = new CRC32C();
    crc.update(bytes, offset, length);
    return (int) crc.getValue();
  }

  private static int crc(byte[] blockHeader, byte[] payload) {
    CRC32C crc = new CRC32C();
    crc.update(blockHeader, 0, BLOCK_HEADER - 4);
    crc.update(payload, 0, payload.length);
    return (int) crc.getValue();
  }
}
