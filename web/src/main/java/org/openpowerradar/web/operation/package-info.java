/**
 * What the platform tells those who operate it: metrics and health (docs/metrics.md), on the plain
 * listener only, which is not for the world.
 */
package org.openpowerradar.web.operation;
