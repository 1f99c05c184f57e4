/** The language of the reader: sentences from the bundle, figures and times to match. */
package org.openpowerradar.web.page.language;
