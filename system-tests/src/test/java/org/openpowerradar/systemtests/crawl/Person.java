package org.openpowerradar.systemtests.crawl;

import java.util.List;

/**
 * A person made for a test.
 *
 * @param subject id in Keycloak
 * @param login name to sign in with
 * @param password kept by this test only
 * @param roles in Keycloak, such as {@code account-admin}
 */
public record Person(String subject, String login, String password, List<String> roles) {}
