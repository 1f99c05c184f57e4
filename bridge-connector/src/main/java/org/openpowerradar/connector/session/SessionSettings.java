package org.openpowerradar.connector.session;

import java.time.Duration;

/**
 * What is allowed to a session, and how long the cloud waits for it.
 *
 * @param connections most connections at once
 * @param unprovenPerAddress most connections of one address that have not logged in
 * @param firstFrame time from connecting to the end of the first frame
 * @param login time from HELLO to WELCOME
 * @param frame time from the first to the last byte of a frame
 * @param frameBytes largest payload of a frame after the login [bytes]
 * @param records most records of one message
 * @param framesPerSecond a bridge that sends more is read more slowly [frames/s]
 * @param heldFrames most frames an old bridge may send before one of its own [frames]
 * @param identify time an old bridge has to send a frame of its own
 * @param overload time a socket may be left unread before its bridge is sent away
 */
public record SessionSettings(
    int connections,
    int unprovenPerAddress,
    Duration firstFrame,
    Duration login,
    Duration frame,
    int frameBytes,
    int records,
    int framesPerSecond,
    int heldFrames,
    Duration identify,
    Duration overload) {}
