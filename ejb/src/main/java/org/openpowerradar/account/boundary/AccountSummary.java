package org.openpowerradar.account.boundary;

import org.openpowerradar.account.entity.AccountId;

/**
 * An account in a list.
 *
 * @param id names it
 * @param name what people call it
 */
public record AccountSummary(AccountId id, String name) {}
