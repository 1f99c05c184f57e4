package org.openpowerradar.web.login.oidc;

/**
 * A person who proved to Keycloak who they are.
 *
 * @param who what the verified id token says
 * @param tokens as received, for renewal and for signing out
 */
public record Identity(IdToken who, Tokens tokens) {}
