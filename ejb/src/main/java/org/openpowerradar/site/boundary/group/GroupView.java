package org.openpowerradar.site.boundary.group;

import java.util.List;
import org.openpowerradar.site.entity.DeviceId;
import org.openpowerradar.site.entity.group.GroupDraft;
import org.openpowerradar.site.entity.group.GroupId;

/**
 * A group of devices as it is kept.
 *
 * @param id names it
 * @param version how often it was changed
 * @param name unlike that of any other group of the site
 * @param kind what it stands for
 * @param description what it is for; null: nobody told
 * @param colour in charts, 1..8
 * @param added devices whose consumption adds up; empty if all of them were deleted
 * @param subtracted devices whose consumption is taken off
 */
public record GroupView(
    GroupId id,
    int version,
    String name,
    GroupDraft.Kind kind,
    String description,
    int colour,
    List<DeviceId> added,
    List<DeviceId> subtracted) {}
