/** Mail of a platform that is on no network: it ends in files. */
package org.openpowerradar.appliance.mail;
