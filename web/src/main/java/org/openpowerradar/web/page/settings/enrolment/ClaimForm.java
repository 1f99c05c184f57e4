package org.openpowerradar.web.page.settings.enrolment;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openpowerradar.account.entity.ForbiddenException;
import org.openpowerradar.account.entity.InvalidRequestException;
import org.openpowerradar.account.entity.NotFoundException;
import org.openpowerradar.bridge.boundary.enrolment.BridgeClaims;
import org.openpowerradar.protocol.identity.BridgeCode;
import org.openpowerradar.site.boundary.SiteSummary;
import org.openpowerradar.web.page.language.Language;
import org.openpowerradar.web.page.shell.Shell;
import org.openpowerradar.web.page.shell.VisibleSites;

/**
 * Claims the bridge whose code was scanned, pasted or typed. The secret is in the form only: never
 * in an address, and the page does not send it back.
 */
@Named
@RequestScoped
public class ClaimForm {
  private static final int LONGEST = 400;

  @Inject BridgeClaims claims;
  @Inject Shell shell;
  @Inject VisibleSites sites;
  @Inject EnrolChoices choices;
  @Inject Language language;

  private final NewcomerFields fields = new NewcomerFields();
  private String secret;
  private Faults faults;
  private String refusal;

  /**
   * Claims it and shows how it goes, or says what is wrong.
   *
   * @throws IOException if the reader has gone
   */
  public void claim() throws IOException {
    Optional<BridgeCode> code = code();
    code.ifPresent(read -> fields.setSerial(read.serial().toString()));
    Optional<byte[]> key = code.map(BridgeCode::secret).or(this::typed);
    List<SiteSummary> places =
        shell.account().map(account -> sites.of(account.id())).orElse(List.of());
    faults = new Faults(language.texts());
    faults.unless(key.isPresent(), "secret", "claim.wrong.secret");
    fields.check(faults, places);
    if (faults.isEmpty()) {
      claim(key.orElseThrow(), places);
    }
  }

  private void claim(byte[] key, List<SiteSummary> places) throws IOException {
    try {
      long id = claims.claim(fields.newcomer(places), key);
      go("claim=" + id);
    } catch (InvalidRequestException | ForbiddenException | NotFoundException refused) {
      refusal = Refusals.words(refused, language.texts());
    }
  }

  /**
   * Withdraws a claim and shows the bridges.
   *
   * @throws IOException if the reader has gone
   */
  public void withdraw(long claim) throws IOException {
    claims.withdraw(claim);
    go("claim=" + claim);
  }

  private void go(String parameter) throws IOException {
    FacesContext faces = FacesContext.getCurrentInstance();
    String from = choices.isFirst() ? "&from=start" : "";
    faces
        .getExternalContext()
        .redirect("/app/settings/claim?account=" + shell.getAccountId() + "&" + parameter + from);
    faces.responseComplete();
  }

  /** The whole code, as scanned or pasted. */
  private Optional<BridgeCode> code() {
    try {
      return Optional.of(BridgeCode.parse(secret));
    } catch (IllegalArgumentException typed) {
      return Optional.empty();
    }
  }

  /** The secret alone, in groups or not. */
  private Optional<byte[]> typed() {
    String digits =
        secret == null || secret.length() > LONGEST ? "" : secret.replaceAll("[\\s-]", "");
    return digits.matches("[0-9a-fA-F]{64}")
        ? Optional.of(HexFormat.of().parseHex(digits))
        : Optional.empty();
  }

  public NewcomerFields getFields() {
    return fields;
  }

  /** Always empty: what was typed is not sent back. */
  public String getSecret() {
    return null;
  }

  public void setSecret(String secret) {
    this.secret = secret;
  }

  /** What is wrong with a field, by the field's name. */
  public Map<String, String> getWrong() {
    return faults == null ? Map.of() : faults.byField();
  }

  /** What is wrong with the fields. */
  public List<String> getFaults() {
    return faults == null ? List.of() : faults.all();
  }

  /** Why it was not claimed; null if it was, or nothing was asked. */
  public String getRefusal() {
    return refusal;
  }
}
