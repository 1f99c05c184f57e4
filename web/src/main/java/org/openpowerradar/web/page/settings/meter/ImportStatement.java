package org.openpowerradar.web.page.settings.meter;

import java.io.Serializable;
import java.util.Arrays;
import java.util.stream.Stream;
import org.openpowerradar.account.entity.NotFoundException;
import org.openpowerradar.meter.entity.MeterKind;
import org.openpowerradar.meter.entity.imports.ImportFormat;
import org.openpowerradar.meter.entity.imports.ImportId;
import org.openpowerradar.meter.entity.imports.ImportOptions;
import org.openpowerradar.meter.entity.imports.ValueUnit;
import org.openpowerradar.meter.entity.imports.ZoneRule;

/** What the address bar states about a staged file; what makes no sense there is not stated. */
public class ImportStatement implements Serializable {
  private static final long serialVersionUID = 1;

  private String upload;
  private String format;
  private String zone;
  private String unit;
  private String power;
  private String zero;
  private String kind;

  /** The staged file. */
  public ImportId id() {
    if (upload == null || !upload.matches("[1-9][0-9]{0,17}")) {
      throw new NotFoundException("No import " + upload);
    }
    return new ImportId(Long.parseLong(upload));
  }

  /** What is stated. */
  public ImportOptions options() {
    return new ImportOptions(
        one(format, ImportFormat.values()),
        one(zone, ZoneRule.values()),
        one(unit, ValueUnit.values()),
        power != null && power.matches("-?(1[0-2]|[0-9])") ? Integer.parseInt(power) : 0,
        "true".equals(zero),
        one(kind, MeterKind.values()));
  }

  private static <T extends Enum<T>> T one(String text, T[] all) {
    return Arrays.stream(all).filter(each -> each.name().equals(text)).findFirst().orElse(null);
  }

  public String getUpload() {
    return upload;
  }

  public void setUpload(String upload) {
    this.upload = upload;
  }

  public String getFormat() {
    return format;
  }

  public void setFormat(String format) {
    this.format = format;
  }

  public String getZone() {
    return zone;
  }

  public void setZone(String zone) {
    this.zone = zone;
  }

  public String getUnit() {
    return unit;
  }

  public void setUnit(String unit) {
    this.unit = unit;
  }

  public String getPower() {
    return power;
  }

  public void setPower(String power) {
    this.power = power;
  }

  public String getZero() {
    return zero;
  }

  public void setZero(String zero) {
    this.zero = zero;
  }

  public String getKind() {
    return kind;
  }

  public void setKind(String kind) {
    this.kind = kind;
  }

  /** Names of the formats to choose from. */
  public String[] getFormats() {
    return names(ImportFormat.values());
  }

  public String[] getZones() {
    return names(ZoneRule.values());
  }

  public String[] getUnits() {
    return names(ValueUnit.values());
  }

  public String[] getKinds() {
    return names(MeterKind.values());
  }

  private static String[] names(Enum<?>[] all) {
    return Stream.of(all).map(Enum::name).toArray(String[]::new);
  }
}
