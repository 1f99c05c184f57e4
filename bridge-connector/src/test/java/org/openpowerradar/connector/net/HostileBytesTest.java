package org.openpowerradar.connector.net;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.openpowerradar.connector.BridgeFixture;
import org.openpowerradar.connector.LogLines;
import org.openpowerradar.protocol.frame.FrameChecksum;
import org.openpowerradar.protocol.frame.ProtocolException;
import org.openpowerradar.protocol.message.MessageCodec;
import org.openpowerradar.protocol.message.Ping;

/** Whatever comes on a socket: the connector goes on, and stores nothing of it. */
class HostileBytesTest {
  private static final byte[] OLD = BridgeFixture.hex("55550b0010280e0000010241");
  private static final byte[] PRB1 = BridgeFixture.hex("5052010100000000000029");

  /** The first bytes of a language, or none, and then anything, in pieces. */
  @Provide
  Arbitrary<List<byte[]>> conversations() {
    Arbitrary<byte[]> begin = Arbitraries.of(new byte[0], OLD, PRB1, hello());
    Arbitrary<byte[]> piece = Arbitraries.bytes().array(byte[].class).ofMaxSize(300);
    return Combinators.combine(begin, piece, piece).as(List::of);
  }

  private static byte[] hello() {
    return MessageCodec.frame(
            BridgeFixture.hello(BridgeFixture.BRIDGE, BridgeFixture.ALL_METHODS, true),
            FrameChecksum.ofLogin())
        .array();
  }

  @Property
  void connection_whenAnythingComes_thenRefusedInTheProtocolsOwnWords(
      @ForAll("conversations") List<byte[]> pieces) {
    EmbeddedBridge bridge = new EmbeddedBridge();
    try (Complaints complaints = new Complaints()) {
      pieces.forEach(piece -> send(bridge, piece));

      assertEquals(List.of(), complaints.errors());
      assertTrue(bridge.cloud.parcels().isEmpty());
    } finally {
      bridge.channel.close();
    }
  }

  @Property
  void session_whenAnythingComesAfterTheLogin_thenNothingOfItIsStored(
      @ForAll("conversations") List<byte[]> pieces) throws ProtocolException {
    EmbeddedBridge bridge = new EmbeddedBridge();
    try (Complaints complaints = new Complaints()) {
      bridge.login();
      bridge.send(new Ping(1));
      pieces.forEach(piece -> send(bridge, piece));

      assertEquals(List.of(), complaints.errors());
      assertTrue(bridge.cloud.parcels().isEmpty());
    } finally {
      bridge.channel.close();
    }
  }

  private static void send(EmbeddedBridge bridge, byte[] piece) {
    if (bridge.channel.isActive()) {
      bridge.sendBytes(piece);
    }
  }

  /** What the connector logs as a fault of its own. */
  private static final class Complaints implements AutoCloseable {
    private final LogLines log = LogLines.of("org.openpowerradar.connector.session.Departure");

    private List<String> errors() {
      return log.lines().stream().filter(line -> line.startsWith("SEVERE")).toList();
    }

    @Override
    public void close() {
      log.close();
    }
  }
}
