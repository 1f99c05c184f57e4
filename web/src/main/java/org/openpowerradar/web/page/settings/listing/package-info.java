/** What lists of what happened have in common. */
package org.openpowerradar.web.page.settings.listing;
