package org.openpowerradar.web.page.setup.bulk;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openpowerradar.account.boundary.AccountSummary;
import org.openpowerradar.account.boundary.audit.AuditTrail;
import org.openpowerradar.account.entity.AccountId;
import org.openpowerradar.account.entity.ChangedMeanwhileException;
import org.openpowerradar.account.entity.DomainException;
import org.openpowerradar.account.entity.ForbiddenException;
import org.openpowerradar.account.entity.NotFoundException;
import org.openpowerradar.account.entity.Permission;
import org.openpowerradar.account.entity.audit.AuditEntry;
import org.openpowerradar.bulk.boundary.SetupExports;
import org.openpowerradar.bulk.boundary.SetupImports;
import org.openpowerradar.bulk.boundary.SetupPreview;
import org.openpowerradar.bulk.entity.ImportProblem;
import org.openpowerradar.bulk.entity.SetupColumn;
import org.openpowerradar.bulk.entity.SetupFormat;
import org.openpowerradar.bulk.entity.SetupKind;
import org.openpowerradar.bulk.entity.SetupLine;
import org.openpowerradar.bulk.entity.SetupLine.Change;
import org.openpowerradar.bulk.entity.SetupLine.State;
import org.openpowerradar.bulk.entity.SetupProblem;
import org.openpowerradar.bulk.entity.SetupRow;
import org.openpowerradar.site.boundary.setup.SiteRecord;
import org.openpowerradar.site.boundary.setup.SiteSetup;
import org.openpowerradar.site.entity.bulk.UnreadableFileException;
import org.openpowerradar.site.entity.schedule.InvalidScheduleException;
import org.openpowerradar.site.entity.setup.SetupError;
import org.openpowerradar.site.entity.setup.SetupException;
import org.openpowerradar.web.page.language.EnglishReader;
import org.openpowerradar.web.page.language.Texts;
import org.openpowerradar.web.page.rights.Rights;
import org.openpowerradar.web.page.shell.Shell;

class SetupFilePageTest {
  private static final byte[] FILE = {1};

  private final SetupFilePage page = new SetupFilePage();
  private List<SetupLine> lines = List.of(line(2, State.CREATED));
  private DomainException refusal;
  private boolean allowed = true;
  private String applied;

  private static SetupLine line(int number, State state, SetupProblem... problems) {
    SetupRow row =
        new SetupRow(
            SetupKind.ZONES, number, Map.of(SetupColumn.SITE, "Office", SetupColumn.ZONE, "Roof"));
    return new SetupLine(row, state, List.of(), List.of(problems));
  }

  @BeforeEach
  void open() {
    page.language = new EnglishReader();
    page.rights =
        new Rights() {
          @Override
          public boolean may(Permission permission) {
            return allowed;
          }
        };
    page.shell =
        new Shell() {
          @Override
          public Optional<AccountSummary> account() {
            return Optional.of(new AccountSummary(new AccountId(7), "Foods"));
          }
        };
    page.imports = new Told();
  }

  @Test
  void load_whenTheRoleMayNot_thenForbidden() {
    allowed = false;

    assertThrows(ForbiddenException.class, page::load);
  }

  @ParameterizedTest
  @EnumSource(SetupFormat.class)
  void export_whenMade_thenOnRecordOnceByTheNameOfTheFile(SetupFormat format) {
    List<AuditEntry> told = new ArrayList<>();
    page.audit =
        new AuditTrail() {
          @Override
          public void recordApart(AuditEntry entry) {
            told.add(entry);
          }
        };
    page.exports =
        new SetupExports() {
          @Override
          public byte[] ofAccount(AccountId account, SetupFormat asked) {
            return new byte[] {(byte) account.value(), (byte) asked.ordinal()};
          }
        };
    page.open(Permission.INSTALL, "set up sites");

    assertArrayEquals(new byte[] {7, (byte) format.ordinal()}, page.exported(format));
    assertEquals(
        List.of(
            AuditEntry.of(new AccountId(7), "export.download", "set-up")
                .with("file", "account-7." + format.ending())),
        told);
  }

  @Test
  void export_whenOfASiteThatIsNotOfThePage_thenAsIfAbsent() {
    page.sites =
        new SiteSetup() {
          @Override
          public List<SiteRecord> ofAccount(AccountId account) {
            return List.of();
          }
        };
    page.setSite(9L);

    assertThrows(NotFoundException.class, () -> page.exported(SetupFormat.XLSX));
  }

