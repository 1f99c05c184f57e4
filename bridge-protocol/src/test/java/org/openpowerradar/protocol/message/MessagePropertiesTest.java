package org.openpowerradar.protocol.message;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.openpowerradar.protocol.frame.ErrorCode;
import org.openpowerradar.protocol.frame.FrameLimits;
import org.openpowerradar.protocol.frame.MessageType;
import org.openpowerradar.protocol.frame.ProtocolException;

/** What holds for every payload anyone may send. */
class MessagePropertiesTest {
  private static final List<Message> VALID = Messages.atEdges().toList();

  /** A payload and the type it came with. */
  record Received(MessageType type, byte[] payload) {}

  @Provide
  Arbitrary<Received> rubbish() {
    return Combinators.combine(
            Arbitraries.of(MessageType.class),
            Arbitraries.bytes().array(byte[].class).ofMaxSize(600))
        .as(Received::new);
  }

  /** A message that was right before up to eight bytes of it were changed, and its end cut off. */
  @Provide
  Arbitrary<Received> almostRight() {
    return Combinators.combine(
            Arbitraries.of(VALID),
            Arbitraries.integers().between(0, 1 << 20).array(int[].class).ofMaxSize(8),
            Arbitraries.bytes().array(byte[].class).ofSize(8),
            Arbitraries.integers().between(0, 3))
        .as(MessagePropertiesTest::changed);
  }

  private static Received changed(Message message, int[] places, byte[] values, int cut) {
    byte[] right = Messages.encoded(message).array();
    byte[] payload = java.util.Arrays.copyOf(right, Math.max(0, right.length - cut));
    for (int i = 0; i < places.length && payload.length > 0; i++) {
      payload[places[i] % payload.length] = values[i];
    }
    return new Received(message.type(), payload);
  }

  @Property
  void decode_whenRubbish_thenRefusedOrAMessageOfTheGrammar(@ForAll("rubbish") Received received) {
    requireRefusedOrSound(received);
  }

  @Property
  void decode_whenAlmostRight_thenRefusedOrAMessageOfTheGrammar(
      @ForAll("almostRight") Received received) {
    requireRefusedOrSound(received);
  }

  /** What is accepted can be said again, means the same, and stays within the limits. */
  private static void requireRefusedOrSound(Received received) {
    try {
      Message message = MessageCodec.decode(received.type(), ByteBuffer.wrap(received.payload()));
      byte[] again = Messages.encoded(message).array();

      assertEquals(received.type(), message.type());
      assertTrue(again.length <= FrameLimits.PAYLOAD_AFTER_LOGIN);
      Message reread = MessageCodec.decode(received.type(), ByteBuffer.wrap(again));
      assertArrayEquals(again, Messages.encoded(reread).array());
      if (message instanceof Data data) {
        int count = 0;
        for (SensorRecord record : data.records()) {
          assertTrue(record.timeMillis() >= 0);
          count++;
        }
        assertEquals(data.count(), count);
      }
    } catch (ProtocolException refused) {
      boolean agreed =
          refused.code() == ErrorCode.MALFORMED || refused.code() == ErrorCode.TOO_LARGE;
      assertTrue(agreed, refused.code()::name);
      assertFalse(refused.getMessage().isBlank());
    }
  }
}
