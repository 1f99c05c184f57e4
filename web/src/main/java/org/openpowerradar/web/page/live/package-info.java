/** Values measured just now. */
package org.openpowerradar.web.page.live;
