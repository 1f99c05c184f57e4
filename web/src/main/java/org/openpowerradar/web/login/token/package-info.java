/**
 * Tokens of Keycloak: what must be true of them before a word in them is believed. All use of JOSE
 * is here.
 */
package org.openpowerradar.web.login.token;
