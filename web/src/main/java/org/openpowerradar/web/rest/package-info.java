/**
 * The REST interface {@code /api/v1}: a dozen lines for each resource over the boundaries of ejb,
 * one place for errors. Described for its users in docs/api.md and in the file api/openapi.yaml of
 * the portal.
 */
package org.openpowerradar.web.rest;
