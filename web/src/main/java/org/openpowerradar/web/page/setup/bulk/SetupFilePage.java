package org.openpowerradar.web.page.setup.bulk;

import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.util.List;
import org.openpowerradar.account.entity.AccountId;
import org.openpowerradar.account.entity.ChangedMeanwhileException;
import org.openpowerradar.account.entity.DomainException;
import org.openpowerradar.account.entity.ForbiddenException;
import org.openpowerradar.account.entity.NotFoundException;
import org.openpowerradar.account.entity.Permission;
import org.openpowerradar.account.entity.SiteId;
import org.openpowerradar.bulk.boundary.SetupExports;
import org.openpowerradar.bulk.boundary.SetupImports;
import org.openpowerradar.bulk.boundary.SetupPreview;
import org.openpowerradar.bulk.entity.SetupFile;
import org.openpowerradar.bulk.entity.SetupFormat;
import org.openpowerradar.bulk.entity.SetupLine.State;
import org.openpowerradar.bulk.entity.UnreadableSetupException;
import org.openpowerradar.site.boundary.setup.SiteRecord;
import org.openpowerradar.site.boundary.setup.SiteSetup;
import org.openpowerradar.site.entity.bulk.UnreadableTableException;
import org.openpowerradar.web.page.language.Language;
import org.openpowerradar.web.page.language.Texts;
import org.openpowerradar.web.page.rights.Rights;
import org.openpowerradar.web.page.shell.Shell;

/**
 * Backs /app/settings/setup-file: what is set up goes out as a file, and a file that is sent is
 * looked at and then done whole or not at all. It stays with the page until then; it is small.
 */
@Named
@ViewScoped
public class SetupFilePage implements Serializable {
  private static final long serialVersionUID = 1;

  @Inject Shell shell;
  @Inject SiteSetup sites;
  @Inject SetupImports imports;
  @Inject SetupExports exports;
  @Inject Rights rights;
  @Inject Language language;
  @Inject HttpServletRequest request;

  private transient Part file;
  private transient SetupPreview preview;
  private transient List<SiteRecord> found;
  private long account;
  private Long site;
  private byte[] content;
  private String name;
  private String token;
  private String done;
  private String refusal;

  /** Looks for the account in the address bar. Called before the page is rendered. */
  public void load() {
    if (!rights.may(Permission.INSTALL)) {
      throw new ForbiddenException("None of the caller's roles allows to set up sites");
    }
    if (account == 0) {
      account =
          shell
              .account()
              .orElseThrow(() -> new NotFoundException("No account is open to the caller"))
              .id()
              .value();
      String asked = request.getParameter("site");
      site = asked != null && asked.matches("\\d{1,18}") ? Long.valueOf(asked) : null;
    }
    getSites();
  }

  /** Sites that may be set up, by name. */
  public List<SiteRecord> getSites() {
    if (found == null) {
      found = sites.ofAccount(new AccountId(account));
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
    byte[] made =
        site == null
            ? exports.ofAccount(new AccountId(account), format)
            : exports.ofSite(new SiteId(site), format);
    String called = (site == null ? "account-" + account : "site-" + site) + "." + format.ending();
    FacesContext faces = FacesContext.getCurrentInstance();
    ExternalContext answer = faces.getExternalContext();
    answer.setResponseContentType(format.mediaType());
    answer.setResponseContentLength(made.length);
    answer.setResponseHeader("Content-Disposition", "attachment; filename=\"" + called + "\"");
    answer.getResponseOutputStream().write(made);
    faces.responseComplete();
  }

  /**
   * Shows what the file would do.
   *
   * @throws IOException if it did not arrive
   */
  public void look() throws IOException {
    forget();
    if (file == null || file.getSize() == 0) {
      refusal = language.texts().text("bulk.choose");
    } else if (file.getSize() > SetupFile.MOST_BYTES) {
      refusal = language.texts().text("bulk.unreadable.TOO_LARGE", "");
    } else {
      try (InputStream sent = file.getInputStream()) {
        look(sent.readNBytes(SetupFile.MOST_BYTES), file.getSubmittedFileName());
      }
    }
  }

  void look(byte[] sent, String fileName) {
    Texts texts = language.texts();
    try {
      preview = imports.preview(new AccountId(account), sent, fileName);
      content = sent;
      name = fileName;
      token = preview.token();
    } catch (UnreadableSetupException unreadable) {
      refusal = texts.text("bulk.unreadable." + unreadable.problem(), unreadable.what());
    } catch (UnreadableTableException unreadable) {
      refusal = texts.text("table.wrong." + unreadable.problem(), unreadable.what());
    } catch (NotFoundException notAllowed) {
      refusal = texts.text("bulk.notAllowed");
    }
  }

  /** Does what the file says that was looked at, or says why not. */
  public void apply() {
    if (content == null) {
      refusal = language.texts().text("bulk.choose");
      return;
    }
    try {
      long count = imports.apply(new AccountId(account), content, name, token);
      forget();
      done = language.texts().text("bulk.done", count);
    } catch (ChangedMeanwhileException tooLate) {
      look(content, name);
      refusal = language.texts().text("bulk.outdated");
    } catch (DomainException refused) {
      look(content, name);
      refusal = language.texts().text("bulk.refused");
    }
  }

  /** Puts the file away without a change. */
  public void discard() {
    forget();
  }

  private void forget() {
    preview = null;
    content = null;
    name = null;
    token = null;
    done = null;
    refusal = null;
    found = null;
  }

  /** The preview; asked for anew on posts that change nothing. */
  private SetupPreview preview() {
    if (preview == null && content != null) {
      look(content, name);
    }
    return preview;
  }

  /** True while a file is looked at. */
  public boolean isLooking() {
    return content != null;
  }

  /** True when the file can be applied. */
  public boolean isReady() {
    return preview() != null && preview().isReady();
  }

  /** True when nothing in the file is wrong, and nothing is to be done either. */
  public boolean isSame() {
    return preview() != null && !preview().isReady() && preview().count(State.WRONG) == 0;
  }

  /** True when so much was refused that not all of the file was tried. */
  public boolean isStopped() {
    return preview() != null && preview().stopped();
  }

  /** "12 rows: 3 new, 2 changed, 6 unchanged, 1 wrong". */
  public String getCounted() {
    return preview() == null
        ? ""
        : language
            .texts()
            .text(
                "bulk.counted",
                preview().lines().size(),
                preview().count(State.CREATED),
                preview().count(State.CHANGED),
                preview().count(State.UNCHANGED),
                preview().count(State.WRONG));
  }

  /** What each row would do: the wrong ones first, at most 500. */
  public List<SetupFileRow> getRows() {
    return preview() == null ? List.of() : new SetupFileRows(language.texts()).of(preview());
  }

  public Part getFile() {
    return file;
  }

  public void setFile(Part file) {
    this.file = file;
  }

  /** The site to be exported; null: all. */
  public Long getSite() {
    return site;
  }

  public void setSite(Long site) {
    this.site = site;
  }

  /** Name of the file that is looked at; null: none. */
  public String getName() {
    return name;
  }

  /** What was done, in words; null if nothing was. */
  public String getDone() {
    return done;
  }

  /** Why it was not done; null if it was, or nothing was asked. */
  public String getRefusal() {
    return refusal;
  }
}
