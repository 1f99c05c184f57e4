/**
 * OpenID Connect as the portal speaks it with Keycloak: settings, the authorization request, the
 * token endpoint and the three kinds of token. Knows nothing of servlets or sessions.
 */
package org.openpowerradar.web.login.oidc;
