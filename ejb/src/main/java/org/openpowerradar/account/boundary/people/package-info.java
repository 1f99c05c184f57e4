/** Who may see what in an account: people, invitations, grants, sessions, and what is demanded. */
package org.openpowerradar.account.boundary.people;
