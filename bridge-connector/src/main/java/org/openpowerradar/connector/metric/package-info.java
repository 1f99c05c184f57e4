/**
 * What the connector counts of itself, in the registry of the application (docs/metrics.md). Knows
 * neither sockets nor sessions: those tell it.
 */
package org.openpowerradar.connector.metric;
