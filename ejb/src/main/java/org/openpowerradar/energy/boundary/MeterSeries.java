package org.openpowerradar.energy.boundary;

import java.time.ZoneId;
import java.util.List;
import org.openpowerradar.energy.entity.Interval;
import org.openpowerradar.energy.entity.MeterValue;
import org.openpowerradar.energy.entity.Resolution;
import org.openpowerradar.meter.boundary.MeterSummary;

/**
 * What a meter counted over time.
 *
 * @param meter which, with the unit of every amount
 * @param zone where its days begin
 * @param resolution length of the intervals
 * @param intervals in order, without gaps
 * @param values one for each interval
 */
public record MeterSeries(
    MeterSummary meter,
    ZoneId zone,
    Resolution resolution,
    List<Interval> intervals,
    List<MeterValue> values) {}
