/** The first page. */
package org.openpowerradar.web.page.home;
