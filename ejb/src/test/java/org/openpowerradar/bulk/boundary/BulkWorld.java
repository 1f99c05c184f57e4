package org.openpowerradar.bulk.boundary;

import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.openpowerradar.account.entity.AccountId;
import org.openpowerradar.account.entity.Role;
import org.openpowerradar.bulk.control.PresentSetup;
import org.openpowerradar.bulk.control.SetupStep;
import org.openpowerradar.bulk.entity.SetupColumn;
import org.openpowerradar.bulk.entity.SetupFormat;
import org.openpowerradar.bulk.entity.SetupLine;
import org.openpowerradar.bulk.entity.SetupLine.State;
import org.openpowerradar.meter.boundary.MeterFixture;
import org.openpowerradar.meter.boundary.Meters;
import org.openpowerradar.reading.boundary.adoption.AdoptionWorld;
import org.openpowerradar.site.boundary.schedule.ScheduleFixture;
import org.openpowerradar.site.boundary.setup.SetupFixture;
import org.openpowerradar.site.boundary.setup.SetupWorld;

/** Two accounts, and the boundaries of import and export as the container would make them. */
final class BulkWorld {
  final AdoptionWorld heard = new AdoptionWorld();
  final SetupWorld world = heard.world;
  final AccountId lindenhof = world.two.lindenhof;

  static byte[] table(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  <T> T as(String subject, Role held, Function<SetupImports, T> work) {
    return world.call(subject, held, setup -> work.apply(imports(setup, subject, held)));
  }

  private SetupImports imports(SetupFixture setup, String subject, Role held) {
    SetupImports imports = new SetupImports();
    imports.access = setup.access();
    imports.audit = setup.audit();
    imports.sites = setup.sites();
    imports.reader = reader(setup);
    imports.places = setup.places();
    imports.clock = setup.clock();
    imports.maker = maker(setup);
    imports.trial = new TakenBack(subject, held);
    return imports;
  }

  private SetupMaker maker(SetupFixture setup) {
    SetupMaker maker = new SetupMaker();
    maker.sites = setup.sites();
    maker.zones = setup.zones();
    maker.panels = setup.panels();
    maker.devices = setup.devices();
    maker.adoption = heard.adoption(setup);
    maker.meters = meters(setup);
    maker.entities = setup.entities();
    maker.schedules = ScheduleFixture.schedules(setup);
    return maker;
  }

  Meters meters(SetupFixture setup) {
    return MeterFixture.meters(setup, world.unit.database());
  }

  private SetupReader reader(SetupFixture setup) {
    SetupReader reader = new SetupReader();
    reader.access = setup.access();
    reader.deployments = setup.deployments();
    reader.schedules = ScheduleFixture.schedules(setup);
    reader.meters = meters(setup);
    return reader;
  }

  /** A transaction of its own that ends by being taken back, as the container would do it. */
  private final class TakenBack extends SetupTrial {
    private final String subject;
    private final Role held;

    TakenBack(String subject, Role held) {
      this.subject = subject;
      this.held = held;
    }

    @Override
    public Optional<Refusal> first(AccountId account, PresentSetup present, List<SetupStep> steps) {
      List<Optional<Refusal>> found = new ArrayList<>();
      assertThrows(
          IllegalStateException.class,
          () ->
              world.run(
                  subject,
                  held,
                  setup -> {
                    maker = maker(setup);
                    found.add(tried(account, present, steps));
                    throw new IllegalStateException("taken back");
                  }));
      return found.get(0);
    }
  }

  SetupPreview preview(String name, String text) {
    return preview(name, table(text));
  }

  SetupPreview preview(String name, byte[] file) {
    return as("ACCOUNT_ADMIN", Role.ACCOUNT_ADMIN, each -> each.preview(lindenhof, file, name));
  }

  long apply(String name, byte[] file, String token) {
    return as(
        "ACCOUNT_ADMIN", Role.ACCOUNT_ADMIN, each -> each.apply(lindenhof, file, name, token));
  }

  byte[] export(SetupFormat format) {
    return world.call(setup -> exports(setup).ofAccount(lindenhof, format));
  }

  SetupExports exports(SetupFixture setup) {
    SetupExports exports = new SetupExports();
    exports.sites = setup.sites();
    exports.reader = reader(setup);
    return exports;
  }

  static List<String> told(SetupPreview preview) {
    return preview.lines().stream()
        .filter(line -> line.state() == State.WRONG)
        .map(BulkWorld::told)
        .toList();
  }

  static String told(SetupLine line) {
    SetupColumn column = line.problems().get(0).column();
    return line.row().kind().sheet()
        + " "
        + line.row().line()
        + " "
        + (column == null ? "-" : column.head())
        + " "
        + line.problems().get(0).rule().name();
  }
}
