/** The energy of a site as its page shows it: chart, tree, table, figures and remarks. */
package org.openpowerradar.web.page.site.picture;
