/** Says what a file of a set-up would do. */
package org.openpowerradar.bulk.control;
