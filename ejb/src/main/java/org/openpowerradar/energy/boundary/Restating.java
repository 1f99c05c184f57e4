package org.openpowerradar.energy.boundary;

import java.time.Instant;

/**
 * A correction that is being carried into the past of a site.
 *
 * @param from first moment that changes
 * @param to first moment after the last that changes
 * @param percent how much of it is done, 0..99
 */
public record Restating(Instant from, Instant to, int percent) {}
