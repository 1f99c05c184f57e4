/** Who did what, for programs. */
package org.openpowerradar.web.rest.audit;
