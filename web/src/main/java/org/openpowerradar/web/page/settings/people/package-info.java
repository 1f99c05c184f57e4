/** The people of an account: list, detail, invitation, grants, and what is demanded of them. */
package org.openpowerradar.web.page.settings.people;
