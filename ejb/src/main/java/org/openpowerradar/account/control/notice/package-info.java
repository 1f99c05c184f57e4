/** Mails that wait, how they are written, and how they leave. */
package org.openpowerradar.account.control.notice;
