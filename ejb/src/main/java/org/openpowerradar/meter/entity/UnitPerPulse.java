package org.openpowerradar.meter.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.time.Instant;
import org.openpowerradar.account.entity.InvalidRequestException;

/** What one pulse of a meter is worth, from a moment on until the next such value. */
@Embeddable
public class UnitPerPulse {
  private static final int QUARTER = 900;
  private static final int DECIMALS = 9;
  private static final BigDecimal MOST = new BigDecimal("1000000");

  @Column(name = "valid_from", nullable = false)
  private Instant validFrom;

  @Column(name = "per_pulse", nullable = false, precision = 18, scale = 9)
  private BigDecimal perPulse;

  protected UnitPerPulse() {}

  /**
   * Checks both.
   *
   * @param validFrom on a quarter hour
   * @param perPulse units of the meter for one pulse, above 0 to a million, at most nine decimals
   * @throws InvalidRequestException if one of them is impossible
   */
  public UnitPerPulse(Instant validFrom, BigDecimal perPulse) {
    if (validFrom.getNano() != 0 || validFrom.getEpochSecond() % QUARTER != 0) {
      throw new InvalidRequestException("A unit per pulse is valid from a quarter hour on");
    }
    if (perPulse.signum() <= 0 || perPulse.compareTo(MOST) > 0 || perPulse.scale() > DECIMALS) {
      throw new InvalidRequestException(
          "A pulse counts more than 0 and at most a million units, with at most nine decimals");
    }
    this.validFrom = validFrom;
    this.perPulse = perPulse;
  }

  public Instant validFrom() {
    return validFrom;
  }

  public BigDecimal perPulse() {
    return perPulse;
  }
}
