package org.openpowerradar.site.entity.setup;

import org.openpowerradar.site.entity.DeviceId;

/**
 * Where a sensor sits.
 *
 * @param device which
 * @param phase of it, 1..3
 */
public record PhasePlace(DeviceId device, int phase) {}
