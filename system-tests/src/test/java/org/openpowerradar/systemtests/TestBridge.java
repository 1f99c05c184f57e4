package org.openpowerradar.systemtests;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import org.openpowerradar.protocol.frame.FrameChecksum;
import org.openpowerradar.protocol.frame.FrameHeader;
import org.openpowerradar.protocol.frame.FrameLimits;
import org.openpowerradar.protocol.frame.FrameProtection;
import org.openpowerradar.protocol.frame.MessageType;
import org.openpowerradar.protocol.frame.ProtocolException;
import org.openpowerradar.protocol.identity.BridgeSerial;
import org.openpowerradar.protocol.login.ChannelBinding;
import org.openpowerradar.protocol.login.HmacLogin;
import org.openpowerradar.protocol.login.SessionKeys;
import org.openpowerradar.protocol.login.Transcript;
import org.openpowerradar.protocol.message.Ack;
import org.openpowerradar.protocol.message.Challenge;
import org.openpowerradar.protocol.message.Credit;
import org.openpowerradar.protocol.message.Data;
import org.openpowerradar.protocol.message.DataBuilder;
import org.openpowerradar.protocol.message.Hello;
import org.openpowerradar.protocol.message.LoginMethod;
import org.openpowerradar.protocol.message.Message;
import org.openpowerradar.protocol.message.MessageCodec;
import org.openpowerradar.protocol.message.Nonce;
import org.openpowerradar.protocol.message.Response;
import org.openpowerradar.protocol.message.SensorRecord;
import org.openpowerradar.protocol.message.TimeQuality;
import org.openpowerradar.protocol.message.Welcome;

/** A bridge under the hand of a test: says exactly what it is told and shows every answer. */
final class TestBridge implements AutoCloseable {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int PATIENCE_MILLIS = 20_000;

  private final Socket socket;
  private final DataInputStream in;
  private final Welcome welcome;
  private FrameProtection sending = FrameChecksum.ofLogin();
  private FrameProtection receiving = FrameChecksum.ofLogin();
  private boolean admitted;

  private TestBridge(Socket socket, BridgeSerial serial, byte[] key, ChannelBinding binding)
      throws IOException, ProtocolException {
    this.socket = socket;
    socket.setSoTimeout(PATIENCE_MILLIS);
    socket.setTcpNoDelay(true);
    this.in = new DataInputStream(socket.getInputStream());
    this.welcome = logIn(serial, key, binding);
  }

  static TestBridge overTcp(int port, long serial, byte[] key)
      throws IOException, ProtocolException {
    Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
    return new TestBridge(socket, new BridgeSerial(serial), key, ChannelBinding.NONE);
  }

  /** Over a TCP connection that is open already. */
  static TestBridge on(Socket socket, long serial, byte[] key)
      throws IOException, ProtocolException {
    return new TestBridge(socket, new BridgeSerial(serial), key, ChannelBinding.NONE);
  }

  static TestBridge overTls(int port, Path ca, long serial, byte[] key) throws Exception {
    return overTls(new Socket(InetAddress.getLoopbackAddress(), port), ca, serial, key);
  }

  /** Over a TCP connection that is open already. */
  static TestBridge overTls(Socket tcp, Path ca, long serial, byte[] key) throws Exception {
    SSLContext context = PortalApi.trusting(ca);
    SSLSocket socket =
        (SSLSocket) context.getSocketFactory().createSocket(tcp, "localhost", tcp.getPort(), true);
    socket.startHandshake();
    byte[] leaf = socket.getSession().getPeerCertificates()[0].getEncoded();
    return new TestBridge(
        socket, new BridgeSerial(serial), key, ChannelBinding.ofCertificate(leaf));
  }

  private Welcome logIn(BridgeSerial serial, byte[] key, ChannelBinding binding)
      throws IOException, ProtocolException {
    int flags = binding.equals(ChannelBinding.NONE) ? Hello.ON_TCP : 0;
    Hello hello = new Hello(1, 1, serial, LoginMethod.HMAC.bit(), Nonce.random(RANDOM), flags);
    send(hello);
    Challenge challenge = expect(Challenge.class);
    Transcript transcript = Transcript.of(hello, challenge, binding);
    HmacLogin login = new HmacLogin(key);
    send(new Response(challenge.identifier(), login.clientProof(transcript)));
    SessionKeys keys = login.sessionKeys(transcript);
    sending = keys.clientToServer();
    receiving = keys.serverToClient();
    Welcome answer = expect(Welcome.class);
    admitted = true;
    if (!login.serverProof(transcript).matches(answer.proof())) {
      throw new IOException("The cloud did not prove that it knows the key");
    }
    return answer;
  }

  /** As {@code TLSv1.3}; only of one that came over TLS. */
  String tlsVersion() {
    return ((SSLSocket) socket).getSession().getProtocol();
  }

  Welcome welcome() {
    return welcome;
  }

  /** The records as one DATA message whose first record has this number. */
  static Data data(long queue, long firstRecord, List<? extends SensorRecord> records) {
    DataBuilder builder = new DataBuilder(queue, firstRecord).quality(TimeQuality.NTP);
    for (SensorRecord record : records) {
      if (!builder.add(record)) {
        throw new IllegalArgumentException("Too many records for one message");
      }
    }
    return builder.build();
  }

  void send(Message message) throws IOException {
    ByteBuffer frame = MessageCodec.frame(message, sending);
    socket.getOutputStream().write(frame.array(), 0, frame.limit());
    socket.getOutputStream().flush();
  }

  /** Sends and waits for the next acknowledgement of the queue. */
  Ack deliver(Data data) throws IOException, ProtocolException {
    send(data);
    return ack(data.queue());
  }

  Ack ack(long queue) throws IOException, ProtocolException {
    Ack ack = expect(Ack.class);
    while (ack.queue() != queue) {
      ack = expect(Ack.class);
    }
    return ack;
  }

  /** An acknowledgement that arrives within the time, if one does. */
  Optional<Ack> ackWithin(int millis) throws IOException, ProtocolException {
    socket.setSoTimeout(millis);
    try {
      return Optional.of(expect(Ack.class));
    } catch (SocketTimeoutException | EOFException e) {
      return Optional.empty();
    } finally {
      socket.setSoTimeout(PATIENCE_MILLIS);
    }
  }

  private <M extends Message> M expect(Class<M> type) throws IOException, ProtocolException {
    Message message = receive();
    while (message instanceof Credit) {
      message = receive();
    }
    if (!type.isInstance(message)) {
      throw new IOException("Expected " + type.getSimpleName() + " but got " + message);
    }
    return type.cast(message);
  }

  private Message receive() throws IOException, ProtocolException {
    byte[] head = new byte[FrameLimits.HEADER_LENGTH];
    in.readFully(head);
    FrameHeader header = FrameHeader.decode(ByteBuffer.wrap(head), FrameLimits.PAYLOAD_AFTER_LOGIN);
    FrameProtection protection = protection(header);
    byte[] frame = new byte[head.length + header.length() + protection.trailerLength()];
    System.arraycopy(head, 0, frame, 0, head.length);
    in.readFully(frame, head.length, frame.length - head.length);
    return MessageCodec.open(header, ByteBuffer.wrap(frame), protection);
  }

  /** A refusal that comes instead of WELCOME has the trailer of the login. */
  private FrameProtection protection(FrameHeader header) {
    boolean inSession = admitted || header.type() == MessageType.WELCOME.code();
    return inSession ? receiving : FrameChecksum.ofLogin();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
