package org.openpowerradar.reading.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.openpowerradar.account.boundary.Access;
import org.openpowerradar.account.boundary.audit.CallerRequest;
import org.openpowerradar.account.entity.AccountId;
import org.openpowerradar.account.entity.InvalidRequestException;
import org.openpowerradar.account.entity.NotFoundException;
import org.openpowerradar.account.entity.Permission;
import org.openpowerradar.account.entity.RoleNames;
import org.openpowerradar.account.entity.Scope;
import org.openpowerradar.protocol.identity.SensorSerial;
import org.openpowerradar.reading.control.chunk.StoredReadings;
import org.openpowerradar.reading.entity.Readings;
import org.openpowerradar.reading.entity.StoredReading;
import org.openpowerradar.site.boundary.Installation;

/** The raw readings of a sensor, as soon as they are committed. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@RolesAllowed({
  RoleNames.ACCOUNT_ADMIN,
  RoleNames.SITE_MANAGER,
  RoleNames.ENERGY_ANALYST,
  RoleNames.VIEWER
})
public class SensorReadings {
  /** Most readings an answer may have. */
  public static final int MOST = 100_000;

  /** Longest time an answer may span. */
  public static final Duration LONGEST = Duration.ofDays(31);

  @Inject Access access;
  @Inject CallerRequest request;
  @Inject Installation installation;
  @Inject StoredReadings readings;

  /**
   * Raw currents of a sensor as heard by bridges of accounts the caller may see: of the whole
   * account, or of a site at which the sensor is installed.
   *
   * @param sensor which
   * @param from first instant
   * @param to first instant after it, at most 31 days later
   * @return in order of time, each packet once; empty if nothing was heard
   * @throws InvalidRequestException if the span is empty or too long, or more than 100 000 readings
   *     lie in it
   * @throws NotFoundException if the caller may see no account that could have the sensor
   */
  public List<StoredReading> of(SensorSerial sensor, Instant from, Instant to) {
    Scope scope = access.scope(Permission.READ_ENERGY.roles());
    require(to.isAfter(from) && !to.isAfter(from.plus(LONGEST)), "Give at most 31 days");
    List<Long> accounts =
        scope.touchedAccounts().stream()
            .filter(account -> covers(scope, account, sensor))
            .map(AccountId::value)
            .toList();
    if (accounts.isEmpty()) {
      throw new NotFoundException("No sensor " + sensor);
    }
    accounts.forEach(account -> request.allow(new AccountId(account)));
    Readings found = readings.of(accounts, sensor, from.toEpochMilli(), to.toEpochMilli());
    require(found.size() <= MOST, "More than 100 000 readings: give a shorter time");
    return IntStream.range(0, found.size()).mapToObj(found::get).toList();
  }

  private boolean covers(Scope scope, AccountId account, SensorSerial sensor) {
    return scope.coversWhole(account)
        || installation.sites(account, sensor).stream()
            .anyMatch(site -> scope.covers(account, site));
  }

  private static void require(boolean condition, String otherwise) {
    if (!condition) {
      throw new InvalidRequestException(otherwise);
    }
  }
}
