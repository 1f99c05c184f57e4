package org.openpowerradar.meter.entity.imports;

import org.openpowerradar.meter.entity.MeterId;

/**
 * Where a series goes. A series without one goes to the meter of its own name, which is made if the
 * site has none.
 *
 * @param series name in the file
 * @param isLeftOut whether it is not stored at all
 * @param meter of the site; null: the one of the name
 * @param name of the meter, 1..120 characters; null: as the series
 */
public record SeriesTarget(String series, boolean isLeftOut, MeterId meter, String name) {}
