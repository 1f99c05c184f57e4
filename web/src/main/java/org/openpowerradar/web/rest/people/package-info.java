/** The people of accounts, in JSON. */
package org.openpowerradar.web.rest.people;
