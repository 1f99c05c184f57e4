package org.openpowerradar.account.entity.audit;

/**
 * What is wrong with the chain.
 *
 * @param entry the first bad entry
 * @param reason a sentence of at most 200 ASCII characters, in English
 */
public record ChainFault(long entry, String reason) {}
