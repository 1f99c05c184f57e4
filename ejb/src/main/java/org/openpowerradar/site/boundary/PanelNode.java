package org.openpowerradar.site.boundary;

import java.util.List;

/**
 * A panel of a zone.
 *
 * @param name unique within the zone
 * @param devices by name; may be empty
 */
public record PanelNode(String name, List<DeviceNode> devices) {}
