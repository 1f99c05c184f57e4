package org.openpowerradar.connector.session;

import java.time.Clock;
import org.openpowerradar.connector.delivery.Gatherer;
import org.openpowerradar.connector.inflow.Inflow;
import org.openpowerradar.connector.limit.Census;
import org.openpowerradar.connector.limit.FailedLogins;
import org.openpowerradar.connector.metric.SessionMetrics;
import org.openpowerradar.connector.signal.Signals;

/**
 * What all sessions share.
 *
 * @param settings limits and times
 * @param inflow calls into the application
 * @param gatherer takes what bridges send
 * @param sessions who is logged in
 * @param census how many are connected
 * @param failedLogins who tries to guess a key
 * @param metrics what is counted
 * @param signals what may point to an intruder
 * @param clock UTC; stamps what is received
 */
public record Reception(
    SessionSettings settings,
    Inflow inflow,
    Gatherer gatherer,
    Sessions sessions,
    Census census,
    FailedLogins failedLogins,
    SessionMetrics metrics,
    Signals signals,
    Clock clock) {}
