package org.openpowerradar.connector;

import java.io.IOException;
import org.openpowerradar.protocol.frame.MessageType;
import org.openpowerradar.protocol.frame.ProtocolException;
import org.openpowerradar.protocol.identity.BridgeSerial;
import org.openpowerradar.protocol.login.ChannelBinding;
import org.openpowerradar.protocol.login.Chap;
import org.openpowerradar.protocol.login.HmacLogin;
import org.openpowerradar.protocol.login.Transcript;
import org.openpowerradar.protocol.message.Challenge;
import org.openpowerradar.protocol.message.Hello;
import org.openpowerradar.protocol.message.LoginMethod;
import org.openpowerradar.protocol.message.Response;

/** A connection on which the cloud waits for the answer to its challenge. */
record OpenLogin(BridgeClient client, Hello hello, Challenge challenge) implements AutoCloseable {
  /** Says HELLO, offering one method, and takes the challenge. */
  static OpenLogin on(BridgeClient client, BridgeSerial bridge, LoginMethod method)
      throws IOException, ProtocolException {
    Hello hello = BridgeFixture.hello(bridge, method.bit(), !client.isEncrypted());
    client.send(hello);
    return new OpenLogin(client, hello, (Challenge) client.receive());
  }

  OpenLogin answering(Challenge another) {
    return new OpenLogin(client, hello, another);
  }

  /** What a bridge with this key answers on TCP. */
  Response right(byte[] key) {
    return right(key, ChannelBinding.NONE);
  }

  Response right(byte[] key, ChannelBinding seen) {
    if (challenge.method() != LoginMethod.HMAC) {
      return new Response(challenge.identifier(), Chap.respond(challenge, key));
    }
    Transcript transcript = Transcript.of(hello, challenge, seen);
    return new Response(challenge.identifier(), new HmacLogin(key).clientProof(transcript));
  }

  /** The next frame is WELCOME; it is left unread. */
  void awaitWelcome() throws IOException {
    byte[] start = client.receiveBytes(4); // 'P' 'R' | version | type
    if (start.length < 4 || start[3] != MessageType.WELCOME.code()) {
      throw new IOException("Not let in");
    }
  }

  @Override
  public void close() throws IOException {
    client.close();
  }
}
