package org.openpowerradar.connector;

import jakarta.resource.spi.InvalidPropertyException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import org.openpowerradar.connector.delivery.GatherSettings;
import org.openpowerradar.connector.net.ListenSettings;
import org.openpowerradar.connector.session.Networks;
import org.openpowerradar.connector.session.SessionSettings;
import org.openpowerradar.protocol.frame.FrameLimits;
import org.openpowerradar.protocol.message.MessageLimits;

/** Reads the texts of a {@link BridgeActivation} into settings, or says which is wrong. */
final class ActivationReader {
  private static final Setting TLS_PORT = new Setting("tlsPort", "ports", 0, 65_535);
  private static final Setting TCP_PORT = new Setting("tcpPort", "ports", 0, 65_535);
  private static final Setting KEYSTORE_CHECK_SECONDS =
      new Setting("keystoreCheckSeconds", "seconds", 1, 86_400);
  private static final Setting IO_THREADS = new Setting("ioThreads", "threads", 1, 64);
  private static final Setting MAX_CONNECTIONS =
      new Setting("maxConnections", "connections", 1, 1_000_000);
  private static final Setting MAX_UNPROVEN_PER_ADDRESS =
      new Setting("maxUnprovenPerAddress", "connections", 1, 1_000_000);
  private static final Setting FIRST_FRAME_SECONDS =
      new Setting("firstFrameSeconds", "seconds", 1, 300);
  private static final Setting LOGIN_SECONDS = new Setting("loginSeconds", "seconds", 1, 300);
  private static final Setting FRAME_SECONDS = new Setting("frameSeconds", "seconds", 1, 300);
  private static final Setting MAX_FRAME_BYTES =
      new Setting("maxFrameBytes", "bytes", 1_024, FrameLimits.PAYLOAD_AFTER_LOGIN);
  private static final Setting MAX_RECORDS =
      new Setting("maxRecords", "records", 1, MessageLimits.RECORDS);
  private static final Setting FRAMES_PER_SECOND =
      new Setting("framesPerSecond", "frames a second", 1, 100_000);
  private static final Setting HELD_FRAMES = new Setting("heldFrames", "frames", 1, 1_024);
  private static final Setting IDENTIFY_SECONDS = new Setting("identifySeconds", "seconds", 1, 300);
  private static final Setting OVERLOAD_SECONDS =
      new Setting("overloadSeconds", "seconds", 1, 3_600);
  private static final Setting GATHER_RECORDS = new Setting("gatherRecords", "records", 1, 100_000);
  private static final Setting GATHER_MILLIS =
      new Setting("gatherMillis", "milliseconds", 1, 10_000);
  private static final Setting HELD_MEGABYTES = new Setting("heldMegabytes", "mebibytes", 1, 4_096);
  private static final Setting DELIVERIES_IN_FLIGHT =
      new Setting("deliveriesInFlight", "deliveries", 1, 64);
  private static final Setting LOGINS_IN_FLIGHT = new Setting("loginsInFlight", "calls", 1, 64);
  private static final Setting RETRY_MILLIS = new Setting("retryMillis", "milliseconds", 1, 5_000);
  private static final Setting STORAGE_DOWN_SECONDS =
      new Setting("storageDownSeconds", "seconds", 1, 3_600);
  private static final long MEBIBYTE = 1L << 20;

  private ActivationReader() {}

  static ConnectorSettings read(BridgeActivation texts) throws InvalidPropertyException {
    return new ConnectorSettings(
        listen(texts),
        session(texts),
        gather(texts),
        LOGINS_IN_FLIGHT.read(texts.getLoginsInFlight()));
  }

  private static ListenSettings listen(BridgeActivation texts) throws InvalidPropertyException {
    OptionalInt tlsPort = TLS_PORT.readUnlessOff(texts.getTlsPort());
    OptionalInt tcpPort = TCP_PORT.readUnlessOff(texts.getTcpPort());
    require(
        tlsPort.isPresent() || tcpPort.isPresent(),
        "tlsPort and tcpPort are both off: no bridge could connect");
    require(!texts.getAddress().isBlank(), "address is empty: 0.0.0.0 stands for all interfaces");
    boolean keystore = !texts.getKeystore().isBlank();
    require(keystore || tlsPort.isEmpty(), "keystore is empty, but tlsPort needs one");
    return new ListenSettings(
        texts.getAddress().strip(),
        tlsPort,
        tcpPort,
        tlsPort.isPresent() ? Path.of(texts.getKeystore()) : null,
        texts.getKeystorePassword().toCharArray(),
        KEYSTORE_CHECK_SECONDS.seconds(texts.getKeystoreCheckSeconds()),
        proxies(texts.getProxies()),
        file(texts.getProxyCertificates()),
        IO_THREADS.read(texts.getIoThreads()));
  }

  private static Optional<Path> file(String text) {
    boolean none = text.isBlank() || text.strip().equalsIgnoreCase("none");
    return none ? Optional.empty() : Optional.of(Path.of(text.strip()));
  }

  private static Networks proxies(String text) throws InvalidPropertyException {
    try {
      return Networks.parse(text);
    } catch (IllegalArgumentException none) {
      throw new InvalidPropertyException("proxies cannot be used: " + none.getMessage(), none);
    }
  }

  private static SessionSettings session(BridgeActivation texts) throws InvalidPropertyException {
    return new SessionSettings(
        MAX_CONNECTIONS.read(texts.getMaxConnections()),
        MAX_UNPROVEN_PER_ADDRESS.read(texts.getMaxUnprovenPerAddress()),
        FIRST_FRAME_SECONDS.seconds(texts.getFirstFrameSeconds()),
        LOGIN_SECONDS.seconds(texts.getLoginSeconds()),
        FRAME_SECONDS.seconds(texts.getFrameSeconds()),
        MAX_FRAME_BYTES.read(texts.getMaxFrameBytes()),
        MAX_RECORDS.read(texts.getMaxRecords()),
        FRAMES_PER_SECOND.read(texts.getFramesPerSecond()),
        HELD_FRAMES.read(texts.getHeldFrames()),
        IDENTIFY_SECONDS.seconds(texts.getIdentifySeconds()),
        OVERLOAD_SECONDS.seconds(texts.getOverloadSeconds()));
  }

  private static GatherSettings gather(BridgeActivation texts) throws InvalidPropertyException {
    return new GatherSettings(
        GATHER_RECORDS.read(texts.getGatherRecords()),
        GATHER_MILLIS.millis(texts.getGatherMillis()),
        HELD_MEGABYTES.read(texts.getHeldMegabytes()) * MEBIBYTE,
        DELIVERIES_IN_FLIGHT.read(texts.getDeliveriesInFlight()),
        RETRY_MILLIS.millis(texts.getRetryMillis()),
        STORAGE_DOWN_SECONDS.seconds(texts.getStorageDownSeconds()));
  }

  private static void require(boolean holds, String sentence) throws InvalidPropertyException {
    if (!holds) {
      throw new InvalidPropertyException(sentence);
    }
  }
}
