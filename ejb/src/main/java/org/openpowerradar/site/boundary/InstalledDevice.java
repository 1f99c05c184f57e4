package org.openpowerradar.site.boundary;

import java.util.List;
import org.openpowerradar.site.entity.DeviceCategory;
import org.openpowerradar.site.entity.DeviceId;
import org.openpowerradar.site.entity.VoltageSource;

/**
 * A device of a site with all it ever was measured by.
 *
 * @param id names it
 * @param name what people call it
 * @param panel that it hangs on
 * @param voltage where the volts of the panel come from
 * @param parent the device that feeds it, of the same site; null: none
 * @param category what it is for; {@code MAINS} are the supply of the site
 * @param colour in charts, 1..8
 * @param parameters by phase, then by time; the spans of a phase do not overlap
 */
public record InstalledDevice(
    DeviceId id,
    String name,
    long panel,
    VoltageSource voltage,
    DeviceId parent,
    DeviceCategory category,
    int colour,
    List<PhaseParameters> parameters) {}
