package org.openpowerradar.connector.net;

import static org.openpowerradar.connector.BridgeFixture.hex;

/** Frames captured from an old bridge; not to be changed. */
final class CapturedFrames {
  // 55 55 | length 13 | bridge 0e2810 | seq 2 | noise | 00, -72 dBm, 5 | 49 | crc
  static final byte[] NOISE = hex("55550d0010280e00021f00b8050000003161");
  // 55 55 | length 11 | bridge 0e2810 | seq 0 | hello | firmware 2, build 107 | 76 | crc
  static final byte[] HELLO = hex("55550b0010280e00000102416b004c3f");
  // 55 55 | length 11 | sensor 0fef1e | seq 54 | reading | 0x17dd1 | 63 | crc
  static final byte[] READING = hex("55550b001eef0f003602d17d01003fac");
  // six frames stored before the clock was set: two readings, four of the bridge; base 51 s
  static final byte[] BATCH =
      hex(
          "5555840010280e000117000600330000000000"
              + "0d0010280e00061f00b90500000031b9"
              + "01000b001eef0f004f02ff83010024be"
              + "0a001b0010280e00070b060005000000f60000000200000000000000000031b3"
              + "0a000d0010280e00081f00b90500000031000c000b001eef0f005002ef7c01002b2b"
              + "14000d0010280e00091f00b90500000031434cf0");

  private CapturedFrames() {}
}
