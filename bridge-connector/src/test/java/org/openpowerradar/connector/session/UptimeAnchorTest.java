package org.openpowerradar.connector.session;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.openpowerradar.connector.BridgeFixture;
import org.openpowerradar.protocol.legacy.LegacyBatch;
import org.openpowerradar.protocol.legacy.LegacyFrame;
import org.openpowerradar.protocol.legacy.LegacyType;

class UptimeAnchorTest {
  private static final long NODE = BridgeFixture.BRIDGE.value();
  private static final long RECEIVED = BridgeFixture.NOON;

  private final UptimeAnchor anchor = new UptimeAnchor();

  private static LegacyFrame own(LegacyType type, int sequence) {
    return new LegacyFrame(NODE, sequence, type.code(), new byte[8], 49);
  }

  /** Stored from 51 s to 71 s after start; the last noise frame had count 10. */
  private static LegacyBatch batch(long baseSeconds) {
    return new LegacyBatch(
        baseSeconds,
        List.of(
            new LegacyBatch.Entry(0, own(LegacyType.NOISE, 8)),
            new LegacyBatch.Entry(20, own(LegacyType.NOISE, 10))),
        0);
  }

  @Test
  void base_whenNothingElseIsKnown_thenBatchEndsWhenItWasReceived() {
    assertEquals(RECEIVED - 20_000, anchor.base(batch(51), RECEIVED));
  }

  @Test
  void base_whenCounterGoesOnInTheConnection_thenBatchIsAsOldAsTheCounterSays() {
    anchor.heard(own(LegacyType.MODULES, 90), RECEIVED - 1_000);
    anchor.heard(own(LegacyType.HELLO, 0), RECEIVED - 900);

    // 80 frames at 7.56 s each before the first frame of the connection
    assertEquals(RECEIVED - 1_000 - 605_000 - 20_000, anchor.base(batch(51), RECEIVED), 200);
  }

  @Test
  void base_whenCounterWasStartedAgainBefore_thenItIsNotUsed() {
    anchor.heard(own(LegacyType.HELLO, 0), RECEIVED - 900);
    anchor.heard(own(LegacyType.NOISE, 90), RECEIVED - 800);

    assertEquals(RECEIVED - 20_000, anchor.base(batch(51), RECEIVED));
  }

  @Test
  void base_whenBatchesFollow_thenTheyKeepTheStart() {
    long first = anchor.base(batch(51), RECEIVED);

    long second = anchor.base(batch(71), RECEIVED + 60_000);

    assertEquals(20_000, second - first);
  }

  @Test
  void base_whenABatchWouldEndInTheFuture_thenItIsAnchoredAnew() {
    anchor.base(batch(51), RECEIVED);

    assertEquals(RECEIVED - 20_000, anchor.base(batch(600), RECEIVED));
  }
}
