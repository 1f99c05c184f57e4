/** Settings, Schedules: the hours of work that sites follow, as a list and in an editor. */
package org.openpowerradar.web.page.settings.schedule;
