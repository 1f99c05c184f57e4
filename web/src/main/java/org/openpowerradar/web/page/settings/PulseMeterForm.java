package org.openpowerradar.web.page.settings;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import org.openpowerradar.account.entity.DomainException;
import org.openpowerradar.account.entity.ForbiddenException;
import org.openpowerradar.account.entity.InvalidRequestException;
import org.openpowerradar.account.entity.NotFoundException;
import org.openpowerradar.meter.boundary.MeterSummary;
import org.openpowerradar.meter.boundary.Meters;
import org.openpowerradar.meter.boundary.PulseMeter;
import org.openpowerradar.meter.entity.FlowDirection;
import org.openpowerradar.meter.entity.Meter.Measure;
import org.openpowerradar.meter.entity.MeterKind;
import org.openpowerradar.meter.entity.MeterSource;
import org.openpowerradar.meter.entity.MeterUnit;
import org.openpowerradar.meter.entity.UnitPerPulse;
import org.openpowerradar.protocol.identity.SensorSerial;
import org.openpowerradar.site.boundary.SiteSummary;
import org.openpowerradar.web.page.language.Language;
import org.openpowerradar.web.page.shell.Shell;
import org.openpowerradar.web.page.shell.VisibleSites;

/** Adds a meter of pulses in Settings, Meters. Nothing that was typed is trusted. */
@Named
@RequestScoped
public class PulseMeterForm {
  private static final long LARGEST_SERIAL = 4_294_967_295L;
  private static final LocalDate FIRST_DAY = LocalDate.of(2000, 1, 1);
  private static final LocalDate LAST_DAY = LocalDate.of(2099, 12, 31);

  @Inject Shell shell;
  @Inject Meters meters;
  @Inject VisibleSites sites;
  @Inject Language language;
  @Inject MetersPage page;

  private String place;
  private String name;
  private String kind;
  private String direction;
  private String sender;
  private String since;
  private String perPulse;
  private String refusal;

  /** Adds the meter and opens it, or says what is wrong. */
  public void add() throws IOException {
    try {
      MeterSummary added = meters.addPulses(site().id(), wanted());
      FacesContext faces = FacesContext.getCurrentInstance();
      faces
          .getExternalContext()
          .redirect(
              "/app/settings/meters?account="
                  + added.account()
                  + "&meter="
                  + added.id()
                  + "#meter-panel");
      faces.responseComplete();
    } catch (Unreadable wrong) {
      refuse("pulse.wrong." + wrong.field);
    } catch (NotFoundException | ForbiddenException notAllowed) {
      refuse("pulse.notAllowed");
    } catch (InvalidRequestException taken) {
      refuse("pulse.taken", name.strip());
    }
  }

  /** The page is drawn again, which a post does not load by itself. */
  private void refuse(String key, Object... facts) {
    refusal = language.texts().text(key, facts);
    page.load();
  }

  /** What was typed; never with a name that is blank or numbers out of range. */
  PulseMeter wanted() {
    MeterKind counted = one(MeterKind.values(), kind, "kind");
    MeterUnit unit =
        counted == MeterKind.ELECTRICITY || counted == MeterKind.HEAT
            ? MeterUnit.KILOWATT_HOUR
            : MeterUnit.CUBIC_METRE;
    FlowDirection way = one(FlowDirection.values(), direction, "direction");
    Measure measure = new Measure(counted, unit, way, MeterSource.PULSE);
    return new PulseMeter(label(), measure, serial(), worth());
  }

  private String label() {
    String label = name == null ? "" : name.strip();
    if (label.isEmpty() || label.length() > 120) {
      throw new Unreadable("name");
    }
    return label;
  }

  private SensorSerial serial() {
    if (sender == null || !sender.strip().matches("[0-9]{1,10}")) {
      throw new Unreadable("sender");
    }
    long number = Long.parseLong(sender.strip());
    if (number < 1 || number > LARGEST_SERIAL) {
      throw new Unreadable("sender");
    }
    return new SensorSerial(number);
  }

  /** From the midnight of a day at the site on. */
  private UnitPerPulse worth() {
    if (perPulse == null || !perPulse.strip().matches("[0-9]{1,7}([.,][0-9]{1,9})?")) {
      throw new Unreadable("perPulse");
    }
    BigDecimal amount = new BigDecimal(perPulse.strip().replace(',', '.'));
    try {
      return new UnitPerPulse(day().atStartOfDay(site().timeZone()).toInstant(), amount);
    } catch (InvalidRequestException outOfRange) {
      throw new Unreadable("perPulse");
    }
  }

  private LocalDate day() {
    try {
      LocalDate day = LocalDate.parse(since == null ? "" : since);
      if (day.isBefore(FIRST_DAY) || day.isAfter(LAST_DAY)) {
        throw new Unreadable("since");
      }
      return day;
    } catch (DateTimeParseException malformed) {
      throw new Unreadable("since");
    }
  }

  private SiteSummary site() {
    return getPlaces().stream()
        .filter(each -> each.id().toString().equals(place))
        .findFirst()
        .orElseThrow(() -> new Unreadable("site"));
  }

  private static <T extends Enum<T>> T one(T[] all, String text, String field) {
    return Arrays.stream(all)
        .filter(each -> each.name().equals(text))
        .findFirst()
        .orElseThrow(() -> new Unreadable(field));
  }

  /** What was typed into a field makes no sense. */
  private static final class Unreadable extends DomainException {
    private static final long serialVersionUID = 1;
    private final String field;

    Unreadable(String field) {
      super("The field " + field + " makes no sense");
      this.field = field;
    }
  }

  /** Sites to choose from. */
  public List<SiteSummary> getPlaces() {
    return shell.account().map(open -> sites.of(open.id())).orElse(List.of());
  }

  public MeterKind[] getKinds() {
    return MeterKind.values();
  }

  public FlowDirection[] getDirections() {
    return FlowDirection.values();
  }

  /** Why it was not done; null if it was, or nothing was asked. */
  public String getRefusal() {
    return refusal;
  }

  public String getPlace() {
    return place;
  }

  public void setPlace(String place) {
    this.place = place;
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  public String getKind() {
    return kind;
  }

  public void setKind(String kind) {
    this.kind = kind;
  }

  public String getDirection() {
    return direction;
  }

  public void setDirection(String direction) {
    this.direction = direction;
  }

  public String getSender() {
    return sender;
  }

  public void setSender(String sender) {
    this.sender = sender;
  }

  public String getSince() {
    return since;
  }

  public void setSince(String since) {
    this.since = since;
  }

  public String getPerPulse() {
    return perPulse;
  }

  public void setPerPulse(String perPulse) {
    this.perPulse = perPulse;
  }
}
