/** How much of the time is known. */
package org.openpowerradar.web.page.coverage;
