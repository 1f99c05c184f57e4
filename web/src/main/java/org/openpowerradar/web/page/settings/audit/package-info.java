/** Who did what: the page for those who audit. */
package org.openpowerradar.web.page.settings.audit;
