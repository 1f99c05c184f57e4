/** What surrounds every page: navigation, accounts, sites, theme. */
package org.openpowerradar.web.page.shell;
