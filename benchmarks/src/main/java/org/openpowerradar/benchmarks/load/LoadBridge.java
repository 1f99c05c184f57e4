package org.openpowerradar.benchmarks.load;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.security.cert.CertificateEncodingException;
import java.util.Iterator;
import javax.net.ssl.SSLSocket;
import org.openpowerradar.protocol.frame.FrameChecksum;
import org.openpowerradar.protocol.frame.FrameHeader;
import org.openpowerradar.protocol.frame.FrameLimits;
import org.openpowerradar.protocol.frame.FrameProtection;
import org.openpowerradar.protocol.frame.ProtocolException;
import org.openpowerradar.protocol.login.ChannelBinding;
import org.openpowerradar.protocol.login.HmacLogin;
import org.openpowerradar.protocol.login.SessionKeys;
import org.openpowerradar.protocol.login.Transcript;
import org.openpowerradar.protocol.message.Ack;
import org.openpowerradar.protocol.message.Challenge;
import org.openpowerradar.protocol.message.Credit;
import org.openpowerradar.protocol.message.Data;
import org.openpowerradar.protocol.message.Hello;
import org.openpowerradar.protocol.message.LoginMethod;
import org.openpowerradar.protocol.message.Message;
import org.openpowerradar.protocol.message.MessageCodec;
import org.openpowerradar.protocol.message.Nonce;
import org.openpowerradar.protocol.message.Ping;
import org.openpowerradar.protocol.message.Pong;
import org.openpowerradar.protocol.message.Response;
import org.openpowerradar.protocol.message.Welcome;

/**
 * A bridge that costs little: logs in over TLS by HMAC like any other, then sends prepared messages
 * as fast as its credits allow and checks every acknowledgement. One thread at a time.
 */
public final class LoadBridge implements AutoCloseable {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int PATIENCE_MILLIS = 60_000;
  private static final int BUFFER = 32_768; // bytes

  private final SSLSocket socket;
  private final DataInputStream in;
  private final OutputStream out;
  private FrameProtection sending = FrameChecksum.ofLogin();
  private FrameProtection receiving = FrameChecksum.ofLogin();
  private long credits;
  private long sent;
  private long acknowledged;

  private LoadBridge(SSLSocket socket) throws IOException {
    this.socket = socket;
    socket.setSoTimeout(PATIENCE_MILLIS);
    socket.setTcpNoDelay(true);
    socket.startHandshake();
    in = new DataInputStream(new BufferedInputStream(socket.getInputStream()));
    out = new BufferedOutputStream(socket.getOutputStream(), BUFFER);
  }

  /**
   * Connects and logs in.
   *
   * @throws IOException if the cloud refuses the bridge, or does not know its key
   */
  public static LoadBridge connect(Cloud cloud, BridgeKey who)
      throws IOException, ProtocolException {
    var factory = cloud.trust().getSocketFactory();
    LoadBridge bridge =
        new LoadBridge((SSLSocket) factory.createSocket("localhost", cloud.tlsPort()));
    bridge.logIn(who);
    return bridge;
  }

  private void logIn(BridgeKey who) throws IOException, ProtocolException {
    Nonce nonce = Nonce.random(RANDOM);
    Hello hello = new Hello(1, 1, who.serial(), LoginMethod.HMAC.bit(), nonce, 0);
    send(hello);
    out.flush();
    Challenge challenge = expect(Challenge.class);
    Transcript transcript = Transcript.of(hello, challenge, binding());
    HmacLogin login = new HmacLogin(who.key());
    send(new Response(challenge.identifier(), login.clientProof(transcript)));
    out.flush();
    SessionKeys keys = login.sessionKeys(transcript);
    sending = keys.clientToServer();
    receiving = keys.serverToClient();
    Welcome welcome = expect(Welcome.class);
    if (!login.serverProof(transcript).matches(welcome.proof())) {
      throw new IOException("The cloud did not prove that it knows the key");
    }
    credits = welcome.credits();
  }

  private ChannelBinding binding() throws IOException {
    try {
      return ChannelBinding.ofCertificate(
          socket.getSession().getPeerCertificates()[0].getEncoded());
    } catch (CertificateEncodingException e) {
      throw new IOException(e);
    }
  }

  /**
   * Delivers all messages, which are one whole queue from its record 1 on, and returns when the
   * cloud has acknowledged the last of them.
   *
   * @throws IOException if the cloud says anything else, or acknowledges what was not sent
   */
  public void deliver(Iterator<Data> messages) throws IOException, ProtocolException {
    sent = 0;
    acknowledged = 0;
    Data next = messages.hasNext() ? messages.next() : null;
    while (next != null || acknowledged < sent) {
      while (next != null && next.lastRecord() - acknowledged <= credits) {
        send(next);
        sent = next.lastRecord();
        next = messages.hasNext() ? messages.next() : null;
      }
      out.flush();
      hear();
    }
  }

  private void hear() throws IOException, ProtocolException {
    Message message = receive();
    if (message instanceof Ack ack) {
      if (ack.highWater() < acknowledged || ack.highWater() > sent) {
        throw new IOException(ack + " after " + acknowledged + " of " + sent + " records");
      }
      acknowledged = ack.highWater();
      credits = ack.credits();
    } else if (message instanceof Credit credit) {
      credits = credit.credits();
    } else if (message instanceof Ping ping) {
      send(new Pong(ping.token()));
    } else {
      throw new IOException("The cloud says " + message);
    }
  }

  private void send(Message message) throws IOException {
    ByteBuffer frame = MessageCodec.frame(message, sending);
    out.write(frame.array(), 0, frame.limit());
  }

  private <M extends Message> M expect(Class<M> type) throws IOException, ProtocolException {
    Message message = receive();
    if (!type.isInstance(message)) {
      throw new IOException("Expected " + type.getSimpleName() + " but got " + message);
    }
    return type.cast(message);
  }

  private Message receive() throws IOException, ProtocolException {
    byte[] head = new byte[FrameLimits.HEADER_LENGTH];
    in.readFully(head);
    FrameHeader header = FrameHeader.decode(ByteBuffer.wrap(head), FrameLimits.PAYLOAD_AFTER_LOGIN);
    byte[] frame = new byte[head.length + header.length() + receiving.trailerLength()];
    System.arraycopy(head, 0, frame, 0, head.length);
    in.readFully(frame, head.length, frame.length - head.length);
    return MessageCodec.open(header, ByteBuffer.wrap(frame), receiving);
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
