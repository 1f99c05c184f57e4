package org.openpowerradar.reading.control.watch;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openpowerradar.bridge.entity.BridgeModel;
import org.openpowerradar.protocol.identity.BridgeSerial;
import org.openpowerradar.protocol.signal.Memory;

/**
 * Firmware that bridges tell, as far as it is new. Old models run 1.x, 2.x and 2xx, newer ones 2xx
 * and up; what is no number proves nothing, nor does anything of a software bridge. Thread-safe.
 */
public final class Firmwares {
  private static final Pattern NUMBER = Pattern.compile("[vV]?([0-9]{1,6})(?![0-9]).*");
  private static final int OLDEST_OF_NEW_MODELS = 200;
  private static final int NEWEST_OF_OLD_MODELS = 299;
  private static final int PENDING = 1_000;

  private final Map<BridgeSerial, String> last = new Memory<>();
  private Map<BridgeSerial, String> changed = new HashMap<>();

  /** A bridge tells its firmware. */
  public synchronized void told(BridgeSerial bridge, String firmware) {
    if (!firmware.equals(last.put(bridge, firmware)) && changed.size() < PENDING) {
      changed.put(bridge, firmware);
    }
  }

  /** Takes out what is new. */
  public synchronized Map<BridgeSerial, String> take() {
    Map<BridgeSerial, String> taken = changed;
    changed = new HashMap<>();
    return taken;
  }

  /** Whether a model can run a firmware. */
  public static boolean fits(BridgeModel model, String firmware) {
    Matcher number = NUMBER.matcher(firmware);
    if (!number.matches()) {
      return true;
    }
    int first = Integer.parseInt(number.group(1));
    return switch (model) {
      case GENERATION_1, GENERATION_2 -> first <= NEWEST_OF_OLD_MODELS;
      case GENERATION_3, GENERATION_4 -> first >= OLDEST_OF_NEW_MODELS;
      case SOFTWARE -> true;
    };
  }
}
