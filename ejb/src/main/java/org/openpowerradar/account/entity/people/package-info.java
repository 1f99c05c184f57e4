/** People as accounts see them: who they are at Keycloak, invitations, what is demanded of them. */
package org.openpowerradar.account.entity.people;
