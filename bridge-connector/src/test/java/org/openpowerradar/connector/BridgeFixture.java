package org.openpowerradar.connector;

import java.util.HexFormat;
import org.openpowerradar.protocol.identity.BridgeSerial;
import org.openpowerradar.protocol.identity.SensorSerial;
import org.openpowerradar.protocol.message.Data;
import org.openpowerradar.protocol.message.DataBuilder;
import org.openpowerradar.protocol.message.Hello;
import org.openpowerradar.protocol.message.LoginMethod;
import org.openpowerradar.protocol.message.Nonce;
import org.openpowerradar.protocol.message.SensorRecord;
import org.openpowerradar.protocol.message.TimeQuality;

/** A bridge and its sensor, as in the captures. */
public final class BridgeFixture {
  public static final BridgeSerial BRIDGE = new BridgeSerial(0x0e2810);
  public static final SensorSerial SENSOR = new SensorSerial(0x0fef1e);
  public static final byte[] KEY =
      hex("000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f");
  public static final Nonce CLIENT_NONCE =
      new Nonce(hex("606162636465666768696a6b6c6d6e6f707172737475767778797a7b7c7d7e7f"));
  public static final long QUEUE = 7;
  public static final long NOON = 1_764_000_000_000L;
  public static final int ALL_METHODS = 7;

  private BridgeFixture() {}

  public static byte[] hex(String digits) {
    return HexFormat.of().parseHex(digits.replaceAll("[ \n]", ""));
  }

  public static Hello hello(BridgeSerial bridge, int methods, boolean onTcp) {
    return new Hello(1, 1, bridge, methods, CLIENT_NONCE, onTcp ? Hello.ON_TCP : 0);
  }

  public static int only(LoginMethod method) {
    return method.bit();
  }

  /** Consecutive readings of the sensor, ten seconds apart. */
  public static Data data(long firstRecord, int count) {
    return dataOf(QUEUE, firstRecord, count);
  }

  /** The same in another queue. */
  public static Data dataOf(long queue, long firstRecord, int count) {
    DataBuilder builder = new DataBuilder(queue, firstRecord).quality(TimeQuality.NTP);
    for (int i = 0; i < count; i++) {
      int number = (int) firstRecord + i;
      long time = NOON + number * 10_000L;
      builder.add(new SensorRecord.Current(time, SENSOR, number & 0xFF, -60, 1000 + number));
    }
    return builder.build();
  }
}
