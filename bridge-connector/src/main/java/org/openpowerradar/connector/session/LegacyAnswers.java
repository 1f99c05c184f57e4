package org.openpowerradar.connector.session;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.util.ArrayDeque;
import java.util.Deque;
import org.openpowerradar.protocol.legacy.BatchAcknowledgement;
import org.openpowerradar.protocol.legacy.LegacyFrame;
import org.openpowerradar.protocol.legacy.LegacyType;

/**
 * The answers an old bridge waits for, one for each frame in the order of the frames: a batch is
 * answered by 0x18, any other frame by 0x5A (docs/protocol.md, section 1).
 */
final class LegacyAnswers {
  private final Deque<Slot> slots = new ArrayDeque<>();

  /** The place of one answer. */
  static final class Slot {
    private final byte[] answer;
    private boolean due;

    private Slot(byte[] answer) {
      this.answer = answer;
    }
  }

  /** Keeps the place of the answer to a frame. */
  Slot reserve(LegacyFrame frame) {
    Slot slot = new Slot(answer(frame));
    slots.addLast(slot);
    return slot;
  }

  private static byte[] answer(LegacyFrame frame) {
    return frame.type() == LegacyType.BATCH.code()
        ? new BatchAcknowledgement(frame.sequence()).frame().encode()
        : new byte[] {BatchAcknowledgement.FRAME_ACKNOWLEDGEMENT};
  }

  /** The frame is committed, or there was nothing to commit. */
  void settle(Slot slot) {
    slot.due = true;
  }

  /** Takes the answers that may be sent: none overtakes one that is not due. */
  ByteBuf take() {
    ByteBuf answers = Unpooled.buffer();
    while (!slots.isEmpty() && slots.peekFirst().due) {
      answers.writeBytes(slots.removeFirst().answer);
    }
    return answers;
  }

  /** How many frames are not answered. */
  int waiting() {
    return slots.size();
  }
}
