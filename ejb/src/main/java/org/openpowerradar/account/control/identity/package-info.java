/**
 * Keycloak's admin REST, as far as a service account that may do no more than look after people can
 * use it.
 */
package org.openpowerradar.account.control.identity;
