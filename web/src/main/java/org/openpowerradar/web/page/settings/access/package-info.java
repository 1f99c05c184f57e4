/** How bridges connect: keys, exceptions, past sessions, and what an account demands of them. */
package org.openpowerradar.web.page.settings.access;
