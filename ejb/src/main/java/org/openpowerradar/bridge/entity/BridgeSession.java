package org.openpowerradar.bridge.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.openpowerradar.protocol.delivery.LoginMode;
import org.openpowerradar.protocol.delivery.SessionClosed;
import org.openpowerradar.protocol.delivery.SessionOpened;
import org.openpowerradar.protocol.delivery.Transport;
import org.openpowerradar.protocol.frame.ErrorCode;
import org.openpowerradar.protocol.identity.BridgeSerial;

/**
 * A connection of a bridge from the moment it was let in, and what was really negotiated for it.
 *
 * <p>It ends when the connector says so, or when a newer one of the same bridge takes over. One
 * that was open when a node died stays open until the bridge is back; {@link BridgeState} does not
 * take it for online.
 */
@Entity
@Table(name = "bridge_session")
public class BridgeSession {

  @Id private long id;

  @Column(name = "bridge", nullable = false, columnDefinition = "int unsigned")
  private long bridge;

  @Enumerated(EnumType.STRING)
  @Column(name = "transport", nullable = false, length = 3)
  private Transport transport;

  @Enumerated(EnumType.STRING)
  @Column(name = "mode", nullable = false, length = 12)
  private LoginMode mode;

  @Column(name = "tls_version", length = 16)
  private String tlsVersion;

  @Column(name = "cipher_suite", length = 64)
  private String cipherSuite;

  @Column(name = "address", nullable = false, length = 64)
  private String address;

  @Column(name = "opened_at", nullable = false)
  private Instant openedAt;

  @Column(name = "closed_at")
  private Instant closedAt;

  @Enumerated(EnumType.STRING)
  @Column(name = "reason", length = 32)
  private ErrorCode reason;

  @Column(name = "bytes_in")
  private Long bytesIn;

  @Column(name = "bytes_out")
  private Long bytesOut;

  protected BridgeSession() {}

  public BridgeSession(SessionOpened opened) {
    id = opened.session().value();
    bridge = opened.bridge().value();
    transport = opened.transport();
    mode = opened.mode();
    tlsVersion = opened.peer().tlsVersion();
    cipherSuite = opened.peer().cipherSuite();
    address = opened.peer().address();
    openedAt = opened.at();
  }

  /** Ends it as the connector says. */
  public void close(SessionClosed closed) {
    closedAt = closed.at();
    reason = closed.reason();
    bytesIn = closed.carried().in();
    bytesOut = closed.carried().out();
  }

  /** Ends it because a newer one of the same bridge was let in; its bytes may still be told. */
  public void replace(Instant at) {
    closedAt = at;
    reason = ErrorCode.REPLACED;
  }

  public long id() {
    return id;
  }

  public BridgeSerial bridge() {
    return new BridgeSerial(bridge);
  }

  public SecurityLevel level() {
    return SecurityLevel.of(transport, mode);
  }

  public Transport transport() {
    return transport;
  }

  public LoginMode mode() {
    return mode;
  }

  /** Returns the version, such as {@code TLSv1.3}; null on TCP. */
  public String tlsVersion() {
    return tlsVersion;
  }

  /** Returns the name of the cipher suite; null on TCP. */
  public String cipherSuite() {
    return cipherSuite;
  }

  /** Returns the address the bridge came from. */
  public String address() {
    return address;
  }

  public Instant openedAt() {
    return openedAt;
  }

  /** Returns when it ended; null while it is open. */
  public Instant closedAt() {
    return closedAt;
  }

  /** Returns why it ended; null while it is open. */
  public ErrorCode reason() {
    return reason;
  }

  /** Returns the bytes received from the bridge, as last told; null: not told yet. */
  public Long bytesIn() {
    return bytesIn;
  }

  /** Returns the bytes sent to the bridge, as last told; null: not told yet. */
  public Long bytesOut() {
    return bytesOut;
  }
}
