/**
 * Figures as people read them: the unit chosen, the digits limited, never a zero for "no value".
 */
package org.openpowerradar.web.page.figure;
