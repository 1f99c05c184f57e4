package org.openpowerradar.energy.boundary;

import java.time.Instant;
import java.util.List;
import org.openpowerradar.account.entity.SiteId;
import org.openpowerradar.site.entity.DeviceId;

/**
 * What a site draws now, as far as is known: each device by its newest readings. How old they are,
 * {@code at} says: sensors transmit every 10 to 12 s and are silent without load.
 *
 * @param site whose
 * @param at newest reading of any device; null if there is none yet
 * @param watts devices that no other device feeds [W]
 * @param devices by name, those with a reading only
 */
public record LivePower(SiteId site, Instant at, double watts, List<DevicePower> devices) {

  /**
   * What one device draws.
   *
   * @param device names it
   * @param name what people call it
   * @param colour in charts, 1..8
   * @param at newest reading of its phases
   * @param watts sum of its phases [W]
   * @param amperes sum of its phases [A]
   */
  public record DevicePower(
      DeviceId device, String name, int colour, Instant at, double watts, double amperes) {}
}
