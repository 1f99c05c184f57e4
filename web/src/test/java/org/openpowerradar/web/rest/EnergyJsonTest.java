package org.openpowerradar.web.rest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openpowerradar.account.entity.SiteId;
import org.openpowerradar.energy.boundary.EnergySeries;
import org.openpowerradar.energy.entity.Coverage;
import org.openpowerradar.energy.entity.EnergyValue;
import org.openpowerradar.energy.entity.Interval;
import org.openpowerradar.energy.entity.Resolution;
import org.openpowerradar.site.entity.DeviceId;
import org.openpowerradar.site.entity.group.GroupId;

class EnergyJsonTest {

  private static final Instant NINE = Instant.parse("2026-11-22T09:00:00Z");
  private static final List<Interval> TWO_HOURS =
      List.of(
          new Interval(NINE, NINE.plusSeconds(3600)),
          new Interval(NINE.plusSeconds(3600), NINE.plusSeconds(7200)));
  private static final List<EnergyValue> KNOWN_AND_MISSING =
      List.of(
          new EnergyValue(1204.5, 1205.5, 6.25, 2510, new Coverage(3540, 30, 20, 10)),
          new EnergyValue(0, 0, 0, 0, new Coverage(0, 0, 0, 3600)));
  private static final String VALUES =
      "[{'wattHours':1204.5,'averageWatts':1205.5,'averageAmperes':6.25,'peakWatts':2510.0,"
          + "'measuredSeconds':3540,'repairedSeconds':30,'offSeconds':20,'missingSeconds':10},"
          + "{'wattHours':null,'averageWatts':null,'averageAmperes':null,'peakWatts':null,"
          + "'measuredSeconds':0,'repairedSeconds':0,'offSeconds':0,'missingSeconds':3600}]";

  @Test
  void write_whenOneHourIsKnownAndOneIsMissing_thenFiguresAndNulls() {
    EnergySeries series =
        new EnergySeries(
            new SiteId(1),
            ZoneId.of("Europe/Berlin"),
            Resolution.HOUR,
            TWO_HOURS,
            List.of(
                new EnergySeries.DeviceSeries(
                    new DeviceId(4), "Heat pump", 3, KNOWN_AND_MISSING, 0)),
            List.of(new EnergySeries.GroupSeries(new GroupId(5), "Line A", 2, KNOWN_AND_MISSING)),
            KNOWN_AND_MISSING,
            List.of());

    ByteArrayOutputStream output = new ByteArrayOutputStream();
    new EnergyJson(series).write(output);

    String expected =
        "{'site':1,'timeZone':'Europe/Berlin','resolution':'1h','intervals':["
            + "{'start':'2026-11-22T09:00:00Z','end':'2026-11-22T10:00:00Z'},"
            + "{'start':'2026-11-22T10:00:00Z','end':'2026-11-22T11:00:00Z'}],"
            + "'devices':[{'device':4,'name':'Heat pump','values':%1$s}],"
            + "'groups':[{'group':5,'name':'Line A','values':%1$s}],"
            + "'total':%1$s,'untracked':[]}";
    assertEquals(expected.formatted(VALUES).replace('\'', '"'), output.toString(UTF_8));
  }
}
