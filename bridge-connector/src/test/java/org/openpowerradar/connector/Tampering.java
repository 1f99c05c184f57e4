package org.openpowerradar.connector;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Random;
import org.openpowerradar.protocol.frame.FrameLimits;

/** What somebody on the way may do to the frames of a session. */
enum Tampering {
  CHANGE {
    @Override
    byte[] of(List<byte[]> frames, int at, Random random) {
      byte[] changed = frames.get(at).clone();
      changed[random.nextInt(changed.length)] ^= (byte) (1 << random.nextInt(8));
      return joined(frames.subList(0, at), changed, frames.subList(at + 1, frames.size()));
    }
  },
  INJECT {
    @Override
    byte[] of(List<byte[]> frames, int at, Random random) {
      byte[] own = frames.get(at).clone();
      for (int i = own.length - FrameLimits.MAC_LENGTH; i < own.length; i++) {
        own[i] = (byte) random.nextInt(256);
      }
      return joined(frames.subList(0, at), own, frames.subList(at, frames.size()));
    }
  },
  REPEAT {
    @Override
    byte[] of(List<byte[]> frames, int at, Random random) {
      return joined(frames.subList(0, at), frames.get(at - 1), frames.subList(at, frames.size()));
    }
  },
  DELETE {
    @Override
    byte[] of(List<byte[]> frames, int at, Random random) {
      return joined(frames.subList(0, at), new byte[0], frames.subList(at + 1, frames.size()));
    }
  },
  SWAP {
    @Override
    byte[] of(List<byte[]> frames, int at, Random random) {
      List<byte[]> after = frames.subList(at + 2, frames.size());
      byte[] swapped = joined(List.of(), frames.get(at + 1), List.of(frames.get(at)));
      return joined(frames.subList(0, at), swapped, after);
    }
  };

  /**
   * What arrives instead of the frames.
   *
   * @param at the first that is not what it was: not the first of all, and not one of the last two
   */
  abstract byte[] of(List<byte[]> frames, int at, Random random);

  private static byte[] joined(List<byte[]> before, byte[] between, List<byte[]> after) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    before.forEach(all::writeBytes);
    all.writeBytes(between);
    after.forEach(all::writeBytes);
    return all.toByteArray();
  }
}
