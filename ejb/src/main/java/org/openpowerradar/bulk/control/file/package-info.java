/** Writes and reads files of set-ups. */
package org.openpowerradar.bulk.control.file;
