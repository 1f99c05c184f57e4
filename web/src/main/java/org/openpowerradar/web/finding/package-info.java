/** What was found in imported files, in words: for pages, for programs and as a file. */
package org.openpowerradar.web.finding;
