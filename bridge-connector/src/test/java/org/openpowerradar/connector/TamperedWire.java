package org.openpowerradar.connector;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.openpowerradar.protocol.delivery.Delivery;
import org.openpowerradar.protocol.delivery.Outcome;
import org.openpowerradar.protocol.delivery.Parcel;
import org.openpowerradar.protocol.delivery.Receipt;
import org.openpowerradar.protocol.frame.ErrorCode;
import org.openpowerradar.protocol.frame.FrameLimits;
import org.openpowerradar.protocol.frame.ProtocolException;
import org.openpowerradar.protocol.message.Data;
import org.openpowerradar.protocol.message.Fault;
import org.openpowerradar.protocol.message.Message;

/** A bridge, its cloud, and somebody between them on plain TCP who changes what passes. */
final class TamperedWire {
  private static final int FRAMES = 6;
  private static final int RECORDS = 2; // of each frame
  private static final Set<ErrorCode> REFUSALS =
      Set.of(
          ErrorCode.BAD_MAC,
          ErrorCode.BAD_MAGIC,
          ErrorCode.UNSUPPORTED_VERSION,
          ErrorCode.TOO_LARGE);

  private final Map<Long, Long> stored = new ConcurrentHashMap<>();
  private final Map<Long, Long> untouched = new ConcurrentHashMap<>();
  private final Map<ErrorCode, Integer> refusals = new EnumMap<>(ErrorCode.class);
  private final ConnectorFixture connector;
  private final Random random;

  /**
   * Between a bridge and this cloud.
   *
   * @param seed of what is changed, and how
   */
  TamperedWire(ConnectorFixture connector, long seed) {
    this.connector = connector;
    random = new Random(seed);
    connector.cloud.enrol(BridgeFixture.BRIDGE.value(), BridgeFixture.KEY);
    connector.cloud.deliverTo(this::store);
  }

  private Receipt store(Delivery delivery) {
    return new Receipt(delivery.parcels().stream().map(this::store).toList());
  }

  private Outcome store(Parcel parcel) {
    Data data = ((Parcel.Readings) parcel).data();
    stored.merge(data.queue(), (long) data.count(), Long::sum);
    return new Outcome.Stored(data.lastRecord());
  }

  /**
   * Changes frames of so many sessions; what is stored is all that came before, and no more.
   *
   * @return how often a session ended with which code
   */
  Map<ErrorCode, Integer> tamper(int sessions) throws Exception {
    Tampering[] kinds = Tampering.values();
    for (int session = 0; session < sessions; session++) {
      tamper(kinds[session % kinds.length], session + 1L);
    }
    deliverUntouched(sessions + 1L);
    await().until(() -> stored.equals(untouched));
    return refusals;
  }

  private void tamper(Tampering kind, long queue) throws Exception {
    int at = 1 + random.nextInt(FRAMES - 2);
    try (BridgeClient bridge = connector.overTcp()) {
      bridge.login(BridgeFixture.BRIDGE, BridgeFixture.KEY);
      bridge.sendBytes(kind.of(frames(bridge, queue), at, random));
      bridge.sendBytes(new byte[FrameLimits.PAYLOAD_AFTER_LOGIN]); // ends a frame made longer
      untouched.put(queue, (long) at * RECORDS);

      ErrorCode refusal = assertDoesNotThrow(() -> refusal(bridge), kind + " at " + at);

      assertTrue(REFUSALS.contains(refusal), kind + ": " + refusal);
      assertEquals(kind == Tampering.CHANGE ? refusal : ErrorCode.BAD_MAC, refusal);
      refusals.merge(refusal, 1, Integer::sum);
    }
  }

  private static List<byte[]> frames(BridgeClient bridge, long queue) {
    List<byte[]> frames = new ArrayList<>();
    for (int i = 0; i < FRAMES; i++) {
      frames.add(bridge.sealed(BridgeFixture.dataOf(queue, 1L + i * RECORDS, RECORDS)));
    }
    return frames;
  }

  /** Passes over acknowledgements of what came before. */
  private static ErrorCode refusal(BridgeClient bridge) throws IOException, ProtocolException {
    Message answer = bridge.receive();
    while (!(answer instanceof Fault)) {
      answer = bridge.receive();
    }
    return ((Fault) answer).code();
  }

  /** What was gathered before it is stored when this is. */
  private void deliverUntouched(long queue) throws Exception {
    try (BridgeClient bridge = connector.overTcp()) {
      bridge.login(BridgeFixture.BRIDGE, BridgeFixture.KEY);
      bridge.send(BridgeFixture.dataOf(queue, 1, RECORDS));
      untouched.put(queue, (long) RECORDS);
      bridge.receive();
    }
  }
}
