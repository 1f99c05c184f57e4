package org.openpowerradar.connector;

import java.io.DataInputStream;
import java.io.IOException;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Arrays;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;
import org.openpowerradar.protocol.frame.ErrorCode;
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
import org.openpowerradar.protocol.message.Challenge;
import org.openpowerradar.protocol.message.Hello;
import org.openpowerradar.protocol.message.Message;
import org.openpowerradar.protocol.message.MessageCodec;
import org.openpowerradar.protocol.message.Response;
import org.openpowerradar.protocol.message.Welcome;

/** A bridge on a plain blocking socket. */
final class BridgeClient implements AutoCloseable {
  private static final int PATIENCE_MILLIS = 10_000;
  private static final int TYPE = 3; // its byte in the header

  private final Socket socket;
  private final DataInputStream in;
  private final ChannelBinding binding;
  private FrameProtection outbound = FrameChecksum.ofLogin();
  private FrameProtection inbound = FrameChecksum.ofLogin();

  private BridgeClient(Socket socket, ChannelBinding binding) throws IOException {
    this.socket = socket;
    this.binding = binding;
    socket.setSoTimeout(PATIENCE_MILLIS);
    in = new DataInputStream(socket.getInputStream());
  }

  static BridgeClient overTcp(int port) throws IOException {
    return new BridgeClient(new Socket("127.0.0.1", port), ChannelBinding.NONE);
  }

  /** Speaks PRB1 on a connection that is open already. */
  static BridgeClient on(Socket socket) throws IOException {
    return new BridgeClient(socket, ChannelBinding.NONE);
  }

  static BridgeClient overTls(int port, KeyStore trusted, String... versions)
      throws IOException, GeneralSecurityException {
    return overTls(new Socket("127.0.0.1", port), trusted, versions);
  }

  /** The same, behind a proxy that has ended TLS. */
  static BridgeClient on(Socket socket, ChannelBinding seen) throws IOException {
    return new BridgeClient(socket, seen);
  }

  /** Begins TLS on a connection that is open already. */
  static BridgeClient overTls(Socket plain, KeyStore trusted, String... versions)
      throws IOException, GeneralSecurityException {
    KeyStore truststore = KeyStore.getInstance("PKCS12");
    truststore.load(null, null);
    truststore.setCertificateEntry("bridge", trusted.getCertificate("bridge"));
    TrustManagerFactory trust = TrustManagerFactory.getInstance("PKIX");
    trust.init(truststore);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, trust.getTrustManagers(), null);
    SSLSocket socket =
        (SSLSocket)
            context.getSocketFactory().createSocket(plain, "127.0.0.1", plain.getPort(), true);
    if (versions.length > 0) {
      socket.setEnabledProtocols(versions);
    }
    socket.startHandshake();
    byte[] seen = socket.getSession().getPeerCertificates()[0].getEncoded();
    return new BridgeClient(socket, ChannelBinding.ofCertificate(seen));
  }

  Socket socket() {
    return socket;
  }

  boolean isEncrypted() {
    return !binding.equals(ChannelBinding.NONE);
  }

  /** What ties a login to this connection, as the bridge sees it. */
  ChannelBinding binding() {
    return binding;
  }

  /** The certificate the cloud has shown, DER. */
  byte[] certificate() throws IOException, GeneralSecurityException {
    return ((SSLSocket) socket).getSession().getPeerCertificates()[0].getEncoded();
  }

  /** Proves itself by the default method, and returns what it is refused with. */
  ErrorCode refusal(BridgeSerial bridge, byte[] key) throws IOException, ProtocolException {
    prove(bridge, new HmacLogin(key));
    return LoginAttacker.refusal(this);
  }

  private Transcript prove(BridgeSerial bridge, HmacLogin login)
      throws IOException, ProtocolException {
    Hello hello = BridgeFixture.hello(bridge, BridgeFixture.ALL_METHODS, !isEncrypted());
    send(hello);
    Challenge challenge = (Challenge) receive();
    Transcript transcript = Transcript.of(hello, challenge, binding);
    send(new Response(challenge.identifier(), login.clientProof(transcript)));
    return transcript;
  }

  /** Logs in with the default method and verifies the cloud's proof. */
  Welcome login(BridgeSerial bridge, byte[] key) throws IOException, ProtocolException {
    HmacLogin login = new HmacLogin(key);
    Transcript transcript = prove(bridge, login);
    SessionKeys keys = login.sessionKeys(transcript);
    FrameProtection refusals = inbound;
    inbound = keys.serverToClient();
    outbound = keys.clientToServer();
    Message answer = answerToLogin(refusals);
    if (!(answer instanceof Welcome welcome)) {
      throw new IOException("Not let in: " + answer);
    }
    if (!welcome.proof().matches(login.serverProof(transcript))) {
      throw new IOException("The cloud's proof is wrong");
    }
    return welcome;
  }

  void send(Message message) throws IOException {
    ByteBuffer frame = MessageCodec.frame(message, outbound);
    socket.getOutputStream().write(frame.array(), 0, frame.limit());
  }

  /** The next frame, ready to be sent by whoever likes. */
  byte[] sealed(Message message) {
    ByteBuffer frame = MessageCodec.frame(message, outbound);
    return Arrays.copyOf(frame.array(), frame.limit());
  }

  /** The next frame with any payload, also one that no message has. */
  byte[] sealed(MessageType type, byte[] payload) {
    int length = FrameLimits.HEADER_LENGTH + payload.length + outbound.trailerLength();
    ByteBuffer frame = ByteBuffer.allocate(length);
    new FrameHeader(type.code(), 0, outbound.nextSequence(), payload.length).encode(frame);
    outbound.seal(frame.put(payload));
    return frame.array();
  }

  void sendBytes(byte[] bytes) throws IOException {
    socket.getOutputStream().write(bytes);
  }

  Message receive() throws IOException, ProtocolException {
    return receive(in.readNBytes(FrameLimits.HEADER_LENGTH), inbound);
  }

  private Message receive(byte[] head, FrameProtection protection)
      throws IOException, ProtocolException {
    FrameHeader header = FrameHeader.decode(ByteBuffer.wrap(head), FrameLimits.PAYLOAD_AFTER_LOGIN);
    byte[] rest = in.readNBytes(header.length() + protection.trailerLength());
    ByteBuffer frame = ByteBuffer.allocate(head.length + rest.length).put(head).put(rest).flip();
    return MessageCodec.open(header, frame, protection);
  }

  /** WELCOME is the first frame under the keys of the session; a refusal is not. */
  private Message answerToLogin(FrameProtection beforeLogin) throws IOException, ProtocolException {
    byte[] head = in.readNBytes(FrameLimits.HEADER_LENGTH);
    boolean refused = head.length > TYPE && head[TYPE] == MessageType.ERROR.code();
    return receive(head, refused ? beforeLogin : inbound);
  }

  byte[] receiveBytes(int count) throws IOException {
    return in.readNBytes(count);
  }

  /** Whether the cloud has closed; waits for it, and passes over what still comes. */
  boolean isClosedByCloud() throws IOException {
    while (in.read() >= 0) {
      // farewell frames
    }
    return true;
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
