/** Settings: whom an account lets in besides its own people, and what they looked at. */
package org.openpowerradar.web.page.settings.support;
