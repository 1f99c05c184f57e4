/** Whole set-ups out and in by file. */
package org.openpowerradar.bulk.boundary;
