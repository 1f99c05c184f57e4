/** Pages that set up sites, zones, panels, devices and sensors. */
package org.openpowerradar.web.page.setup;
