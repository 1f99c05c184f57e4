/** What bridges hear, for those who put sensors on phases. */
package org.openpowerradar.reading.control.adoption;
