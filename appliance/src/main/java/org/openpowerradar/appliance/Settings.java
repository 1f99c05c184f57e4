package org.openpowerradar.appliance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.openpowerradar.appliance.database.DatabaseUser;
import org.openpowerradar.appliance.database.MariaDb;
import org.openpowerradar.appliance.demo.DemoBridge;
import org.openpowerradar.appliance.demo.DemoPerson;
import org.openpowerradar.appliance.host.Fingerprint;
import org.openpowerradar.appliance.host.Programs;
import org.openpowerradar.appliance.keycloak.KeycloakServer;
import org.openpowerradar.appliance.keycloak.MailServer;
import org.openpowerradar.appliance.keycloak.RealmSetUp;
import org.openpowerradar.appliance.secret.Secrets;
import org.openpowerradar.appliance.secret.ServerCertificate;

/** What each server is told about the others. */
final class Settings {
  private static final String API_CLIENT = "api-reader";
  private static final String AUDIT_KEY = "audit-signing-key";
  private static final String PEOPLE_SECRET = "people.client.secret";

  private final Installation at;
  private final MariaDb database;
  private final KeycloakServer keycloak;

  Settings(Installation at, MariaDb database, KeycloakServer keycloak) {
    this.at = at;
    this.database = database;
    this.keycloak = keycloak;
  }

  /** Environment of Keycloak: its database, first administrator and the realm's placeholders. */
  Map<String, String> ofKeycloak() {
    Secrets secrets = at.secrets;
    Map<String, String> environment = new HashMap<>();
    environment.put("KC_DB_URL", database.keycloakUrl());
    environment.put("KC_DB_USERNAME", database.keycloak().name());
    environment.put("KC_DB_PASSWORD", database.keycloak().password());
    environment.put("KC_BOOTSTRAP_ADMIN_USERNAME", "admin");
    environment.put("KC_BOOTSTRAP_ADMIN_PASSWORD", secrets.password("keycloak.admin.password"));
    environment.put("PORTAL_URL", portalUrl());
    environment.put("PORTAL_BACKCHANNEL_URL", internalUrl());
    environment.put("PORTAL_CLIENT_SECRET", secrets.password("portal.client.secret"));
    environment.put("API_CLIENT_SECRET", secrets.password("api.client.secret"));
    for (DemoPerson person : DemoPerson.values()) {
      environment.put(person.placeholder(), person.password(secrets));
    }
    return environment;
  }

  /** Lines of the settings file of deployment/deploy.sh, without Payara's own. */
  Map<String, String> ofDeployment(Programs programs) {
    Map<String, String> settings = new HashMap<>();
    settings.put("HEAP", "1g");
    settings.put("DRIVER_JAR", Product.driver(programs).toString());
    settings.put("CONSCRYPT_JAR", Product.conscrypt(programs).toString());
    settings.put("EAR", at.product.ear().toString());
    settings.put("KEY_FILE", at.secrets.keyFile("key-encryption-key").toString());
    settings.put("AUDIT_KEY_FILE", at.secrets.signingKey(AUDIT_KEY).toString());
    settings.put("AUDIT_CHECKPOINT_FILE", auditFile("checkpoints.log").toString());
    addListeners(settings);
    addDatabase(settings);
    addKeycloak(settings);
    settings.put("MAIL_HOST", mail().host());
    settings.put("MAIL_PORT", Integer.toString(mail().port()));
    settings.put("MAIL_STARTTLS", "false");
    settings.put("MAIL_FROM", mail().from());
    return settings;
  }

