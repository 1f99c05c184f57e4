package org.openpowerradar.web.page.site.address;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openpowerradar.account.entity.SiteId;
import org.openpowerradar.energy.entity.Resolution;
import org.openpowerradar.site.entity.DeviceId;
import org.openpowerradar.site.entity.group.GroupId;
import org.openpowerradar.web.page.time.Days;
import org.openpowerradar.web.page.time.Span;

/**
 * What the address bar says about the energy page. Values that make no sense are replaced by the
 * usual ones, so that an old or shortened link still opens.
 *
 * @param span a period that moves with the calendar; empty when {@code days} were picked
 * @param days the days shown, at most {@link #MOST_DAYS}
 * @param devices the devices chosen; empty Optional when the reader has not chosen
 * @param groups the groups of devices chosen beside them
 */
public record EnergyAddress(
    SiteId site,
    Optional<Span> span,
    Days days,
    Resolution resolution,
    Metric metric,
    Optional<List<DeviceId>> devices,
    List<GroupId> groups) {
  /** The longest period one picture may show. */
  public static final int MOST_DAYS = 400;

  private static final int MOST_DEVICES = 200;
  private static final String NONE = "none";

  /** Raw request parameters; each may be null. */
  public record Parameters(
      String period,
      String from,
      String to,
      String resolution,
      String metric,
      String devices,
      String groups) {}

  /** Reads the parameters as seen on {@code today} at the site. */
  public static EnergyAddress read(SiteId site, Parameters raw, LocalDate today) {
    Optional<Days> picked = days(raw.from(), raw.to());
    Optional<Span> span =
        picked.isPresent()
            ? Optional.empty()
            : Span.find(raw.period()).or(() -> Optional.of(Span.LAST_7_DAYS));
    Days days = picked.orElseGet(() -> span.get().days(today));
    Resolution resolution =
        Resolutions.find(raw.resolution())
            .filter(Resolutions.sensible(days.count())::contains)
            .orElse(Resolutions.usual(days.count()));
    Metric metric = Metric.find(raw.metric()).orElse(Metric.ENERGY);
    List<GroupId> groups = numbers(raw.groups()).stream().map(GroupId::new).toList();
    return new EnergyAddress(site, span, days, resolution, metric, devices(raw.devices()), groups);
  }

  /** The same picture over another period; the resolution is chosen anew. */
  public String with(Span other) {
    return link(period(other) + metricPart() + devicesPart());
  }

  /** The same picture at another resolution. */
  public String with(Resolution other) {
    return link(periodPart() + resolution(other) + metricPart() + devicesPart());
  }

  /** The same period with another metric. */
  public String with(Metric other) {
    return link(periodPart() + resolution(resolution) + "&metric=" + other.code() + devicesPart());
  }

  /** The address of this very picture. */
  public String link() {
    return link(periodPart() + resolution(resolution) + metricPart() + devicesPart());
  }

  /** This picture with other devices. */
  public EnergyAddress withDevices(List<DeviceId> chosen) {
    return new EnergyAddress(site, span, days, resolution, metric, Optional.of(chosen), groups);
  }

  /** This picture with other groups of devices. */
  public EnergyAddress withGroups(List<GroupId> chosen) {
    return new EnergyAddress(site, span, days, resolution, metric, devices, chosen);
  }

  /** This picture with the devices that are shown when nobody chooses. */
  public EnergyAddress withUsualDevices() {
    return new EnergyAddress(site, span, days, resolution, metric, Optional.empty(), List.of());
  }

  /** The devices as they stand in the address; empty when the reader has not chosen. */
  public String devicesCode() {
    return devices
        .map(ids -> ids.isEmpty() ? NONE : joined(ids.stream().map(DeviceId::value)))
        .orElse("");
  }

  /** The groups as they stand in the address; empty when none is chosen. */
  public String groupsCode() {
    return joined(groups.stream().map(GroupId::value));
  }

  private String link(String query) {
    return "/app/site/energy?site=" + site.value() + query;
  }

  private String periodPart() {
    return span.map(EnergyAddress::period)
        .orElseGet(() -> "&from=" + days.first() + "&to=" + days.last());
  }

  private String metricPart() {
    return "&metric=" + metric.code();
  }

  private String devicesPart() {
    return (devices.isEmpty() ? "" : "&devices=" + devicesCode())
        + (groups.isEmpty() ? "" : "&groups=" + groupsCode());
  }

  private static String joined(Stream<Long> ids) {
    return ids.map(id -> Long.toString(id)).collect(Collectors.joining("."));
  }

  private static String period(Span span) {
    return "&period=" + span.code();
  }

  private static String resolution(Resolution resolution) {
    return "&resolution=" + Resolutions.code(resolution);
  }

  private static Optional<Days> days(String from, String to) {
    if (from == null || to == null) {
      return Optional.empty();
    }
    try {
      LocalDate first = LocalDate.parse(from);
      LocalDate last = LocalDate.parse(to);
      LocalDate earlier = first.isBefore(last) ? first : last;
      LocalDate later = first.isBefore(last) ? last : first;
      LocalDate earliest = later.minusDays(MOST_DAYS - 1L);
      return Optional.of(new Days(earlier.isBefore(earliest) ? earliest : earlier, later));
    } catch (DateTimeException unreadable) {
      return Optional.empty();
    }
  }

  private static Optional<List<DeviceId>> devices(String raw) {
    if (NONE.equals(raw)) {
      return Optional.of(List.of());
    }
    return Optional.of(numbers(raw).stream().map(DeviceId::new).toList())
        .filter(ids -> !ids.isEmpty());
  }

  /** Numbers joined by points; none where it is anything else. */
  private static List<Long> numbers(String raw) {
    return raw == null || !raw.matches("[0-9]{1,18}(\\.[0-9]{1,18})*")
        ? List.of()
        : Arrays.stream(raw.split("\\.")).limit(MOST_DEVICES).map(Long::parseLong).toList();
  }
}
