package org.openpowerradar.web.page.setup.bulk;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.openpowerradar.account.entity.Permission;
import org.openpowerradar.energy.boundary.calibration.CalibrationPreview;
import org.openpowerradar.energy.boundary.calibration.Calibrations;
import org.openpowerradar.energy.entity.calibration.CalibrationLine;
import org.openpowerradar.site.entity.bulk.CsvTable;
import org.openpowerradar.web.page.figure.Figure;
import org.openpowerradar.web.page.language.Texts;

/** Backs /app/settings/calibration: gains of many sensors out of a file. */
@Named
@ViewScoped
public class CalibrationPage extends SentFile<CalibrationPreview> {
  private static final long serialVersionUID = 1;
  private static final int MOST_BYTES = 4 * CsvTable.MOST_CHARACTERS;
  private static final int MOST_SHOWN = 500;

  @Inject Calibrations calibrations;

  /** Takes files of as many bytes as their characters may need. */
  public CalibrationPage() {
    super(MOST_BYTES);
  }

  /** Looks for the account in the address bar. Called before the page is rendered. */
  public void load() {
    open(Permission.CORRECT_PARAMETERS, "correct parameters");
  }

  @Override
  CalibrationPreview preview(byte[] sent, String fileName) {
    return calibrations.preview(account(), new String(sent, StandardCharsets.UTF_8));
  }

  @Override
  String token(CalibrationPreview looked) {
    return looked.token();
  }

  @Override
  boolean isReady(CalibrationPreview looked) {
    return looked.isReady();
  }

  @Override
  String apply(byte[] sent, String fileName, String looked) {
    String csv = new String(sent, StandardCharsets.UTF_8);
    return language.texts().text("calibration.done", calibrations.apply(account(), csv, looked));
  }

  /** "12 rows: 10 change gains, 2 are wrong." */
  public String getCounted() {
    return looked() == null
        ? ""
        : language
            .texts()
            .text(
                "calibration.counted",
                looked().lines().size(),
                looked().changes(),
                looked().problems());
  }

  /** What each row would do: the wrong ones first, at most 500. */
  public List<CalibrationRow> getRows() {
    return looked() == null
        ? List.of()
        : looked().lines().stream()
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
}
