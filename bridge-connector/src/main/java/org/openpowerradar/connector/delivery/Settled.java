package org.openpowerradar.connector.delivery;

import org.openpowerradar.protocol.delivery.Outcome;
import org.openpowerradar.protocol.delivery.Parcel;

/**
 * A parcel that the cloud has committed.
 *
 * @param parcel what was delivered
 * @param outcome what became of it
 */
public record Settled(Parcel parcel, Outcome outcome) {}
