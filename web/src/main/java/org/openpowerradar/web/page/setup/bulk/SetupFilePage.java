package org.openpowerradar.web.page.setup.bulk;

import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import org.openpowerradar.account.boundary.audit.AuditTrail;
import org.openpowerradar.account.entity.NotFoundException;
import org.openpowerradar.account.entity.Permission;
import org.openpowerradar.account.entity.SiteId;
import org.openpowerradar.account.entity.audit.AuditEntry;
import org.openpowerradar.bulk.boundary.SetupExports;
import org.openpowerradar.bulk.boundary.SetupImports;
import org.openpowerradar.bulk.boundary.SetupPreview;
import org.openpowerradar.bulk.entity.SetupFile;
import org.openpowerradar.bulk.entity.SetupFormat;
import org.openpowerradar.bulk.entity.SetupLine.State;
import org.openpowerradar.site.boundary.setup.SiteRecord;
import org.openpowerradar.site.boundary.setup.SiteSetup;

/** Backs /app/settings/setup-file: what is set up goes out as a file, and comes in by file. */
@Named
@ViewScoped
public class SetupFilePage extends SentFile<SetupPreview> {
  private static final long serialVersionUID = 1;

  @Inject SiteSetup sites;
  @Inject SetupImports imports;
  @Inject SetupExports exports;
  @Inject AuditTrail audit;
  @Inject HttpServletRequest request;

  private transient List<SiteRecord> found;
  private boolean opened;
  private Long site;

  /** Takes files of as many bytes as set-ups may have. */
  public SetupFilePage() {
    super(SetupFile.MOST_BYTES);
  }

  /** Looks for account and site in the address bar. Called before the page is rendered. */
  public void load() {
    open(Permission.INSTALL, "set up sites");
    if (!opened) {
      String asked = request.getParameter("site");
      site = asked != null && asked.matches("\\d{1,18}") ? Long.valueOf(asked) : null;
      opened = true;
    }
    found = sites.ofAccount(account());
  }

  /** Sites that may be set up, by name. */
  public List<SiteRecord> getSites() {
    if (found == null) {
      found = sites.ofAccount(account());
    }
    return found;
  }

  /**
   * Sends a workbook.
   *
   * @throws IOException if the reader has gone
   */
  public void exportWorkbook() throws IOException {
    send(SetupFormat.XLSX);
  }

  /**
   * Sends a ZIP of tables.
   *
   * @throws IOException if the reader has gone
   */
  public void exportTables() throws IOException {
    send(SetupFormat.CSV);
  }

  private void send(SetupFormat format) throws IOException {
    byte[] made = exported(format);
    FacesContext faces = FacesContext.getCurrentInstance();
    ExternalContext answer = faces.getExternalContext();
    answer.setResponseContentType(format.mediaType());
    answer.setResponseContentLength(made.length);
    answer.setResponseHeader(
        "Content-Disposition", "attachment; filename=\"" + called(format) + "\"");
    answer.getResponseOutputStream().write(made);
    faces.responseComplete();
  }

  /** The file, on record before it is sent. */
  byte[] exported(SetupFormat format) {
    if (site != null && getSites().stream().noneMatch(each -> each.id().value() == site)) {
      throw new NotFoundException("No site " + site);
    }
    byte[] made =
        site == null
            ? exports.ofAccount(account(), format)
            : exports.ofSite(new SiteId(site), format);
    audit.recordApart(
        AuditEntry.of(account(), "export.download", "set-up").with("file", called(format)));
    return made;
  }

  private String called(SetupFormat format) {
    return (site == null ? "account-" + account() : "site-" + site) + "." + format.ending();
  }

  @Override
  SetupPreview preview(byte[] sent, String fileName) {
    return imports.preview(account(), sent, fileName);
  }

  @Override
  String token(SetupPreview looked) {
    return looked.token();
  }

  @Override
  boolean isReady(SetupPreview looked) {
    return looked.isReady();
  }

  @Override
  String apply(byte[] sent, String fileName, String looked) {
    return language.texts().text("bulk.done", imports.apply(account(), sent, fileName, looked));
  }

  /** True when nothing in the file is wrong, and nothing is to be done either. */
  public boolean isSame() {
    return looked() != null && !looked().isReady() && looked().count(State.WRONG) == 0;
  }

  /** True when so much was refused that not all of the file was tried. */
  public boolean isStopped() {
    return looked() != null && looked().stopped();
  }

  /** "12 rows: 3 new, 2 changed, 6 unchanged, 1 wrong". */
  public String getCounted() {
    return looked() == null
        ? ""
        : language
            .texts()
            .text(
                "bulk.counted",
                looked().lines().size(),
                looked().count(State.CREATED),
                looked().count(State.CHANGED),
                looked().count(State.UNCHANGED),
                looked().count(State.WRONG));
  }

  /** What each row would do: the wrong ones first, at most 500. */
  public List<SetupFileRow> getRows() {
    return looked() == null ? List.of() : new SetupFileRows(language.texts()).of(looked());
  }

  /** The site to be exported; null: all. */
  public Long getSite() {
    return site;
  }

  public void setSite(Long site) {
    this.site = site;
  }
}
