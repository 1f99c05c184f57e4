/** Calls by which data leaves the platform, each on record before it is answered. */
package org.openpowerradar.web.rest.export;
