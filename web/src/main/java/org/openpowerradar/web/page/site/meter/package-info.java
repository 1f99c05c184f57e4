/** Meters of a site beside its devices. */
package org.openpowerradar.web.page.site.meter;
