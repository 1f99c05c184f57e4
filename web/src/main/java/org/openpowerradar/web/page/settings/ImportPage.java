package org.openpowerradar.web.page.settings;

import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.openpowerradar.account.boundary.AccountSummary;
import org.openpowerradar.account.boundary.audit.AuditTrail;
import org.openpowerradar.account.entity.DomainException;
import org.openpowerradar.account.entity.ForbiddenException;
import org.openpowerradar.account.entity.InvalidRequestException;
import org.openpowerradar.account.entity.NotFoundException;
import org.openpowerradar.account.entity.SiteId;
import org.openpowerradar.account.entity.audit.AuditEntry;
import org.openpowerradar.meter.boundary.ImportPreview;
import org.openpowerradar.meter.boundary.Imports;
import org.openpowerradar.meter.boundary.MeterSummary;
import org.openpowerradar.meter.boundary.Meters;
import org.openpowerradar.meter.boundary.Upload;
import org.openpowerradar.meter.entity.imports.Finding;
import org.openpowerradar.meter.entity.imports.ImportNotReadyException;
import org.openpowerradar.site.boundary.SiteSummary;
import org.openpowerradar.web.finding.FindingTexts;
import org.openpowerradar.web.finding.FindingsCsv;
import org.openpowerradar.web.finding.RefusalTexts;
import org.openpowerradar.web.login.Caller;
import org.openpowerradar.web.page.language.Language;
import org.openpowerradar.web.page.rights.Rights;
import org.openpowerradar.web.page.settings.meter.ImportLine;
import org.openpowerradar.web.page.settings.meter.ImportStatement;
import org.openpowerradar.web.page.settings.meter.MeterWriting;
import org.openpowerradar.web.page.shell.Shell;
import org.openpowerradar.web.page.shell.VisibleSites;

/** Backs /app/settings/import: a file is sent, looked at, and then stored whole or not at all. */
@Named
@ViewScoped
public class ImportPage implements Serializable {
  private static final long serialVersionUID = 1;

  @Inject Shell shell;
  @Inject Caller caller;
  @Inject Imports imports;
  @Inject AuditTrail audit;
  @Inject Meters meters;
  @Inject VisibleSites sites;
  @Inject Language language;
  @Inject Rights rights;

  private final ImportStatement statement = new ImportStatement();
  private String account;
  private String place;
  private transient Part file;
  private List<ImportLine> lines = new ArrayList<>();
  private boolean ready;
  private String refusal;
  private transient ImportPreview preview;
  private transient List<MeterSummary> known;

  /** Reads the address bar and the staged file it names. Called before the page is rendered. */
  public void load() {
    if (!rights.isMeters()) {
      throw new ForbiddenException("None of the caller's roles imports");
    }
    AccountSummary open =
        shell
            .account()
            .orElseThrow(() -> new NotFoundException("No account is open to the caller"));
    account = open.id().toString();
    if (statement.getUpload() != null) {
      draw();
      MeterWriting writing = new MeterWriting(language, getPlaces());
      for (ImportPreview.Series series : preview.series()) {
        lines.add(new ImportLine(series, site(), writing));
      }
    }
  }

  private void draw() {
    preview = imports.preview(statement.id(), statement.options());
    ready = preview.isReady();
  }

  /** Puts the file aside and shows what is in it. */
  public void send() throws IOException {
    if (file == null || place == null) {
      refusal = language.texts().text("import.choose");
      return;
    }
    try (InputStream content = file.getInputStream()) {
      SiteSummary chosen = chosen();
      var upload = new Upload(file.getSubmittedFileName(), caller.getDisplayName(), content);
      go("/app/settings/import?upload=" + imports.stage(chosen.id(), upload).id());
    } catch (InvalidRequestException refused) {
      refusal = sentence(refused);
    }
  }

  private SiteSummary chosen() {
    return getPlaces().stream()
        .filter(each -> each.id().toString().equals(place))
        .findFirst()
        .orElseThrow(() -> new NotFoundException("No site " + place));
  }

