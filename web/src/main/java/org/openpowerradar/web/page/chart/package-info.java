/** What a chart shows, independent of the library that draws it; drawn by chart.js. */
package org.openpowerradar.web.page.chart;
