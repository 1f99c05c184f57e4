package org.openpowerradar.connector;

import java.io.IOException;
import org.openpowerradar.protocol.frame.ProtocolException;
import org.openpowerradar.protocol.identity.BridgeSerial;
import org.openpowerradar.protocol.message.Challenge;
import org.openpowerradar.protocol.message.Message;
import org.openpowerradar.protocol.message.Proof;
import org.openpowerradar.protocol.message.Response;

/**
 * A login that is going to fail.
 *
 * @param answer the cloud's answer to the wrong proof
 */
record RefusedLogin(Message answer) {

  static RefusedLogin of(BridgeClient client, BridgeSerial bridge, byte[] key)
      throws IOException, ProtocolException {
    client.send(BridgeFixture.hello(bridge, BridgeFixture.ALL_METHODS, !client.isEncrypted()));
    Challenge challenge = (Challenge) client.receive();
    client.send(new Response(challenge.identifier(), new Proof(key)));
    return new RefusedLogin(client.receive());
  }
}
