/** How accounts are listed, limited and opened to others for a time. */
package org.openpowerradar.account.control.operation;
