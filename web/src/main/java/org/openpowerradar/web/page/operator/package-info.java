/** Operator: the accounts of the platform, and who runs it. */
package org.openpowerradar.web.page.operator;
