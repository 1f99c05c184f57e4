/** Messages from the acknowledgement until they are compacted, and the hours they lie in. */
package org.openpowerradar.reading.control.journal;
