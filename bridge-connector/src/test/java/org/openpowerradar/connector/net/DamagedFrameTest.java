package org.openpowerradar.connector.net;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.openpowerradar.connector.net.CapturedFrames.NOISE;
import static org.openpowerradar.connector.net.CapturedFrames.READING;

import java.text.MessageFormat;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openpowerradar.connector.BridgeFixture;
import org.openpowerradar.protocol.delivery.Enrolment;
import org.openpowerradar.protocol.delivery.LoginMode;
import org.openpowerradar.protocol.delivery.Transport;

/** What is logged of frames of old bridges that were damaged on the way (docs/errors.md). */
class DamagedFrameTest {
  private static final Logger LOGGER = Logger.getLogger(LegacyFrameDecoder.class.getName());

  private final EmbeddedBridge bridge = new EmbeddedBridge();
  private final Lines lines = new Lines();

  @BeforeEach
  void listen() {
    bridge.cloud.enrol(
        new Enrolment(
            BridgeFixture.BRIDGE, List.of(), true, LoginMode.LEGACY, true, null, Transport.TCP));
    LOGGER.setLevel(Level.FINE);
    LOGGER.addHandler(lines);
  }

  @AfterEach
  void stop() {
    LOGGER.removeHandler(lines);
    LOGGER.setLevel(null);
  }

  @Test
  void frame_whenItsChecksumIsWrong_thenOneLineWithTheAddress() {
    byte[] damaged = READING.clone();
    damaged[10] ^= 1;

    send(NOISE);
    send(damaged);
    send(NOISE);

    assertEquals(
        List.of("FINE An old bridge at embedded sends a frame with a wrong checksum: passed over"),
        lines.texts);
  }

  private void send(byte[] frame) {
    bridge.sendBytes(frame);
    bridge.pass(Duration.ofMillis(100));
  }

  private static final class Lines extends Handler {
    private final List<String> texts = new ArrayList<>();

    @Override
    public void publish(LogRecord line) {
      String text = MessageFormat.format(line.getMessage(), line.getParameters());
      texts.add(line.getLevel() + " " + text);
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }
}
