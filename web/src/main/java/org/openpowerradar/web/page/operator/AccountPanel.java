package org.openpowerradar.web.page.operator;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.openpowerradar.account.boundary.operation.AccountOverview;
import org.openpowerradar.account.boundary.operation.AccountRegister;
import org.openpowerradar.account.boundary.operation.BreakGlass;
import org.openpowerradar.account.entity.NotFoundException;
import org.openpowerradar.account.entity.operation.QuotaKind;
import org.openpowerradar.web.page.language.Language;

/** The account that is open beside the list: what it is, owns and may own. */
@Named
@RequestScoped
public class AccountPanel {
  @Inject AccountRegister register;
  @Inject BreakGlass glass;
  @Inject Language language;
  @Inject HttpServletRequest request;

  private AccountOverview account;

  /**
   * What may be owned of a kind.
   *
   * @param code of the kind, in texts and names of fields
   * @param own what was said for this account alone; "": nothing
   * @param preset what counts where nothing is said
   * @param owned how many there are
   */
  public record QuotaLine(String code, String own, String preset, String owned) {}

  private AccountOverview account() {
    if (account == null) {
      account =
          register.get(
              AccountAddress.of(request)
                  .account()
                  .orElseThrow(() -> new NotFoundException("No account is open")));
    }
    return account;
  }

  /** Whether an account is open. */
  public boolean isOpen() {
    return AccountAddress.of(request).account().isPresent();
  }

  public String getId() {
    return account().id().toString();
  }

  public String getName() {
    return account().name();
  }

  /** What the operator looked at; comes back with each change. */
  public int getVersion() {
    return account().life().version();
  }

  /** Code of what it is for. */
  public String getKind() {
    return account().life().kind().name().toLowerCase(Locale.ROOT);
  }

  public String getOpenedAt() {
    return language.times(ZoneOffset.UTC).exact(account().life().createdAt());
  }

  /** Since when its people are refused; null: they are let in. */
  public String getSuspendedAt() {
    return account().life().suspendedAt() == null
        ? null
        : language.times(ZoneOffset.UTC).exact(account().life().suspendedAt());
  }

  /** What it may own, by kind. */
  public List<QuotaLine> getQuotas() {
    AccountRegister.Quota quota = register.quota(account().id());
    return Arrays.stream(QuotaKind.values()).map(kind -> line(kind, quota)).toList();
  }

  private QuotaLine line(QuotaKind kind, AccountRegister.Quota quota) {
    Integer own = quota.own().get(kind);
    return new QuotaLine(
        kind.name().toLowerCase(Locale.ROOT),
        own == null ? "" : own.toString(),
        quota.preset().get(kind).toString(),
        language.figures().count(account().owned().get(kind)));
  }

  /** Its sites, to look at one of them only. */
  public List<BreakGlass.SiteName> getSites() {
    return glass.sites(account().id());
  }

  /** For how many hours an operator may look, least first. */
  public List<Integer> getHours() {
    return IntStream.rangeClosed(1, (int) glass.longest().toHours()).boxed().toList();
  }
}
