/** Finds what is set up, and keeps it in order. */
package org.openpowerradar.site.control.setup;
