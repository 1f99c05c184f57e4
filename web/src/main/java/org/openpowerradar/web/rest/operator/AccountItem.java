package org.openpowerradar.web.rest.operator;

import java.time.Instant;
import org.openpowerradar.account.boundary.operation.AccountOverview;
import org.openpowerradar.account.entity.operation.QuotaKind;

/**
 * An account as those who run the platform see it, in JSON.
 *
 * @param id names it
 * @param name what people call it
 * @param kind CUSTOMER or PROVIDER
 * @param createdAt when it was opened
 * @param suspendedAt since when its people are refused; absent: they are not
 * @param owned how many of each it owns
 * @param readingsYesterday of the last whole day (UTC); absent: not counted yet
 * @param storedBytes of all readings that are kept; absent: not counted yet
 */
public record AccountItem(
    long id,
    String name,
    String kind,
    Instant createdAt,
    Instant suspendedAt,
    Owned owned,
    Long readingsYesterday,
    Long storedBytes) {

  /** How many of each. */
  public record Owned(int sites, int bridges, int sensors, int people) {}

  static AccountItem of(AccountOverview account) {
    AccountOverview.Usage usage = account.usage();
    return new AccountItem(
        account.id().value(),
        account.name(),
        account.life().kind().name(),
        account.life().createdAt(),
        account.life().suspendedAt(),
        new Owned(
            account.owned().get(QuotaKind.SITES),
            account.owned().get(QuotaKind.BRIDGES),
            account.owned().get(QuotaKind.SENSORS),
            account.owned().get(QuotaKind.PEOPLE)),
        usage == null ? null : usage.readings(),
        usage == null ? null : usage.bytes());
  }
}
