/** What is set up, as tables that people and programs exchange by file. */
package org.openpowerradar.bulk.entity;
