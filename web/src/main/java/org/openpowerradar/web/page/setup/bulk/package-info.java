/** What is set up by files: gains of many sensors at once. */
package org.openpowerradar.web.page.setup.bulk;
