/** Settings: the security events of an account or of the platform. */
package org.openpowerradar.web.page.settings.security;
