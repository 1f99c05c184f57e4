/** What people may say of sites, panels, devices and sensors, checked. */
package org.openpowerradar.site.entity.setup;
