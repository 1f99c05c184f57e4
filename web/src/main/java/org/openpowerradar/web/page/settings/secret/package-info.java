/** Secrets that are shown once, as text and as QR code. */
package org.openpowerradar.web.page.settings.secret;
