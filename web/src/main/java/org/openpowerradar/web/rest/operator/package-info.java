/** The REST interface of those who run the platform. */
package org.openpowerradar.web.rest.operator;
