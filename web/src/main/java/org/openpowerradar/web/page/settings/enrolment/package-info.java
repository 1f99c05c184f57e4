/** How bridges come, move and go. */
package org.openpowerradar.web.page.settings.enrolment;
