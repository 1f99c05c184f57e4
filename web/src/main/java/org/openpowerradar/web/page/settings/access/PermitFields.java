package org.openpowerradar.web.page.settings.access;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import org.openpowerradar.account.entity.InvalidRequestException;
import org.openpowerradar.bridge.entity.LegacyPermit;
import org.openpowerradar.bridge.entity.NetworkList;

/** What is typed to let a bridge in without a proof. */
public class PermitFields {
  private static final int LONGEST_REASON = 200;

  private String reason;
  private String networks;
  private String until;

  /** The names of the fields that are wrong, in their order; what is wrong: permit.wrong.NAME. */
  public List<String> wrong() {
    List<String> wrong = new ArrayList<>();
    if (reason == null || reason.isBlank() || reason.strip().length() > LONGEST_REASON) {
      wrong.add("reason");
    }
    if (from() == null) {
      wrong.add("networks");
    }
    if (last() == null) {
      wrong.add("until");
    }
    return wrong;
  }

  /**
   * What the fields say, if nothing is wrong.
   *
   * @param zone where the last day ends
   */
  public LegacyPermit permit(ZoneId zone) {
    Instant end = last().plusDays(1).atStartOfDay(zone).toInstant();
    return new LegacyPermit(reason, from(), end);
  }

  /** Null if they are no networks. */
  private NetworkList from() {
    try {
      return NetworkList.parse(networks);
    } catch (InvalidRequestException malformed) {
      return null;
    }
  }

  /** The day that was typed; null if it is none. */
  private LocalDate last() {
    try {
      LocalDate last = LocalDate.parse(until == null ? "" : until);
      return last.getYear() >= 2000 && last.getYear() <= 2099 ? last : null;
    } catch (DateTimeParseException malformed) {
      return null;
    }
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }

  public String getNetworks() {
    return networks;
  }

  public void setNetworks(String networks) {
    this.networks = networks;
  }

  public String getUntil() {
    return until;
  }

  public void setUntil(String until) {
    this.until = until;
  }
}
