package org.openpowerradar.protocol.frame;

/** The end of the frame numbers of a session. */
final class FrameNumbers {

  private FrameNumbers() {}

  static void requireLeft(long used) {
    if (used >= FrameLimits.FRAMES_PER_SESSION) {
      throw new IllegalStateException("The session has used up its frames: log in again");
    }
  }
}
