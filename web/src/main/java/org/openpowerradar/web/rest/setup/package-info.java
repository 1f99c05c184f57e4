/** Sets up sites, zones, panels, devices and sensors in the REST interface. */
package org.openpowerradar.web.rest.setup;
