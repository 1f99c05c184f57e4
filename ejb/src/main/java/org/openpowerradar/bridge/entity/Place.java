package org.openpowerradar.bridge.entity;

import org.openpowerradar.account.entity.AccountId;
import org.openpowerradar.account.entity.SiteId;

/**
 * Where a bridge stands.
 *
 * @param account whose it is
 * @param site of that account
 */
public record Place(AccountId account, SiteId site) {}
