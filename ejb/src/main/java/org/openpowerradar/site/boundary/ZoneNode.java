package org.openpowerradar.site.boundary;

import java.util.List;

/**
 * A zone of a site.
 *
 * @param name unique within the site
 * @param panels by name; may be empty
 */
public record ZoneNode(String name, List<PanelNode> panels) {}
