package org.openpowerradar.softwarebridge.cloud;

import java.io.DataInputStream;
import java.io.IOException;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.security.SecureRandom;
import org.openpowerradar.protocol.frame.ErrorCode;
import org.openpowerradar.protocol.frame.FrameChecksum;
import org.openpowerradar.protocol.frame.FrameHeader;
import org.openpowerradar.protocol.frame.FrameLimits;
import org.openpowerradar.protocol.frame.FrameProtection;
import org.openpowerradar.protocol.frame.ProtocolException;
import org.openpowerradar.protocol.login.Chap;
import org.openpowerradar.protocol.login.HmacLogin;
import org.openpowerradar.protocol.login.Transcript;
import org.openpowerradar.protocol.message.Ack;
import org.openpowerradar.protocol.message.Bye;
import org.openpowerradar.protocol.message.Challenge;
import org.openpowerradar.protocol.message.Data;
import org.openpowerradar.protocol.message.Dropped;
import org.openpowerradar.protocol.message.Fault;
import org.openpowerradar.protocol.message.Hello;
import org.openpowerradar.protocol.message.LoginMethod;
import org.openpowerradar.protocol.message.Message;
import org.openpowerradar.protocol.message.MessageCodec;
import org.openpowerradar.protocol.message.Nonce;
import org.openpowerradar.protocol.message.Ping;
import org.openpowerradar.protocol.message.Proof;
import org.openpowerradar.protocol.message.QueueMark;
import org.openpowerradar.protocol.message.Response;
import org.openpowerradar.protocol.message.TimeRequest;
import org.openpowerradar.protocol.message.TimeResponse;
import org.openpowerradar.protocol.message.Welcome;

/** One connection of a {@link CloudDouble}. */
final class CloudConversation implements Runnable {
  private final CloudDouble cloud;
  private final Socket socket;
  private FrameProtection incoming = FrameChecksum.ofLogin();
  private FrameProtection outgoing = FrameChecksum.ofLogin();

  CloudConversation(CloudDouble cloud, Socket socket) {
    this.cloud = cloud;
    this.socket = socket;
  }

  @Override
  public void run() {
    try (socket) {
      DataInputStream in = new DataInputStream(socket.getInputStream());
      if (login(in)) {
        while (true) {
          take(read(in));
        }
      }
    } catch (IOException | ProtocolException over) {
      close();
    }
  }

  private boolean login(DataInputStream in) throws IOException, ProtocolException {
    Hello hello = (Hello) read(in);
    cloud.hellos.incrementAndGet();
    Challenge challenge = new Challenge(1, cloud.method, 27, Nonce.random(new SecureRandom()), 10);
    say(challenge);
    if (!(read(in) instanceof Response response)) {
      return false;
    }
    if (cloud.refuses != null) {
      say(new Fault(cloud.refuses, 0));
      return false;
    }
    say(welcome(prove(hello, challenge, response)));
    if (cloud.goodbye != null) {
      say(new Bye(cloud.goodbye, cloud.retryAfter));
      socket.shutdownOutput();
      in.readAllBytes(); // closing with bytes unread would reset the connection
    }
    return cloud.goodbye == null;
  }

  private Proof prove(Hello hello, Challenge challenge, Response response)
      throws ProtocolException {
    if (cloud.method == LoginMethod.HMAC) {
      Transcript transcript = Transcript.of(hello, challenge, cloud.binding());
      HmacLogin login = new HmacLogin(cloud.key);
      incoming = login.sessionKeys(transcript).clientToServer();
      outgoing = login.sessionKeys(transcript).serverToClient();
      return login.serverProof(transcript);
    }
    incoming = FrameChecksum.ofSession();
    outgoing = FrameChecksum.ofSession();
    if (!response.proof().matches(Chap.respond(challenge, cloud.key))) {
      throw new ProtocolException(ErrorCode.AUTHENTICATION_FAILED, "wrong secret");
    }
    return null;
  }

  private Welcome welcome(Proof proof) {
    long now = System.currentTimeMillis() + cloud.aheadMillis;
    return new Welcome(
        proof,
        4711,
        cloud.credits,
        60,
        now,
        cloud.highWaters.entrySet().stream()
            .map(mark -> new QueueMark(mark.getKey(), mark.getValue()))
            .toList());
  }

  private void take(Message message) {
    cloud.messages.add(message);
    if (message instanceof Data data && cloud.acknowledges) {
      if (cloud.forgesAcknowledgements) {
        forge(new Ack(data.queue(), data.lastRecord(), cloud.credits));
        return;
      }
      store(data);
    } else if (message instanceof Dropped gap) {
      cloud.dropped.add(gap);
      cloud.highWaters.merge(gap.queue(), gap.to(), Math::max);
      say(new Ack(gap.queue(), gap.to(), cloud.credits));
    } else if (message instanceof TimeRequest request) {
      long now = System.currentTimeMillis() + cloud.aheadMillis;
      say(new TimeResponse(request.sentMillis(), now, now));
    } else if (message instanceof Ping ping) {
      say(ping.answer());
    }
  }

  private void store(Data data) {
    long highWater = cloud.highWaters.getOrDefault(data.queue(), 0L);
    if (data.firstRecord() <= highWater + 1 && data.lastRecord() > highWater) {
      cloud.stored.add(data);
      cloud.highWaters.put(data.queue(), data.lastRecord());
    }
    say(new Ack(data.queue(), cloud.highWaters.getOrDefault(data.queue(), 0L), cloud.credits));
  }

  synchronized void say(Message message) {
    write(MessageCodec.frame(message, outgoing).array());
  }

  /** As somebody on the way might try who has no key. */
  private synchronized void forge(Message message) {
    byte[] frame = MessageCodec.frame(message, outgoing).array();
    frame[frame.length - 1] ^= 1;
    write(frame);
  }

  private void write(byte[] frame) {
    try {
      socket.getOutputStream().write(frame);
      socket.getOutputStream().flush();
    } catch (IOException gone) {
      close();
    }
  }

  private Message read(DataInputStream in) throws IOException, ProtocolException {
    byte[] head = in.readNBytes(FrameLimits.HEADER_LENGTH);
    if (head.length < FrameLimits.HEADER_LENGTH) {
      throw new IOException("closed");
    }
    FrameHeader header = FrameHeader.decode(ByteBuffer.wrap(head), FrameLimits.PAYLOAD_AFTER_LOGIN);
    byte[] rest = in.readNBytes(header.length() + incoming.trailerLength());
    ByteBuffer frame = ByteBuffer.allocate(head.length + rest.length).put(head).put(rest).flip();
    return MessageCodec.open(header, frame, incoming);
  }

  void close() {
    try {
      socket.close();
    } catch (IOException already) {
      Thread.yield();
    }
  }
}
