/** What the resources are asked, while nobody trusts it yet. */
package org.openpowerradar.web.rest.request;
