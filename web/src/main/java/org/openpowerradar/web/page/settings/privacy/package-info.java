/** What is stored about people and accounts, and how it is erased. */
package org.openpowerradar.web.page.settings.privacy;
