/** What a reader sees when a page cannot be shown. */
package org.openpowerradar.web.page.error;
