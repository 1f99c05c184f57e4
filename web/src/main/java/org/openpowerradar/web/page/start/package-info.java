/** The first steps of an account. */
package org.openpowerradar.web.page.start;
