package org.openpowerradar.protocol.message;

import java.nio.ByteBuffer;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.openpowerradar.protocol.Hex;
import org.openpowerradar.protocol.frame.ErrorCode;
import org.openpowerradar.protocol.identity.BridgeSerial;
import org.openpowerradar.protocol.identity.SensorSerial;

/** Messages with every field at the edges of its range. */
final class Messages {

  static final Nonce NONCE = new Nonce(new byte[32]);
  static final SensorSerial SENSOR = new SensorSerial(1_044_254);
  static final SensorSerial LAST_SENSOR = new SensorSerial(4_294_967_295L);

  private static final long U32 = 4_294_967_295L;
  private static final long LAST_RECORD = 9_007_199_254_740_991L;
  private static final long LAST_TIME = 253_402_300_799_999L;

  private Messages() {}

  static Stream<Message> atEdges() {
    return Stream.of(login(), ending(), Records.messages(), flow(), stats()).flatMap(part -> part);
  }

  private static Stream<Message> login() {
    Proof proof = new Proof(new byte[32]);
    List<QueueMark> most = Collections.nCopies(16, new QueueMark(Long.MAX_VALUE, LAST_RECORD));
    return Stream.of(
        new Hello(1, 1, new BridgeSerial(1), 0, NONCE, 0),
        new Hello(255, 255, new BridgeSerial(U32), 255, NONCE, 65_535),
        new Challenge(1, LoginMethod.CHAP_MD5, 0, NONCE, 1),
        new Challenge(255, LoginMethod.HMAC, 255, NONCE, 65_535),
        new Response(0, new Proof(new byte[16])),
        new Response(255, proof),
        new Welcome(null, 1, 0, 30, 0, List.of()),
        new Welcome(proof, Long.MAX_VALUE, U32, 1200, LAST_TIME, most));
  }

  private static Stream<Message> ending() {
    return Stream.of(ErrorCode.values())
        .flatMap(
            code ->
                Stream.of(
                    new Bye(code, 0),
                    new Bye(code, 65_535),
                    new Fault(code, 0),
                    new Fault(code, 255)));
  }

  private static Stream<Message> flow() {
    return Stream.of(
        new Ack(1, 0, 0),
        new Ack(Long.MAX_VALUE, LAST_RECORD, U32),
        new Credit(0),
        new Credit(U32),
        new Dropped(1, 1, 1, DropReason.STORE_FULL),
        new Dropped(Long.MAX_VALUE, 1, LAST_RECORD, DropReason.STORE_DAMAGED),
        new Dropped(7, LAST_RECORD, LAST_RECORD, DropReason.STORE_CLEARED),
        new TimeRequest(Long.MIN_VALUE),
        new TimeRequest(Long.MAX_VALUE),
        new TimeResponse(Long.MIN_VALUE, 0, LAST_TIME),
        new TimeResponse(Long.MAX_VALUE, LAST_TIME, 0),
        new Ping(Long.MIN_VALUE),
        new Pong(Long.MAX_VALUE));
  }

  private static Stream<Message> stats() {
    SensorHeard weakest = new SensorHeard(new SensorSerial(1), 0, -128, 127);
    SensorHeard strongest = new SensorHeard(LAST_SENSOR, 65_535, 127, -128);
    StatsBuilder largest =
        Stats.builder()
            .uptimeSeconds(U32)
            .reconnects(U32)
            .framesOk(U32)
            .framesBad(U32)
            .framesUnknown(U32)
            .noiseFloorDbm(127)
            .queueLength(U32)
            .oldestAgeSeconds(U32)
            .dropped(U32)
            .clockOffsetMillis(Long.MIN_VALUE)
            .clockQuality(TimeQuality.NTP)
            .bytesSent(Long.MAX_VALUE)
            .firmwareSlot(1)
            .firmwareVersion("~234567890123456")
            .sensors(Collections.nCopies(1024, strongest));
    return Stream.of(
        Stats.builder().build(),
        Stats.builder().noiseFloorDbm(-128).sensors(List.of(weakest, strongest)).build(),
        Stats.builder().uptimeSeconds(0L).firmwareVersion("!").firmwareSlot(0).build(),
        largest.build());
  }

  static ByteBuffer encoded(Message message) {
    ByteBuffer payload = ByteBuffer.allocate(message.encodedLength());
    message.encode(payload);
    return payload.flip();
  }

  static String hex(Message message) {
    return Hex.of(encoded(message));
  }
}
