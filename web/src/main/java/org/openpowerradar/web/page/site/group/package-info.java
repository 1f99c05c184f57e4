/** Site, Groups: devices that are looked at as one, as a list and in an editor. */
package org.openpowerradar.web.page.site.group;
