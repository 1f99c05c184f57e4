/** How bridges come, move and go, for programs. */
package org.openpowerradar.web.rest.enrolment;