  /** Everybody may have the public key of the checkpoints. */
  void publishAuditKey() {
    try {
      Files.writeString(auditFile("public-key.pem"), at.secrets.publicKey(AUDIT_KEY));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path auditFile(String name) {
    return at.var.directory("audit").resolve(name);
  }

  /** What a domain depends on besides its settings. */
  Fingerprint ofDomain() {
    return new Fingerprint()
        .and(at.product.deployment().resolve("create-resources.asadmin"))
        .and(at.product.deployment().resolve("configure-domain.asadmin"))
        .and(at.product.deployment().resolve("deploy.sh"))
        .and(at.product.ear())
        .and(at.portalCertificate().serialNumber())
        .and(at.bridgeCertificate().serialNumber());
  }

  /** What tools may know: addresses. */
  PropertiesFile endpoints() {
    return new PropertiesFile()
        .with("portal.url", portalUrl())
        .with("api.url", portalUrl() + "/api/v1")
        .with("internal.url", internalUrl())
        .with("bridge.tls.port", at.ports.bridgeTls())
        .with("bridge.tcp.port", at.ports.bridgeTcp())
        .with("keycloak.url", at.url(at.ports.keycloakHttps()) + "/auth")
        .with("db.jdbc.url", database.url())
        .with("mail.directory", at.mail())
        .with("ca.file", at.authority.file());
  }

  /** What tools may know: names and secrets. */
  PropertiesFile credentials() {
    PropertiesFile file =
        new PropertiesFile()
            .with("api.client.id", API_CLIENT)
            .with("api.client.secret", at.secrets.password("api.client.secret"))
            .with("people.client.id", "portal-people")
            .with("people.client.secret", peopleSecret());
    add(file, "db", database.application());
    add(file, "db.migration", database.migration());
    add(file, "keycloak.db", database.keycloak());
    add(file, "keycloak.admin", user("keycloak.admin.password"));
    add(file, "payara.admin", user("payara.admin.password"));
    for (DemoPerson person : DemoPerson.values()) {
      file.with("demo.user." + person.login() + ".password", person.password(at.secrets));
    }
    for (DemoBridge bridge : DemoBridge.values()) {
      file.with("bridge." + bridge.serial() + ".secret", bridge.secretDigits(at.secrets));
    }
    return file;
  }

  private void addListeners(Map<String, String> settings) {
    ServerCertificate portal = at.portalCertificate();
    ServerCertificate bridge = at.bridgeCertificate();
    String bind = at.options.reach().bind();
    settings.put("HTTPS_ADDRESS", bind);
    settings.put("HTTPS_PORT", Integer.toString(at.ports.portalHttps()));
    settings.put("HTTP_ADDRESS", "127.0.0.1");
    settings.put("HTTP_PORT", Integer.toString(at.ports.portalHttp()));
    settings.put("ADMIN_ADDRESS", "127.0.0.1");
    settings.put("PORTAL_URL", portalUrl());
    settings.put("PORTAL_TLS_KEYSTORE", portal.keyStore().toString());
    settings.put("PORTAL_TLS_KEYSTORE_ALIAS", portal.server());
    settings.put("PORTAL_TLS_KEYSTORE_PASSWORD_FILE", at.keyStorePassword(portal).toString());
    settings.put("BRIDGE_ADDRESS", bind);
    settings.put("BRIDGE_TLS_PORT", Integer.toString(at.ports.bridgeTls()));
    settings.put("BRIDGE_TCP_PORT", Integer.toString(at.ports.bridgeTcp()));
    settings.put("BRIDGE_TLS_KEYSTORE", bridge.keyStore().toString());
    settings.put("BRIDGE_TLS_KEYSTORE_PASSWORD_FILE", at.keyStorePassword(bridge).toString());
  }

  private void addDatabase(Map<String, String> settings) {
    int door = at.options.databaseDoor().orElse(at.ports.database());
    settings.put("DATABASE_URL", database.urlBy(door));
    settings.put("DATABASE_USER", database.application().name());
    settings.put("DATABASE_PASSWORD_FILE", at.secrets.file("db.password").toString());
    settings.put("DATABASE_CONNECTIONS", "16");
    settings.put("HIBERNATE_DIALECT", "org.hibernate.dialect.MariaDBDialect");
  }

  private void addKeycloak(Map<String, String> settings) {
    at.secrets.password("portal.client.secret");
    settings.put("OIDC_ISSUER", keycloak.issuer());
    settings.put("OIDC_INTERNAL_URL", keycloak.internalUrl());
    settings.put("OIDC_CLIENT_ID", "portal");
    settings.put("OIDC_CLIENT_SECRET_FILE", at.secrets.file("portal.client.secret").toString());
    settings.put("OIDC_AUDIENCE", "powerradar-api");
    peopleSecret();
    settings.put("PEOPLE_CLIENT_SECRET_FILE", at.secrets.file(PEOPLE_SECRET).toString());
  }

  /** Secret of the client that looks after people. */
  String peopleSecret() {
    return at.secrets.password(PEOPLE_SECRET);
  }

  /** What Keycloak is told to send mail by. */
  MailServer mail() {
    return new MailServer("127.0.0.1", at.ports.mail(), "powerradar@portal.example");
  }

  /** Brings the realm up to date. */
  RealmSetUp realm() {
    DatabaseUser admin = user("keycloak.admin.password");
    return new RealmSetUp(keycloak.adminUrl(), admin.name(), admin.password());
  }

  private String portalUrl() {
    return at.url(at.ports.portalHttps());
  }

  /** For Keycloak and for tools of operators. */
  private String internalUrl() {
    return "http://127.0.0.1:" + at.ports.portalHttp();
  }

  private DatabaseUser user(String secret) {
    return new DatabaseUser("admin", at.secrets.password(secret));
  }

  private static void add(PropertiesFile file, String prefix, DatabaseUser user) {
    file.with(prefix + ".user", user.name()).with(prefix + ".password", user.password());
  }
}
