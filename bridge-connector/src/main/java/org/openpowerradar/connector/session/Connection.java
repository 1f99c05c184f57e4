package org.openpowerradar.connector.session;

import java.net.InetSocketAddress;
import java.util.List;
import java.util.Optional;
import org.openpowerradar.protocol.delivery.LoginMode;
import org.openpowerradar.protocol.delivery.Peer;
import org.openpowerradar.protocol.delivery.SessionId;
import org.openpowerradar.protocol.delivery.Transport;
import org.openpowerradar.protocol.frame.FrameChecksum;
import org.openpowerradar.protocol.frame.FrameLimits;
import org.openpowerradar.protocol.frame.FrameProtection;
import org.openpowerradar.protocol.identity.BridgeSerial;
import org.openpowerradar.protocol.login.ChannelBinding;

/** What is known of one connection. For its event loop only, unless a method says otherwise. */
public final class Connection {
  private Transport transport;
  private List<ChannelBinding> bindings;
  private final Traffic traffic = new Traffic();
  private volatile InetSocketAddress remote;
  private Peer peer;
  private FrameProtection inbound = FrameChecksum.ofLogin();
  private FrameProtection outbound = FrameChecksum.ofLogin();
  private int payloadLimit = FrameLimits.PAYLOAD_BEFORE_LOGIN;
  private boolean framed;
  private volatile BridgeSerial bridge;
  private volatile LoginMode mode;
  private volatile SessionId session;
  private boolean ofProxy;
  private int frameType;

  /**
   * A connection nobody has said anything on.
   *
   * @param binding SHA-256 of the certificate shown, 32 bytes on TLS; empty on TCP
   */
  public Connection(Transport transport, InetSocketAddress remote, byte[] binding) {
    this.transport = transport;
    this.remote = remote;
    this.bindings = List.of(new ChannelBinding(binding.clone()));
    this.peer = new Peer(address(), remote.getPort(), null, null);
  }

  /** A proxy stands between, and has not said yet where the peer is. */
  public void throughProxy() {
    ofProxy = true;
  }

  /** A proxy stands between: this is where the peer itself is. */
  void comesFrom(InetSocketAddress source) {
    ofProxy = false;
    remote = source;
    peer = new Peer(address(), remote.getPort(), peer.tlsVersion(), peer.cipherSuite());
  }

  /**
   * A proxy stands between and has TLS with the peer.
   *
   * @param shown the certificates it may have shown; during a renewal the peer may have seen either
   * @param tlsVersion as the proxy says, null if it does not
   */
  public void encryptedByProxy(List<ChannelBinding> shown, String tlsVersion) {
    transport = Transport.TLS;
    bindings = List.copyOf(shown);
    encrypted(tlsVersion, null);
  }

  /** The handshake is complete. */
  public void encrypted(String tlsVersion, String cipherSuite) {
    peer = new Peer(address(), remote.getPort(), tlsVersion, cipherSuite);
  }

  /** The peer speaks in PRB1 frames, so that it understands BYE and ERROR. */
  public void framed() {
    framed = true;
  }

  /**
   * A frame begins.
   *
   * @param type number of its message type, known or not
   */
  public void reads(int type) {
    frameType = type;
  }

  /** Type of the frame that was begun last; 0 if there was none. */
  int frameType() {
    return frameType;
  }

  /** The peer says that it is this bridge; nothing is proven yet. */
  void claimed(BridgeSerial serial) {
    bridge = serial;
  }

  /** The login is complete: from now on the protection it agreed on. */
  void protectedBy(FrameProtection fromBridge, FrameProtection toBridge) {
    inbound = fromBridge;
    outbound = toBridge;
  }

  /** The login is complete: larger payloads than before it are allowed [bytes]. */
  void allowPayloads(int limit) {
    payloadLimit = limit;
  }

  void admitted(SessionId id, LoginMode loginMode) {
    mode = loginMode;
    session = id;
  }

  /** Protection of frames from the bridge. */
  public FrameProtection inbound() {
    return inbound;
  }

  /** Protection of frames to the bridge. */
  public FrameProtection outbound() {
    return outbound;
  }

  /** The largest payload allowed now [bytes]. */
  public int payloadLimit() {
    return payloadLimit;
  }

  /** The bytes of this connection; thread-safe. */
  public Traffic traffic() {
    return traffic;
  }

  /** The address without port, as text; thread-safe. */
  public String address() {
    return remote.getAddress() == null
        ? remote.getHostString()
        : remote.getAddress().getHostAddress();
  }

  InetSocketAddress remote() {
    return remote;
  }

  /** What carries the peer's bytes on their first way. */
  public Transport transport() {
    return transport;
  }

  Peer peer() {
    return peer;
  }

  /** What the peer may have bound its login to: one, or the certificates of a proxy. */
  List<ChannelBinding> bindings() {
    return bindings;
  }

  /** Whether the address is that of an enrolled proxy. */
  boolean isOfProxy() {
    return ofProxy;
  }

  boolean isFramed() {
    return framed;
  }

  Optional<BridgeSerial> bridge() {
    return Optional.ofNullable(bridge);
  }

  /** How the bridge logged in, null before; thread-safe. */
  LoginMode mode() {
    return mode;
  }

  /** Present while a session is recorded in the cloud. */
  Optional<SessionId> session() {
    return Optional.ofNullable(session);
  }
}
