package org.openpowerradar.protocol.message;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openpowerradar.protocol.frame.ProtocolException;

/** Whatever is done to a payload, it is refused in the agreed way or read to its end. */
class DamagedMessageTest {

  private static final int ROUNDS = 200;

  private final Random random = new Random(8051);

  static Stream<Message> messages() {
    return Messages.atEdges().filter(message -> message.encodedLength() < 2_000);
  }

  @ParameterizedTest
  @MethodSource("messages")
  void decode_whenBytesAreChanged_thenRefusedOrReadable(Message message) {
    int read = 0;
    int refused = 0;

    for (int round = 0; round < ROUNDS; round++) {
      byte[] payload = Messages.encoded(message).array().clone();
      for (int i = 0; i <= random.nextInt(4); i++) {
        payload[random.nextInt(payload.length)] = (byte) random.nextInt();
      }
      try {
        requireReadable(MessageCodec.decode(message.type(), ByteBuffer.wrap(payload)));
        read++;
      } catch (ProtocolException agreed) {
        refused++;
      }
    }

    assertEquals(ROUNDS, read + refused);
  }

  private static void requireReadable(Message message) {
    assertTrue(message.encodedLength() > 0);
    if (message instanceof Data data) {
      for (SensorRecord record : data.records()) {
        assertTrue(record.timeMillis() >= 0);
      }
    }
  }
}
