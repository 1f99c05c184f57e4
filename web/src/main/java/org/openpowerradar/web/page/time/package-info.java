/** Times as people read them: in the zone of the site, with clock changes said. */
package org.openpowerradar.web.page.time;
