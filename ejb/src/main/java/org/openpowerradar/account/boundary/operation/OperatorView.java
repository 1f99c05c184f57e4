package org.openpowerradar.account.boundary.operation;

import java.time.Instant;
import org.openpowerradar.account.entity.operation.PersonName;

/**
 * Somebody who runs the platform.
 *
 * @param person who
 * @param addedBy who entered them
 * @param addedAt when
 */
public record OperatorView(PersonName person, PersonName addedBy, Instant addedAt) {}
