package org.openpowerradar.reading.entity;

import java.time.Instant;

/**
 * A message that was refused for good, without its contents.
 *
 * @param received when it came
 * @param code what kind of refusal, as in docs/protocol.md, section 9
 * @param reason a sentence
 * @param records how many records it holds
 * @param bytes length of its payload
 */
public record QuarantinedMessage(
    Instant received, int code, String reason, long records, int bytes) {}
