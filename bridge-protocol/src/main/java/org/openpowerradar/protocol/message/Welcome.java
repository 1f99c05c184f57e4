package org.openpowerradar.protocol.message;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.openpowerradar.protocol.frame.MessageType;
import org.openpowerradar.protocol.frame.ProtocolException;

/**
 * WELCOME (0x04), cloud to bridge, 24 to 312 bytes: the session is open (docs/protocol.md, section
 * 4). In the HMAC login the bridge checks the frame's MAC and the proof before it believes any of
 * it.
 *
 * @param proof the cloud's own proof; null after CHAP. 1 byte with its length, 0 or 32, then the
 *     proof.
 * @param session the id of the session, for logs on both sides. 8 bytes, range [1, 2^63 - 1].
 * @param credits how many records may be under way. 4 bytes, range [0, 4294967295].
 * @param keepAliveSeconds after how many seconds of silence to send PING. 2 bytes, range [30,
 *     1200].
 * @param serverTimeMillis the cloud's clock in Unix milliseconds UTC. 8 bytes, range [0,
 *     9999-12-31].
 * @param queues the open queues of the bridge, in any order. 1 byte with their number, range [0,
 *     16], then 16 bytes each.
 */
public record Welcome(
    Proof proof,
    long session,
    long credits,
    int keepAliveSeconds,
    long serverTimeMillis,
    List<QueueMark> queues)
    implements Message {

  private static final int FIXED_LENGTH = 24;
  private static final int PROOF_LENGTH = 32;

  /**
   * Checks the ranges and copies the list.
   *
   * @throws IllegalArgumentException if a component is out of its range.
   */
  public Welcome {
    boolean proofFits = proof == null || proof.bytes().length == PROOF_LENGTH;
    Payload.require(proofFits, "The cloud's proof has 32 bytes");
    Payload.requireRange(session, 1, Long.MAX_VALUE, "A session id");
    Payload.requireRange(credits, 0, Payload.UNSIGNED_INT, "Credits");
    Payload.requireRange(
        keepAliveSeconds,
        MessageLimits.KEEP_ALIVE_MIN,
        MessageLimits.KEEP_ALIVE_MAX,
        "The keep-alive");
    Payload.requireRange(serverTimeMillis, 0, MessageLimits.TIME_MILLIS, "The time");
    Payload.requireRange(queues.size(), 0, MessageLimits.QUEUES, "The number of queues");
    queues = List.copyOf(queues);
  }

  /**
   * Reads the payload.
   *
   * @param payload the whole payload, big-endian.
   * @throws ProtocolException MALFORMED if the length or a field is wrong.
   */
  public static Welcome decode(ByteBuffer payload) throws ProtocolException {
    return Payload.decode(payload, Welcome::read);
  }

  private static Welcome read(ByteBuffer payload) {
    int proofLength = Payload.u8(payload);
    Proof proof = proofLength == 0 ? null : Proof.read(payload, proofLength);
    long session = payload.getLong();
    long credits = Payload.u32(payload);
    int keepAlive = Payload.u16(payload);
    long serverTime = payload.getLong();
    int count = Payload.u8(payload);
    Payload.requireRange(count, 0, MessageLimits.QUEUES, "The number of queues");
    List<QueueMark> queues = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      queues.add(QueueMark.read(payload));
    }
    return new Welcome(proof, session, credits, keepAlive, serverTime, queues);
  }

  @Override
  public MessageType type() {
    return MessageType.WELCOME;
  }

  @Override
  public int encodedLength() {
    int proofLength = proof == null ? 0 : PROOF_LENGTH;
    return FIXED_LENGTH + proofLength + queues.size() * QueueMark.LENGTH;
  }

  @Override
  public void encode(ByteBuffer payload) {
    payload.put((byte) (proof == null ? 0 : PROOF_LENGTH));
    if (proof != null) {
      payload.put(proof.bytes());
    }
    payload.putLong(session);
    payload.putInt((int) credits);
    payload.putShort((short) keepAliveSeconds);
    payload.putLong(serverTimeMillis);
    payload.put((byte) queues.size());
    queues.forEach(queue -> queue.write(payload));
  }
}