  @Test
  void rows_whenSomeAreWrong_thenThoseFirstWithColumnAndNothingToApply() {
    SetupProblem problem = new SetupProblem(SetupColumn.ZONE, ImportProblem.MISSING, "");
    lines =
        List.of(line(2, State.UNCHANGED), line(3, State.CREATED), line(4, State.WRONG, problem));

    page.look(FILE, "x.xlsx");

    assertFalse(page.isReady());
    assertEquals("3 rows: 1 new, 0 changed, 1 unchanged, 1 wrong", page.getCounted());
    SetupFileRow first = page.getRows().get(0);
    assertEquals(List.of("zones, row 4", "zones, row 3"), numbers());
    assertEquals("Wrong", first.result());
    assertEquals(
        List.of(new SetupFileRow.Note("zone", "The cell is empty. Fill it in.")), first.notes());
  }

  private List<String> numbers() {
    return page.getRows().stream().map(SetupFileRow::line).toList();
  }

  @Test
  void rows_whenChanged_thenOldAndNew() {
    SetupLine before = line(2, State.CHANGED);
    lines =
        List.of(
            new SetupLine(
                before.row(),
                State.CHANGED,
                List.of(
                    new Change(SetupColumn.COLOUR, "2", "3"),
                    new Change(SetupColumn.FED_BY, "", "?")),
                List.of()));

    page.look(FILE, "x.xlsx");

    assertEquals(
        List.of(
            new SetupFileRow.Note("colour", "2 \u2192 3"),
            new SetupFileRow.Note("fed_by", "\u2013 \u2192 another site")),
        page.getRows().get(0).notes());
  }

  @Test
  void page_whenNothingWouldChange_thenItSaysSo() {
    lines = List.of(line(2, State.UNCHANGED));

    page.look(FILE, "x.xlsx");

    assertTrue(page.isSame());
    assertFalse(page.isReady());
    assertEquals(List.of(), page.getRows());
  }

  @Test
  void apply_whenLookedAt_thenTheSameFileAndToken() {
    page.look(FILE, "x.xlsx");
    assertTrue(page.isReady());

    page.apply();

    assertEquals("x.xlsx token", applied);
    assertFalse(page.isLooking());
    assertEquals("7 rows were applied.", page.getDone());
  }

  @Test
  void apply_whenTheBaseChangedOrARowIsRefused_thenShownAnewAndSaid() {
    page.look(FILE, "x.xlsx");
    refusal = new ChangedMeanwhileException("late");
    page.apply();

    assertTrue(page.isLooking());
    assertTrue(page.getRefusal().startsWith("What is set up was changed"), page.getRefusal());

    refusal = new SetupException(SetupError.PHASE);
    page.apply();

    assertTrue(page.isLooking());
    assertTrue(page.getRefusal().startsWith("Nothing was applied"), page.getRefusal());
  }

  @Test
  void apply_whenNothingWasLookedAt_thenSaid() {
    page.apply();

    assertEquals("Choose a file first.", page.getRefusal());
  }

  @ParameterizedTest
  @EnumSource(UnreadableFileException.Problem.class)
  void look_whenItCannotBeRead_thenSaidWhy(UnreadableFileException.Problem problem) {
    refusal = new UnreadableFileException(problem, "zones");

    page.look(FILE, "x.xlsx");

    assertFalse(page.isLooking());
    assertFalse(page.getRefusal().isBlank());
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "de"})
  void rows_whenOfAnyRule_thenThereIsASentenceThatAsksForNoTick(String language) {
    List<SetupLine> all =
        Stream.<Enum<?>>concat(
                Arrays.stream(ImportProblem.values()),
                Stream.<Enum<?>>concat(
                    Arrays.stream(InvalidScheduleException.Problem.values()),
                    Arrays.stream(SetupError.values())))
            .filter(rule -> rule != SetupError.PHASE_TAKEN)
            .map(rule -> line(2, State.WRONG, new SetupProblem(null, rule, "x")))
            .toList();

    List<SetupFileRow> rows =
        new SetupFileRows(new Texts(Locale.forLanguageTag(language)))
            .of(new SetupPreview("token", all, false));

    assertEquals(all.size(), rows.size());
    assertTrue(
        rows.stream().noneMatch(row -> row.notes().get(0).text().contains("Tick")),
        rows.toString());
  }

  private final class Told extends SetupImports {
    @Override
    public SetupPreview preview(AccountId account, byte[] file, String name) {
      if (refusal instanceof UnreadableFileException) {
        throw refusal;
      }
      return new SetupPreview("token", lines, false);
    }

    @Override
    public long apply(AccountId account, byte[] file, String name, String token) {
      if (refusal != null) {
        throw refusal;
      }
      applied = name + " " + token;
      return 7;
    }
  }
}