  /** Stores all of it, or says why not. */
  public void confirm() throws IOException {
    try {
      imports.confirm(
          statement.id(), statement.options(), lines.stream().map(ImportLine::chosen).toList());
      go("/app/settings/meters?stored=" + statement.getUpload());
    } catch (ImportNotReadyException | InvalidRequestException refused) {
      refuse(refused);
    }
  }

  private void refuse(DomainException refused) {
    refusal = language.texts().text("import.refused", sentence(refused));
    draw();
  }

  private String sentence(DomainException refused) {
    return new RefusalTexts(language.texts()).sentence(refused);
  }

  /** Throws the staged file away. */
  public void discard() throws IOException {
    imports.discard(statement.id());
    go("/app/settings/meters?");
  }

  private void go(String address) throws IOException {
    FacesContext faces = FacesContext.getCurrentInstance();
    faces.getExternalContext().redirect(address + "&account=" + account);
    faces.responseComplete();
  }

  /** Sends all findings as a file. */
  public void download() throws IOException {
    List<Finding> all = imports.findings(statement.id(), statement.options());
    audit.recordApart(
        AuditEntry.of(
            site(imports.get(statement.id()).site()).account(),
            "export.download",
            "findings of import " + statement.id()));
    String csv = new FindingsCsv(new FindingTexts(language.texts())).write(all);
    FacesContext faces = FacesContext.getCurrentInstance();
    ExternalContext answer = faces.getExternalContext();
    answer.setResponseContentType("text/csv;charset=UTF-8");
    answer.setResponseHeader(
        "Content-Disposition", "attachment; filename=\"findings-" + statement.id() + ".csv\"");
    answer.getResponseOutputStream().write(csv.getBytes(StandardCharsets.UTF_8));
    faces.responseComplete();
  }

  /** The staged file; null after a post and before an upload. */
  public ImportPreview getPreview() {
    return preview;
  }

  /** A finding in words. */
  public FindingTexts getWords() {
    return new FindingTexts(language.texts());
  }

  private SiteSummary site() {
    return site(preview.upload().site());
  }

  private SiteSummary site(SiteId id) {
    return sites.accounts().stream()
        .flatMap(each -> sites.of(each.id()).stream())
        .filter(each -> each.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new NotFoundException("No site " + id));
  }

  /** "2 errors, 1 to decide, 30 notes; the first 100 are shown". */
  public String getCounted() {
    ImportPreview.Counts counts = preview.counts();
    return language
        .texts()
        .text("import.counted", counts.errors(), counts.decisions(), counts.warnings());
  }

  /** Name of the site of the staged file. */
  public String getSiteName() {
    return site().name();
  }

  /** Sites to import into. */
  public List<SiteSummary> getPlaces() {
    return shell.account().map(open -> sites.of(open.id())).orElse(List.of());
  }

  /** Meters of the site to choose from; asked for once a request. */
  public List<MeterSummary> getKnownMeters() {
    if (known == null) {
      known = meters.ofSite(imports.get(statement.id()).site());
    }
    return known;
  }

  /** "selected" for the value in force, otherwise null, as an option wants it. */
  public String chosen(Object value, String inForce) {
    return String.valueOf(value).equals(inForce) ? "selected" : null;
  }

  public ImportStatement getStatement() {
    return statement;
  }

  public String getAccount() {
    return account;
  }

  public String getPlace() {
    return place;
  }

  public void setPlace(String place) {
    this.place = place;
  }

  public Part getFile() {
    return file;
  }

  public void setFile(Part file) {
    this.file = file;
  }

  public List<ImportLine> getLines() {
    return lines;
  }

  /** True when nothing stands in the way of storing. */
  public boolean isReady() {
    return ready;
  }

  /** Why it was not done; null if it was. */
  public String getRefusal() {
    return refusal;
  }
}
