package org.openpowerradar.connector.session;

import java.nio.ByteBuffer;
import org.openpowerradar.protocol.frame.FrameHeader;

/**
 * A frame from a bridge whose number and trailer are right.
 *
 * @param header as received
 * @param payload big-endian, exactly the payload
 */
public record Frame(FrameHeader header, ByteBuffer payload) {}
