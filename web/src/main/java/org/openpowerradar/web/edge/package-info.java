/**
 * What every answer of the portal has in common: security headers, error answers, notices and the
 * start page.
 */
package org.openpowerradar.web.edge;
