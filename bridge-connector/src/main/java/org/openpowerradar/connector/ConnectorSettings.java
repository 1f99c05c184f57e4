package org.openpowerradar.connector;

import org.openpowerradar.connector.delivery.GatherSettings;
import org.openpowerradar.connector.net.ListenSettings;
import org.openpowerradar.connector.session.SessionSettings;

/**
 * Everything that can be set, read once and checked: see {@link BridgeActivation}.
 *
 * @param listen where bridges connect
 * @param session what a session is allowed
 * @param gather how readings are gathered and delivered
 * @param logins calls into the application for logins and departures at once
 */
record ConnectorSettings(
    ListenSettings listen, SessionSettings session, GatherSettings gather, int logins) {}
