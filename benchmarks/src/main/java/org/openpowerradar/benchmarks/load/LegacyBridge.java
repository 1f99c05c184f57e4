package org.openpowerradar.benchmarks.load;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.SocketChannel;
import org.openpowerradar.protocol.legacy.BatchAcknowledgement;
import org.openpowerradar.protocol.legacy.LegacyFrame;
import org.openpowerradar.protocol.legacy.LegacyType;

/** One old bridge with four sensors. */
final class LegacyBridge {
  private static final byte[] VERSION = {0x02, 0x41, 0x6B, 0x00};
  private static final int SENSORS = 4;
  private static final int QUALITY = 0x4C;

  private final SocketChannel channel;
  private final long serial;
  private long sent;
  private long answered;

  LegacyBridge(SocketChannel channel, long serial) {
    this.channel = channel;
    this.serial = serial;
  }

  /** Says who it is: the first frame, no reading. */
  void greet() throws IOException {
    write(new LegacyFrame(serial, 0, LegacyType.HELLO.code(), VERSION, QUALITY).encode());
    sent++;
  }

  /** Sends readings, a frame each. */
  void send(int readings) throws IOException {
    if (readings > 0) {
      byte[][] frames = new byte[readings][];
      int length = 0;
      for (int i = 0; i < readings; i++) {
        frames[i] = frame();
        length += frames[i].length;
      }
      ByteBuffer together = ByteBuffer.allocate(length);
      for (byte[] frame : frames) {
        together.put(frame);
      }
      write(together.array());
    }
  }

  private byte[] frame() {
    long sensor = serial * SENSORS + sent % SENSORS;
    int sequence = (int) (sent / SENSORS & 0xFF);
    int raw = 500 + (int) ((sensor * 31 + sent * 7919) % 2_000);
    byte[] payload =
        ByteBuffer.allocate(Integer.BYTES).order(ByteOrder.LITTLE_ENDIAN).putInt(raw).array();
    sent++;
    return new LegacyFrame(sensor, sequence, LegacyType.READING.code(), payload, QUALITY).encode();
  }

  private void write(byte[] bytes) throws IOException {
    if (channel.write(ByteBuffer.wrap(bytes)) < bytes.length) {
      throw new IOException("The cloud does not read what old bridge " + serial + " sends");
    }
  }

  /**
   * Reads answers.
   *
   * @return how many frames were answered
   * @throws IOException if the cloud says anything but 5A, too often, or goodbye
   */
  int hear(ByteBuffer buffer) throws IOException {
    buffer.clear();
    int length = channel.read(buffer);
    if (length < 0) {
      throw new IOException("The cloud disconnected old bridge " + serial);
    }
    for (int i = 0; i < length; i++) {
      if (buffer.get(i) != BatchAcknowledgement.FRAME_ACKNOWLEDGEMENT) {
        throw new IOException("The cloud says something else than 5A to old bridge " + serial);
      }
    }
    answered += length;
    if (answered > sent) {
      throw new IOException("The cloud answers what old bridge " + serial + " did not send");
    }
    return length;
  }

  /** Whether a frame is not answered. */
  boolean waits() {
    return answered < sent;
  }

  /** All answers but that to the greeting. */
  long acknowledgedReadings() {
    return Math.max(0, answered - 1);
  }

  void close() throws IOException {
    channel.close();
  }
}
