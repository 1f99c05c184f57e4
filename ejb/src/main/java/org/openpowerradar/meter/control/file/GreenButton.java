package org.openpowerradar.meter.control.file;

import java.io.InputStream;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.openpowerradar.meter.control.file.EspiFeed.Block;
import org.openpowerradar.meter.control.file.EspiFeed.Reading;
import org.openpowerradar.meter.control.file.EspiFeed.Type;
import org.openpowerradar.meter.control.file.ParsedSeries.Label;
import org.openpowerradar.meter.entity.FlowDirection;
import org.openpowerradar.meter.entity.MeterKind;
import org.openpowerradar.meter.entity.imports.FindingCode;
import org.openpowerradar.meter.entity.imports.ImportOptions;
import org.openpowerradar.meter.entity.imports.ValueUnit;
import org.openpowerradar.meter.entity.imports.ZoneRule;

/**
 * ESPI / Green Button feed (NAESB REQ.21). Unit and zone tags of real feeds are often wrong: what
 * they lead to is looked over, and what cannot be is a decision for a person, never mended
 * silently.
 */
final class GreenButton implements SeriesReader {
  private static final int RECEIVED = 19;
  private static final int REGISTER = 3;
  private static final int BULK = 1;

  /** A supply of a building that never draws 10 W, or ever 100 MW, is none. */
  private static final BigDecimal LEAST_PEAK = new BigDecimal("0.010");

  private static final BigDecimal MOST_PEAK = new BigDecimal("100000");
  private static final long ENOUGH = 86_400;

  @Override
  public ParsedFile read(InputStream file, Context context) {
    EspiFeed feed = new EspiFeed();
    try {
      XMLStreamReader xml = secure().createXMLStreamReader(file);
      feed.read(xml);
      xml.close();
    } catch (XMLStreamException malformed) {
      long line = malformed.getLocation() == null ? 0 : malformed.getLocation().getLineNumber();
      context.findings().add(FindingCode.XML_FORM, line, "", firstLine(malformed));
      return new ParsedFile(context.options(), List.of(), context.findings());
    }
    long shift = shift(feed, context);
    List<ParsedSeries> series = new ArrayList<>();
    for (Block block : feed.blocks(context.findings())) {
      series(block, shift, context).ifPresent(series::add);
    }
    return new ParsedFile(completed(context.options()), series, context.findings());
  }

