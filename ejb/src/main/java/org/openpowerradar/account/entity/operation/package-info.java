/**
 * What runs the platform is made of: kinds of accounts, quotas, operators and access lent for a
 * time.
 */
package org.openpowerradar.account.entity.operation;
