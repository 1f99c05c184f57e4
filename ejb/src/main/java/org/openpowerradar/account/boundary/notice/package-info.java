/** People are told by mail what concerns them. */
package org.openpowerradar.account.boundary.notice;
