/** Running the platform: accounts, quotas, operators, and access that accounts lend for a time. */
package org.openpowerradar.account.boundary.operation;
