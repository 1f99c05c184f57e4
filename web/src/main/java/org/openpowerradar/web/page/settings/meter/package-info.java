/** What the pages of meters and imports show: rows, panel and the choices of a person. */
package org.openpowerradar.web.page.settings.meter;
