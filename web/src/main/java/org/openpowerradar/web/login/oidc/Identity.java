package org.openpowerradar.web.login.oidc;

import org.openpowerradar.web.login.token.IdToken;

/**
 * A person who proved to Keycloak who they are.
 *
 * @param who what the verified id token says
 * @param tokens as received, for renewal and for signing out
 */
public record Identity(IdToken who, Tokens tokens) {}
