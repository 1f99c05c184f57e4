package org.openpowerradar.account.boundary.people;

import org.openpowerradar.account.entity.people.EmailDomains;

/**
 * What an account demands of its people.
 *
 * @param secondFactor whether grants count only in sessions with a second factor
 * @param domains from which e-mail domains people may be invited
 * @param version of the rule as it was read; 0: nothing was ever demanded. Grows with every change
 */
public record Rule(boolean secondFactor, EmailDomains domains, int version) {}
