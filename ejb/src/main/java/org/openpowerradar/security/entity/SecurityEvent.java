package org.openpowerradar.security.entity;

import java.time.Instant;
import org.openpowerradar.protocol.identity.BridgeSerial;
import org.openpowerradar.protocol.identity.SensorSerial;
import org.openpowerradar.protocol.signal.SignalKind;

/**
 * What may point to an intruder: all of one kind, from one address, about one bridge, in an hour.
 *
 * @param id names it
 * @param kind what
 * @param address where from; null if no address is known
 * @param bridge which bridge it is about; null for none
 * @param bridgeName what people call that bridge; null for none
 * @param sensor which sensor it is about, the last of several; null for none
 * @param first when it happened first in that hour
 * @param last when it happened last
 * @param count how often
 * @param proven whether there is no other explanation
 */
public record SecurityEvent(
    long id,
    SignalKind kind,
    String address,
    BridgeSerial bridge,
    String bridgeName,
    SensorSerial sensor,
    Instant first,
    Instant last,
    long count,
    boolean proven) {}
