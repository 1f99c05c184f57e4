package org.openpowerradar.site.boundary.group;

import java.util.List;
import org.openpowerradar.site.entity.DeviceId;
import org.openpowerradar.site.entity.group.GroupId;

/**
 * A group of devices, for those who compute its energy.
 *
 * @param id names it
 * @param name what people call it
 * @param colour in charts, 1..8
 * @param added devices of the site whose consumption adds up
 * @param subtracted devices of the site whose consumption is taken off
 */
public record InstalledGroup(
    GroupId id, String name, int colour, List<DeviceId> added, List<DeviceId> subtracted) {}
