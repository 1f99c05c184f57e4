/** Whole set-ups as files. */
package org.openpowerradar.web.rest.bulk;
