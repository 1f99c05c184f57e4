package org.openpowerradar.account.entity.audit;

import java.time.Instant;

/**
 * What the last look at the whole chain found.
 *
 * @param checkedAt when; null: never yet
 * @param upto the newest entry looked at
 * @param fault the first bad entry; null: all was well
 * @param signedUpto the newest entry a checkpoint was signed about; 0: none
 * @param newest the newest entry there is; 0: none
 */
public record ChainState(
    Instant checkedAt, long upto, ChainFault fault, long signedUpto, long newest) {}
