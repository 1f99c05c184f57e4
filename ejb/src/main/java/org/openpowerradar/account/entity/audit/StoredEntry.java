package org.openpowerradar.account.entity.audit;

/**
 * An entry as it is found in the database, not yet believed.
 *
 * @param link what it says
 * @param hash the hash that stands beside it
 * @param facts its address and details; null: they are gone
 */
public record StoredEntry(ChainLink link, String hash, EntryFacts facts) {}
