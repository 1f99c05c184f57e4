/** What the reader's roles open; where they hold, grants say. */
package org.openpowerradar.web.page.rights;
