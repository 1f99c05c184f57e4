package org.openpowerradar.connector;

import jakarta.resource.spi.Activation;
import jakarta.resource.spi.ActivationSpec;
import jakarta.resource.spi.InvalidPropertyException;
import jakarta.resource.spi.ResourceAdapter;
import java.io.Serializable;
import org.openpowerradar.protocol.delivery.BridgeListener;

/**
 * What a message-driven bean says about how bridges connect. Every property is text, so that it can
 * come from the server's configuration; unit, range and meaning stand at its setter, the default at
 * its field. A value that cannot be used fails the deployment with a sentence that names it.
 */
@Activation(messageListeners = BridgeListener.class)
public class BridgeActivation implements ActivationSpec, Serializable {
  private static final long serialVersionUID = 1L;

  @SuppressWarnings("serial") // Set by the container before use.
  private transient ResourceAdapter resourceAdapter;

  private String address = "127.0.0.1";
  private String tlsPort = "off";
  private String tcpPort = "off";
  private String keystore = "";
  private String keystorePassword = "";
  private String keystoreCheckSeconds = "60";
  private String proxies = "none";
  private String proxyCertificates = "none";
  private String ioThreads = "2";
  private String maxConnections = "20000";
  private String maxUnprovenPerAddress = "4096";
  private String firstFrameSeconds = "8";
  private String loginSeconds = "10";
  private String frameSeconds = "30";
  private String maxFrameBytes = "16384";
  private String maxRecords = "1024";
  private String framesPerSecond = "500";
  private String heldFrames = "64";
  private String identifySeconds = "30";
  private String overloadSeconds = "60";
  private String gatherRecords = "8192";
  private String gatherMillis = "20";
  private String heldMegabytes = "64";
  private String deliveriesInFlight = "3";
  private String loginsInFlight = "4";
  private String retryMillis = "100";
  private String storageDownSeconds = "5";

  /** Reads all properties. */
  ConnectorSettings settings() throws InvalidPropertyException {
    return ActivationReader.read(this);
  }

  @Override
  public void validate() throws InvalidPropertyException {
    settings();
  }

  @Override
  public ResourceAdapter getResourceAdapter() {
    return resourceAdapter;
  }

  @Override
  public void setResourceAdapter(ResourceAdapter adapter) {
    resourceAdapter = adapter;
  }

  public String getAddress() {
    return address;
  }

  /** IP address or host name of the interface to listen on; 0.0.0.0 for all. */
  public void setAddress(String address) {
    this.address = address;
  }

  public String getTlsPort() {
    return tlsPort;
  }

  /**
   * TLS listener [TCP port]: 0 to 65535; 0 lets the system choose, blank or off switches it off.
   */
  public void setTlsPort(String tlsPort) {
    this.tlsPort = tlsPort;
  }

  public String getTcpPort() {
    return tcpPort;
  }

  /** TCP listener for PRB1 and old bridges [TCP port]: as tlsPort. */
  public void setTcpPort(String tcpPort) {
    this.tcpPort = tcpPort;
  }

  public String getKeystore() {
    return keystore;
  }

  /** PKCS12 file with one private key and its certificates; needed with a TLS listener. */
  public void setKeystore(String keystore) {
    this.keystore = keystore;
  }

  public String getKeystorePassword() {
    return keystorePassword;
  }

  /** Password of the keystore and of its key. */
  public void setKeystorePassword(String keystorePassword) {
    this.keystorePassword = keystorePassword;
  }

  public String getKeystoreCheckSeconds() {
    return keystoreCheckSeconds;
  }

  /** How often the keystore is looked at for a renewed certificate [s]: 1 to 86400. */
  public void setKeystoreCheckSeconds(String keystoreCheckSeconds) {
    this.keystoreCheckSeconds = keystoreCheckSeconds;
  }

  public String getProxies() {
    return proxies;
  }

  /** Networks of proxies that send a PROXY header, separated by commas; none for none. */
  public void setProxies(String proxies) {
    this.proxies = proxies;
  }

  public String getProxyCertificates() {
    return proxyCertificates;
  }

  /** PEM file with the certificates of proxies that end TLS themselves; none for none. */
  public void setProxyCertificates(String proxyCertificates) {
    this.proxyCertificates = proxyCertificates;
  }

  public String getIoThreads() {
    return ioThreads;
  }

  /** Threads that read and write sockets [threads]: 1 to 64. */
  public void setIoThreads(String ioThreads) {
    this.ioThreads = ioThreads;
  }

  public String getMaxConnections() {
    return maxConnections;
  }

  /** Most connections at once [connections]: 1 to 1000000. */
  public void setMaxConnections(String maxConnections) {
    this.maxConnections = maxConnections;
  }

