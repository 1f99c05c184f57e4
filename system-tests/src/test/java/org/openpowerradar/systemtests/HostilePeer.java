package org.openpowerradar.systemtests;

import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.security.SecureRandom;
import org.openpowerradar.protocol.frame.FrameChecksum;
import org.openpowerradar.protocol.frame.FrameHeader;
import org.openpowerradar.protocol.frame.FrameLimits;
import org.openpowerradar.protocol.frame.ProtocolException;
import org.openpowerradar.protocol.identity.BridgeSerial;
import org.openpowerradar.protocol.login.Chap;
import org.openpowerradar.protocol.message.Challenge;
import org.openpowerradar.protocol.message.Hello;
import org.openpowerradar.protocol.message.LoginMethod;
import org.openpowerradar.protocol.message.Message;
import org.openpowerradar.protocol.message.MessageCodec;
import org.openpowerradar.protocol.message.Nonce;
import org.openpowerradar.protocol.message.Proof;
import org.openpowerradar.protocol.message.Response;

/** Somebody at the TCP listener who means no good, from an address of his own. */
final class HostilePeer implements AutoCloseable {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int PATIENCE_MILLIS = 20_000;

  private final Socket socket;
  private final DataInputStream in;

  private HostilePeer(Socket socket) throws IOException {
    this.socket = socket;
    socket.setSoTimeout(PATIENCE_MILLIS);
    in = new DataInputStream(socket.getInputStream());
  }

  static HostilePeer from(String address, RunningPlatform platform) throws IOException {
    return new HostilePeer(socket(address, platform));
  }

  /** A connection to the TCP listener that comes from this loopback address. */
  static Socket socket(String address, RunningPlatform platform) throws IOException {
    InetAddress listener = InetAddress.getLoopbackAddress();
    int port = platform.port("bridge.tcp.port");
    return new Socket(listener, port, InetAddress.getByName(address), 0);
  }

  /** Bytes that are nothing a bridge would say; waits until the cloud has closed. */
  static void babble(String address, RunningPlatform platform, byte[] bytes) throws IOException {
    try (HostilePeer peer = from(address, platform)) {
      peer.socket.getOutputStream().write(bytes);
      peer.awaitEnd();
    }
  }

  static Proof guess() {
    byte[] bytes = new byte[32];
    RANDOM.nextBytes(bytes);
    return new Proof(bytes);
  }

  /** Logs in as a bridge with a proof that is wrong; waits until the cloud has closed. */
  static void guess(String address, RunningPlatform platform, long serial, Proof proof)
      throws IOException, ProtocolException {
    try (HostilePeer peer = from(address, platform)) {
      Challenge challenge = peer.challenged(serial, LoginMethod.HMAC);
      peer.send(new Response(challenge.identifier(), proof));
      peer.awaitEnd();
    }
  }

  /** Logs in rightly, but by CHAP; waits until the cloud has closed. */
  static void talkDown(String address, RunningPlatform platform, EnrolledBridge bridge)
      throws IOException, ProtocolException {
    try (HostilePeer peer = from(address, platform)) {
      Challenge challenge = peer.challenged(bridge.serial(), LoginMethod.CHAP_SHA256);
      peer.send(new Response(challenge.identifier(), Chap.respond(challenge, bridge.key())));
      peer.awaitEnd();
    }
  }

  private Challenge challenged(long serial, LoginMethod method)
      throws IOException, ProtocolException {
    send(
        new Hello(
            1, 1, new BridgeSerial(serial), method.bit(), Nonce.random(RANDOM), Hello.ON_TCP));
    byte[] head = in.readNBytes(FrameLimits.HEADER_LENGTH);
    FrameHeader header = FrameHeader.decode(ByteBuffer.wrap(head), FrameLimits.PAYLOAD_AFTER_LOGIN);
    byte[] rest = in.readNBytes(header.length() + FrameChecksum.ofLogin().trailerLength());
    ByteBuffer frame = ByteBuffer.allocate(head.length + rest.length).put(head).put(rest).flip();
    return (Challenge) MessageCodec.open(header, frame, FrameChecksum.ofLogin());
  }

  private void send(Message message) throws IOException {
    ByteBuffer frame = MessageCodec.frame(message, FrameChecksum.ofLogin());
    socket.getOutputStream().write(frame.array(), 0, frame.limit());
  }

  private void awaitEnd() throws IOException {
    while (in.read() >= 0) {
      // what the cloud says before it closes
    }
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
