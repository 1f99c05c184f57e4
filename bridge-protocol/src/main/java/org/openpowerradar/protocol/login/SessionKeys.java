package org.openpowerradar.protocol.login;

import org.openpowerradar.protocol.frame.FrameMac;

/**
 * The two keys of an HMAC session, one for each direction (docs/protocol.md, section 4). They live
 * as long as the connection and are never written down.
 */
public final class SessionKeys {

  private final byte[] clientToServer;
  private final byte[] serverToClient;

  SessionKeys(byte[] clientToServer, byte[] serverToClient) {
    this.clientToServer = clientToServer;
    this.serverToClient = serverToClient;
  }

  /** Returns a fresh protection of what the bridge sends, beginning at frame 1. */
  public FrameMac clientToServer() {
    return new FrameMac(clientToServer);
  }

  /** Returns a fresh protection of what the cloud sends, beginning at frame 1 with WELCOME. */
  public FrameMac serverToClient() {
    return new FrameMac(serverToClient);
  }

  byte[] clientToServerKey() {
    return clientToServer.clone();
  }

  byte[] serverToClientKey() {
    return serverToClient.clone();
  }
}