  public String getMaxUnprovenPerAddress() {
    return maxUnprovenPerAddress;
  }

  /** Most connections of one address that have not logged in [connections]: 1 to 1000000. */
  public void setMaxUnprovenPerAddress(String maxUnprovenPerAddress) {
    this.maxUnprovenPerAddress = maxUnprovenPerAddress;
  }

  public String getFirstFrameSeconds() {
    return firstFrameSeconds;
  }

  /** Time from connecting to the end of the first frame [s]: 1 to 300. */
  public void setFirstFrameSeconds(String firstFrameSeconds) {
    this.firstFrameSeconds = firstFrameSeconds;
  }

  public String getLoginSeconds() {
    return loginSeconds;
  }

  /** Time from HELLO to WELCOME [s]: 1 to 300. */
  public void setLoginSeconds(String loginSeconds) {
    this.loginSeconds = loginSeconds;
  }

  public String getFrameSeconds() {
    return frameSeconds;
  }

  /** Time from the first to the last byte of a frame [s]: 1 to 300. */
  public void setFrameSeconds(String frameSeconds) {
    this.frameSeconds = frameSeconds;
  }

  public String getMaxFrameBytes() {
    return maxFrameBytes;
  }

  /** Largest payload of a frame after the login [bytes]: 1024 to 16384. */
  public void setMaxFrameBytes(String maxFrameBytes) {
    this.maxFrameBytes = maxFrameBytes;
  }

  public String getMaxRecords() {
    return maxRecords;
  }

  /** Most records of one message [records]: 1 to 1024. */
  public void setMaxRecords(String maxRecords) {
    this.maxRecords = maxRecords;
  }

  public String getFramesPerSecond() {
    return framesPerSecond;
  }

  /** A bridge that sends more frames is read more slowly [frames a second]: 1 to 100000. */
  public void setFramesPerSecond(String framesPerSecond) {
    this.framesPerSecond = framesPerSecond;
  }

  public String getHeldFrames() {
    return heldFrames;
  }

  /**
   * Most frames of an old bridge that wait: before it is identified, and for their answers
   * [frames]: 1 to 1024.
   */
  public void setHeldFrames(String heldFrames) {
    this.heldFrames = heldFrames;
  }

  public String getIdentifySeconds() {
    return identifySeconds;
  }

  /** Time an old bridge has to send a frame of its own [s]: 1 to 300. */
  public void setIdentifySeconds(String identifySeconds) {
    this.identifySeconds = identifySeconds;
  }

  public String getOverloadSeconds() {
    return overloadSeconds;
  }

  /** Time a socket may be left unread before its bridge is sent away [s]: 1 to 3600. */
  public void setOverloadSeconds(String overloadSeconds) {
    this.overloadSeconds = overloadSeconds;
  }

  public String getGatherRecords() {
    return gatherRecords;
  }

  /** A delivery leaves as soon as so many records wait [records]: 1 to 100000. */
  public void setGatherRecords(String gatherRecords) {
    this.gatherRecords = gatherRecords;
  }

  public String getGatherMillis() {
    return gatherMillis;
  }

  /** And at the latest so long after the first [ms]: 1 to 10000. */
  public void setGatherMillis(String gatherMillis) {
    this.gatherMillis = gatherMillis;
  }

  public String getHeldMegabytes() {
    return heldMegabytes;
  }

  /** Memory for messages that are not committed [MiB]: 1 to 4096. */
  public void setHeldMegabytes(String heldMegabytes) {
    this.heldMegabytes = heldMegabytes;
  }

  public String getDeliveriesInFlight() {
    return deliveriesInFlight;
  }

  /** Deliveries under way at once [deliveries]: 1 to 64. */
  public void setDeliveriesInFlight(String deliveriesInFlight) {
    this.deliveriesInFlight = deliveriesInFlight;
  }

  public String getLoginsInFlight() {
    return loginsInFlight;
  }

  /** Calls for logins and departures under way at once [calls]: 1 to 64. */
  public void setLoginsInFlight(String loginsInFlight) {
    this.loginsInFlight = loginsInFlight;
  }

  public String getRetryMillis() {
    return retryMillis;
  }

  /** First pause after a delivery failed, doubled up to 5 s [ms]: 1 to 5000. */
  public void setRetryMillis(String retryMillis) {
    this.retryMillis = retryMillis;
  }

  public String getStorageDownSeconds() {
    return storageDownSeconds;
  }

  /** Old bridges are disconnected when deliveries have failed for so long [s]: 1 to 3600. */
  public void setStorageDownSeconds(String storageDownSeconds) {
    this.storageDownSeconds = storageDownSeconds;
  }
}
