/** What the address bar says about the energy of a site. */
package org.openpowerradar.web.page.site.address;
