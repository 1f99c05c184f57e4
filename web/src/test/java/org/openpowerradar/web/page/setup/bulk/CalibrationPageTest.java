package org.openpowerradar.web.page.setup.bulk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openpowerradar.account.boundary.AccountSummary;
import org.openpowerradar.account.entity.AccountId;
import org.openpowerradar.account.entity.ChangedMeanwhileException;
import org.openpowerradar.account.entity.DomainException;
import org.openpowerradar.account.entity.ForbiddenException;
import org.openpowerradar.account.entity.Permission;
import org.openpowerradar.energy.boundary.calibration.CalibrationPreview;
import org.openpowerradar.energy.boundary.calibration.Calibrations;
import org.openpowerradar.energy.entity.calibration.CalibrationLine;
import org.openpowerradar.energy.entity.calibration.CalibrationProblem;
import org.openpowerradar.site.entity.bulk.UnreadableFileException;
import org.openpowerradar.web.page.language.EnglishReader;
import org.openpowerradar.web.page.rights.Rights;
import org.openpowerradar.web.page.shell.Shell;

class CalibrationPageTest {
  private static final CalibrationLine.Place PUMP =
      new CalibrationLine.Place("Pump", "Office", ZoneId.of("Europe/Berlin"), 0.000_01, true);
  private static final CalibrationLine GOOD =
      new CalibrationLine(
          2, "11", PUMP, new BigDecimal("0.0000125"), Instant.parse("2026-04-30T22:00:00Z"), null);
  private static final CalibrationLine WRONG =
      new CalibrationLine(3, "x", null, null, null, CalibrationProblem.SERIAL);

  private static final byte[] CSV = {99, 115, 118};

  private final CalibrationPage page = new CalibrationPage();
  private List<CalibrationLine> lines = List.of(GOOD);
  private DomainException refusal;
  private boolean allowed = true;
  private String applied;

  @BeforeEach
  void open() {
    page.language = new EnglishReader();
    page.shell =
        new Shell() {
          @Override
          public Optional<AccountSummary> account() {
            return Optional.of(new AccountSummary(new AccountId(1), "Foods"));
          }
        };
    page.rights =
        new Rights() {
          @Override
          public boolean may(Permission permission) {
            return allowed;
          }
        };
    page.calibrations = new Told();
  }

  @Test
  void load_whenTheRoleMayNot_thenForbidden() {
    allowed = false;

    assertThrows(ForbiddenException.class, page::load);
  }

  @Test
  void rows_whenSomeAreWrong_thenThoseFirstAndNothingToApply() {
    lines = List.of(GOOD, WRONG);

    page.look(CSV, "gains.csv");

    assertFalse(page.isReady());
    assertEquals("2 rows, 1 with a change, 1 wrong", page.getCounted());
    assertEquals(List.of("3", "2"), page.getRows().stream().map(CalibrationRow::line).toList());
    CalibrationRow good = page.getRows().get(1);
    assertEquals("Pump, Office", good.place());
    assertEquals("0.00001", good.before());
    assertEquals("0.0000125", good.after());
    assertEquals("Fri 1 May 2026, 00:00:00 CEST", good.from());
  }

  @Test
  void apply_whenLookedAt_thenTheSameFileAndToken() {
    page.look(CSV, "gains.csv");
    assertTrue(page.isReady());

    page.apply();

    assertEquals("csv token", applied);
    assertFalse(page.isLooking());
    assertTrue(page.getDone().startsWith("1 row was applied."), page.getDone());
  }

  @Test
  void apply_whenTheBaseChanged_thenShownAnew() {
    page.look(CSV, "gains.csv");
    refusal = new ChangedMeanwhileException("late");

    page.apply();

    assertTrue(page.isLooking());
    assertTrue(page.getRefusal().contains("Nothing was applied"), page.getRefusal());
  }

  @Test
  void apply_whenNothingWasLookedAt_thenSaid() {
    page.apply();

    assertEquals("Choose a file first.", page.getRefusal());
  }

  @ParameterizedTest
  @EnumSource(UnreadableFileException.Problem.class)
  void look_whenItIsNoTable_thenSaidWhy(UnreadableFileException.Problem problem) {
    refusal = new UnreadableFileException(problem, "7");

    page.look(CSV, "gains.csv");

    assertFalse(page.isLooking());
    assertFalse(page.getRefusal().isBlank());
  }

  @Test
  void rows_whenOfAnyProblem_thenThereIsASentence() {
    lines =
        Arrays.stream(CalibrationProblem.values())
            .map(problem -> new CalibrationLine(2, "11", null, null, null, problem))
            .toList();

    page.look(CSV, "gains.csv");

    assertEquals(CalibrationProblem.values().length, page.getRows().size());
  }

  private final class Told extends Calibrations {
    @Override
    public CalibrationPreview preview(AccountId account, String csv) {
      if (refusal instanceof UnreadableFileException) {
        throw refusal;
      }
      return new CalibrationPreview("token", lines);
    }

    @Override
    public long apply(AccountId account, String csv, String token) {
      if (refusal != null) {
        throw refusal;
      }
      applied = csv + " " + token;
      return 1;
    }
  }
}
