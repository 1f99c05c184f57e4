/**
 * Who is calling: a Jakarta Security mechanism that signs people in at Keycloak for pages and asks
 * programs for a bearer token on {@code /api}. Start reading at {@link
 * org.openpowerradar.web.login.PortalMechanism}.
 */
package org.openpowerradar.web.login;
