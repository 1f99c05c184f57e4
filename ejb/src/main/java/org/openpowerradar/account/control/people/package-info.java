/** How people come to accounts, what may be granted, and who must stay. */
package org.openpowerradar.account.control.people;
