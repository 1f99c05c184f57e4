/** The pages of one site. */
package org.openpowerradar.web.page.site;
