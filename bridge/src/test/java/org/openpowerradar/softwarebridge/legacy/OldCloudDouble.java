package org.openpowerradar.softwarebridge.legacy;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.openpowerradar.protocol.legacy.BatchAcknowledgement;
import org.openpowerradar.protocol.legacy.LegacyFrame;
import org.openpowerradar.protocol.legacy.LegacyFrameScanner;
import org.openpowerradar.protocol.legacy.LegacyType;

/** A cloud of old: one 5A for each frame, a frame for each batch, unless it is told otherwise. */
final class OldCloudDouble implements Closeable {
  final List<LegacyFrame> frames = new CopyOnWriteArrayList<>();
  volatile boolean confirms = true;
  volatile int wrongSequence;

  private final ServerSocket server;
  private final List<Socket> sockets = new CopyOnWriteArrayList<>();

  OldCloudDouble() throws IOException {
    server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    daemon(this::accept);
  }

  int port() {
    return server.getLocalPort();
  }

  List<LegacyFrame> ofType(LegacyType type) {
    return frames.stream().filter(frame -> frame.type() == type.code()).toList();
  }

  void hangUp() throws IOException {
    for (Socket socket : sockets) {
      socket.close();
    }
  }

  private void accept() {
    while (!server.isClosed()) {
      try {
        Socket socket = server.accept();
        sockets.add(socket);
        daemon(() -> talk(socket));
      } catch (IOException closed) {
        return;
      }
    }
  }

  private void talk(Socket socket) {
    ByteBuffer buffer = ByteBuffer.allocate(1 << 16);
    LegacyFrameScanner scanner = new LegacyFrameScanner();
    try (socket) {
      InputStream in = socket.getInputStream();
      int count = in.read(buffer.array(), buffer.position(), buffer.remaining());
      while (count >= 0) {
        buffer.position(buffer.position() + count).flip();
        Optional<LegacyFrame> frame = scanner.next(buffer);
        while (frame.isPresent()) {
          answer(socket, frame.get());
          frame = scanner.next(buffer);
        }
        buffer.compact();
        count = in.read(buffer.array(), buffer.position(), buffer.remaining());
      }
    } catch (IOException gone) {
      sockets.remove(socket);
    }
  }

  private void answer(Socket socket, LegacyFrame frame) throws IOException {
    frames.add(frame);
    if (!confirms) {
      return;
    }
    if (frame.type() == LegacyType.BATCH.code()) {
      int sequence = frame.sequence() + wrongSequence & 0xFF;
      socket.getOutputStream().write(new BatchAcknowledgement(sequence).frame().encode());
    } else {
      socket.getOutputStream().write(BatchAcknowledgement.FRAME_ACKNOWLEDGEMENT);
    }
  }

  private static void daemon(Runnable work) {
    Thread thread = new Thread(work, "old cloud double");
    thread.setDaemon(true);
    thread.start();
  }

  @Override
  public void close() throws IOException {
    server.close();
    hangUp();
  }
}
