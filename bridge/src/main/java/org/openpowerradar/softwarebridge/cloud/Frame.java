package org.openpowerradar.softwarebridge.cloud;

import java.nio.ByteBuffer;
import org.openpowerradar.protocol.frame.FrameHeader;

/** A frame whose trailer has been checked. */
record Frame(FrameHeader header, ByteBuffer payload) {}
