/** Puts the sensors that bridges hear on the phases of devices. */
package org.openpowerradar.reading.boundary.adoption;
