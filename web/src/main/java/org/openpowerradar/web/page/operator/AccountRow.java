package org.openpowerradar.web.page.operator;

import java.util.Locale;
import org.openpowerradar.account.boundary.operation.AccountOverview;
import org.openpowerradar.account.entity.operation.QuotaKind;
import org.openpowerradar.web.page.figure.Figure;
import org.openpowerradar.web.page.figure.Figures;
import org.openpowerradar.web.page.figure.Quantity;

/**
 * An account in the list; every text is ready to be shown.
 *
 * @param id its number
 * @param name what people call it
 * @param link address of its panel
 * @param life what it is for and whether its people are let in
 * @param owned what it owns
 * @param stored what it stores
 */
public record AccountRow(
    String id, String name, String link, Life life, Owned owned, Stored stored) {

  /**
   * Codes of texts: "customer" or "provider", "online" or "disabled" with its words.
   *
   * @param kind what it is for
   * @param state shape of its state
   * @param words key of the words
   */
  public record Life(String kind, String state, String words) {
    static Life of(AccountOverview account) {
      boolean open = account.life().suspendedAt() == null;
      return new Life(
          account.life().kind().name().toLowerCase(Locale.ROOT),
          open ? "online" : "disabled",
          open ? "open" : "suspended");
    }
  }

  /** How many of each. */
  public record Owned(String sites, String bridges, String sensors, String people) {
    static Owned of(AccountOverview account, Figures figures) {
      return new Owned(
          figures.count(account.owned().get(QuotaKind.SITES)),
          figures.count(account.owned().get(QuotaKind.BRIDGES)),
          figures.count(account.owned().get(QuotaKind.SENSORS)),
          figures.count(account.owned().get(QuotaKind.PEOPLE)));
    }
  }

  /** Readings of yesterday, and the room all of them take; a dash where nothing was counted. */
  public record Stored(String readings, String size) {
    static Stored of(AccountOverview.Usage usage, Figures figures) {
      return usage == null
          ? new Stored(Figure.DASH, Figure.DASH)
          : new Stored(
              figures.count(usage.readings()),
              figures.figure(Quantity.DATA, usage.bytes()).toString());
    }
  }

  static AccountRow of(AccountOverview account, AccountAddress address, Figures figures) {
    return new AccountRow(
        account.id().toString(),
        account.name(),
        address.opened(account.id()),
        Life.of(account),
        Owned.of(account, figures),
        Stored.of(account.usage(), figures));
  }
}
