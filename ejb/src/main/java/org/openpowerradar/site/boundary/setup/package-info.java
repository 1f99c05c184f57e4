/** Sets up sites, zones, panels, devices and sensors. */
package org.openpowerradar.site.boundary.setup;
