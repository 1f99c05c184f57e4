/** How a bridge that made its own secret shows it to the people who claim it. */
package org.openpowerradar.softwarebridge.enrolment;
