package org.openpowerradar.web.page.setup.bulk;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.openpowerradar.account.entity.AccountId;
import org.openpowerradar.account.entity.ChangedMeanwhileException;
import org.openpowerradar.account.entity.ForbiddenException;
import org.openpowerradar.account.entity.InvalidRequestException;
import org.openpowerradar.account.entity.NotFoundException;
import org.openpowerradar.account.entity.Permission;
import org.openpowerradar.energy.boundary.calibration.CalibrationPreview;
import org.openpowerradar.energy.boundary.calibration.Calibrations;
import org.openpowerradar.energy.entity.calibration.CalibrationLine;
import org.openpowerradar.site.entity.bulk.CsvTable;
import org.openpowerradar.site.entity.bulk.UnreadableTableException;
import org.openpowerradar.web.page.figure.Figure;
import org.openpowerradar.web.page.language.Language;
import org.openpowerradar.web.page.language.Texts;
import org.openpowerradar.web.page.rights.Rights;
import org.openpowerradar.web.page.shell.Shell;

/**
 * Backs /app/settings/calibration: a file of gains is sent, looked at, and then applied whole or
 * not at all. The file stays with the page until then; it is small.
 */
@Named
@ViewScoped
public class CalibrationPage implements Serializable {
  private static final long serialVersionUID = 1;
  private static final int MOST_BYTES = 4 * CsvTable.MOST_CHARACTERS;
  private static final int MOST_SHOWN = 500;

  @Inject Shell shell;
  @Inject Calibrations calibrations;
  @Inject Rights rights;
  @Inject Language language;

  private transient Part file;
  private transient CalibrationPreview preview;
  private long account;
  private String csv;
  private String name;
  private String token;
  private String done;
  private String refusal;

  /** Looks for the account in the address bar. Called before the page is rendered. */
  public void load() {
    if (!rights.may(Permission.CORRECT_PARAMETERS)) {
      throw new ForbiddenException("None of the caller's roles allows to correct parameters");
    }
    account =
        shell
            .account()
            .orElseThrow(() -> new NotFoundException("No account is open to the caller"))
            .id()
            .value();
  }

  /** Shows what the file would do. */
  public void look() throws IOException {
    forget();
    if (file == null || file.getSize() == 0) {
      refusal = language.texts().text("calibration.choose");
    } else if (file.getSize() > MOST_BYTES) {
      refusal = language.texts().text("table.wrong.TOO_LONG", "");
    } else {
      try (InputStream content = file.getInputStream()) {
        look(
            new String(content.readNBytes(MOST_BYTES), StandardCharsets.UTF_8),
            file.getSubmittedFileName());
      }
    }
  }

  void look(String text, String fileName) {
    try {
      preview = calibrations.preview(new AccountId(account), text);
      csv = text;
      name = fileName;
      token = preview.token();
    } catch (UnreadableTableException unreadable) {
      refusal = language.texts().text("table.wrong." + unreadable.problem(), unreadable.what());
    } catch (NotFoundException notAllowed) {
      refusal = language.texts().text("calibration.notAllowed");
    }
  }

  /** Applies the file that was looked at, or says why not. */
  public void apply() {
    if (csv == null) {
      refusal = language.texts().text("calibration.choose");
      return;
    }
    try {
      long changed = calibrations.apply(new AccountId(account), csv, token);
      forget();
      done = language.texts().text("calibration.done", changed);
    } catch (ChangedMeanwhileException tooLate) {
      look(csv, name);
      refusal = language.texts().text("calibration.outdated");
    } catch (NotFoundException | ForbiddenException | InvalidRequestException refused) {
      forget();
      refusal = language.texts().text("calibration.notAllowed");
    }
  }

  /** Puts the file away without a change. */
  public void discard() {
    forget();
  }

  private void forget() {
    preview = null;
    csv = null;
    name = null;
    token = null;
    done = null;
    refusal = null;
  }

  /** The preview; asked for anew on posts that change nothing. */
  private CalibrationPreview preview() {
    if (preview == null && csv != null) {
      look(csv, name);
    }
    return preview;
  }

  /** True while a file is looked at. */
  public boolean isLooking() {
    return csv != null;
  }

  /** True when the file can be applied. */
  public boolean isReady() {
    return preview() != null && preview().isReady();
  }

  /** "12 rows: 10 change gains, 2 are wrong." */
  public String getCounted() {
    return preview() == null
        ? ""
        : language
            .texts()
            .text(
                "calibration.counted",
                preview().lines().size(),
                preview().changes(),
                preview().problems());
  }

  /** What each row would do: the wrong ones first, at most 500. */
  public List<CalibrationRow> getRows() {
    return preview() == null
        ? List.of()
        : preview().lines().stream()
            .sorted((a, b) -> Boolean.compare(b.problem() != null, a.problem() != null))
            .limit(MOST_SHOWN)
            .map(this::row)
            .toList();
  }

  private CalibrationRow row(CalibrationLine line) {
    Texts texts = language.texts();
    String result =
        line.problem() != null
            ? texts.text("calibration.wrong." + line.problem())
            : texts.text(line.isChange() ? "calibration.changes" : "calibration.same");
    CalibrationLine.Place place = line.place();
    String from =
        place == null || line.from() == null
            ? texts.text("calibration.always")
            : language.times(place.zone()).exact(line.from());
    return new CalibrationRow(
        Integer.toString(line.line()),
        line.serial(),
        place == null ? "" : place.device() + ", " + place.site(),
        place == null ? Figure.DASH : gain(BigDecimal.valueOf(place.gain())),
        line.gain() == null ? Figure.DASH : gain(line.gain()),
        place == null ? Figure.DASH : from,
        result,
        line.problem() != null);
  }

  private static String gain(BigDecimal gain) {
    return gain.stripTrailingZeros().toPlainString();
  }

  public Part getFile() {
    return file;
  }

  public void setFile(Part file) {
    this.file = file;
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
