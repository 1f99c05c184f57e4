package org.openpowerradar.account.boundary.people;

import java.util.List;
import org.openpowerradar.account.entity.people.OpenSession;

/**
 * What Keycloak says of a person just now.
 *
 * @param owned whether the account alone decides about the login: no grants elsewhere. The rest is
 *     empty otherwise
 * @param locked whether too many wrong passwords lock the person out
 * @param secondFactor whether an authenticator app is set up
 * @param sessions open sessions, the one used last first
 */
public record PersonDetail(
    boolean owned, boolean locked, boolean secondFactor, List<OpenSession> sessions) {}
