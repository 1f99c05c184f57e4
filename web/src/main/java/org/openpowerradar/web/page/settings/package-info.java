/** The settings of an account. */
package org.openpowerradar.web.page.settings;