  /** No document types and no entities: nothing outside of the file is read for it. */
  private static XMLInputFactory secure() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    return factory;
  }

  private static String firstLine(XMLStreamException malformed) {
    String text = String.valueOf(malformed.getMessage());
    return FileClock.cut(text.substring(text.lastIndexOf('\n') + 1).replace("Message: ", ""));
  }

  private static ImportOptions completed(ImportOptions stated) {
    return new ImportOptions(
        stated.format(),
        stated.zone() == null ? ZoneRule.UTC : stated.zone(),
        stated.unit() == null ? ValueUnit.TAGGED : stated.unit(),
        stated.powerOfTen(),
        stated.zeroIsMissing(),
        stated.kind());
  }

  /**
   * Seconds to add to every instant. Instants are right as they stand, unless a person states that
   * the clock of the site was taken for one in the zone of the tag.
   */
  private static long shift(EspiFeed feed, Context context) {
    Integer tagged = feed.zoneOffset();
    if (tagged == null || feed.first() == null || Math.abs(tagged) > 18 * 3_600) {
      return 0;
    }
    long site = standardOffset(context.site(), feed.first());
    if (context.options().zone() == ZoneRule.SITE) {
      return tagged - site;
    }
    if (tagged != site && context.options().zone() == null) {
      context
          .findings()
          .add(
              FindingCode.ZONE_IMPLAUSIBLE,
              0,
              "",
              ZoneOffset.ofTotalSeconds(tagged),
              ZoneOffset.ofTotalSeconds((int) site),
              context.site().getId());
    }
    return 0;
  }

  private static long standardOffset(ZoneId site, Instant moment) {
    return site.getRules().getStandardOffset(moment).getTotalSeconds();
  }

  private static Optional<ParsedSeries> series(Block block, long shift, Context context) {
    Findings findings = context.findings();
    ImportOptions options = context.options();
    Type type = block.type();
    boolean isTagged = options.unit() == null || options.unit() == ValueUnit.TAGGED;
    ValueUnit unit = isTagged ? type.unit() : options.unit();
    if (!isReadable(block, unit, findings)) {
      return Optional.empty();
    }
    Draft draft = new Draft(label(block, type), findings);
    for (Reading reading : block.readings()) {
      read(reading, shift, draft, findings);
    }
    int power = isTagged ? type.powerOfTen() : options.powerOfTen();
    ParsedSeries parsed = draft.finish(new Conversion(unit, power, options.zeroIsMissing()), 0);
    if (options.unit() == null && parsed.amounts().size() > 0) {
      lookOver(parsed, type, findings);
    }
    return Optional.of(parsed).filter(each -> each.amounts().size() > 0);
  }

  private static boolean isReadable(Block block, ValueUnit unit, Findings findings) {
    Type type = block.type();
    if (unit == null) {
      findings.add(FindingCode.UNIT_CODE, type.row(), block.name(), type.uom());
      return false;
    }
    if (type.behaviour() == REGISTER) {
      findings.add(FindingCode.REGISTER_READINGS, type.row(), block.name());
      return false;
    }
    if (type.behaviour() == BULK) {
      findings.add(FindingCode.BEHAVIOUR_TAG, type.row(), block.name(), type.behaviour());
    }
    return true;
  }

  private static Label label(Block block, Type type) {
    FlowDirection direction =
        type.flow() == RECEIVED ? FlowDirection.RECEIVED : FlowDirection.DELIVERED;
    MeterKind kind =
        switch (block.service()) {
          case 1 -> MeterKind.GAS;
          case 2 -> MeterKind.WATER;
          case 4 -> MeterKind.HEAT;
          default -> MeterKind.ELECTRICITY;
        };
    return new Label(block.name(), kind, direction);
  }

  private static void read(Reading reading, long shift, Draft draft, Findings findings) {
    Limits.requireValues(draft.size() + 1L);
    long length = reading.seconds();
    if (length < 60 || length % 60 != 0 || length > 31L * 86_400) {
      findings.add(FindingCode.INTERVAL_LENGTH, reading.row(), draft.label().name(), length);
    } else if (reading.start() % 60 != 0 || reading.start() <= 0 || reading.start() >= 1L << 32) {
      findings.add(FindingCode.TIME_FORM, reading.row(), draft.label().name(), reading.start());
    } else {
      draft.add(
          reading.start() + shift,
          (int) length,
          BigDecimal.valueOf(reading.value()),
          reading.row());
    }
  }

  /** Asks a person where the unit tags lead to a supply that no building has. */
  private static void lookOver(ParsedSeries parsed, Type type, Findings findings) {
    BigDecimal peak /* [kW] */ =
        parsed
            .largest()
            .multiply(BigDecimal.valueOf(3_600))
            .divide(BigDecimal.valueOf(parsed.seconds()), MathContext.DECIMAL64);
    boolean isLong = parsed.to() - parsed.from() >= ENOUGH;
    boolean isTiny = peak.signum() > 0 && peak.compareTo(LEAST_PEAK) < 0 && isLong;
    if (type.unit() != ValueUnit.M3 && (isTiny || peak.compareTo(MOST_PEAK) > 0)) {
      findings.add(
          FindingCode.UNIT_IMPLAUSIBLE,
          type.row(),
          parsed.label().name(),
          type.uom(),
          type.powerOfTen(),
          parsed.total().movePointRight(3).stripTrailingZeros().toPlainString(),
          peak.movePointRight(3).stripTrailingZeros().toPlainString());
    }
  }
}
