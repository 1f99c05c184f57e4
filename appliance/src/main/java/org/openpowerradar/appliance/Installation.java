package org.openpowerradar.appliance;

import java.nio.file.Path;
import java.time.Clock;
import java.util.OptionalInt;
import org.openpowerradar.appliance.host.CannotStartException;
import org.openpowerradar.appliance.host.Children;
import org.openpowerradar.appliance.host.PortPlan;
import org.openpowerradar.appliance.host.Programs;
import org.openpowerradar.appliance.host.Requirements;
import org.openpowerradar.appliance.host.VarDirectory;
import org.openpowerradar.appliance.secret.CertificateAuthority;
import org.openpowerradar.appliance.secret.Secrets;
import org.openpowerradar.appliance.secret.ServerCertificate;

/**
 * What an appliance has before anything runs: its directory, ports, secrets and certificates.
 * Everything of the last start is found again.
 */
final class Installation implements AutoCloseable {
  static final String PORT_BASE = "port-base";
  private static final String FIRST_DONE = "started-once";

  final Options options;
  final Product product;
  final VarDirectory var;
  final Children children;
  final Secrets secrets;
  final PortPlan ports;
  final CertificateAuthority authority;

  /**
   * Takes the directory and checks the machine.
   *
   * @throws CannotStartException when something is missing or taken
   */
  Installation(Options options) {
    this.options = options;
    this.product = new Product(options.root());
    product.ear();
    product.bridge();
    this.var = VarDirectory.open(options.var());
    this.children = new Children(var);
    try {
      Requirements machine = Requirements.ofThisMachine(var.root());
      machine.require();
      if (var.recall(FIRST_DONE).isEmpty()) {
        machine.requireDisk();
      }
      this.ports = portPlan(options.portBase());
      children.endLeftovers();
      ports.requireFree(options.reach().address());
      this.secrets = new Secrets(var.root().resolve("secrets"));
      this.authority = new CertificateAuthority(tls(), Clock.systemUTC());
    } catch (CannotStartException refused) {
      var.close();
      throw refused;
    }
  }

  Programs programs() {
    return product.programs(var);
  }

  /** The certificate of portal and Keycloak. */
  ServerCertificate portalCertificate() {
    return certificate("portal");
  }

  /** The certificate of the bridge listener. */
  ServerCertificate bridgeCertificate() {
    return certificate("bridge");
  }

  /** The file of the password of a server's PKCS#12 file. */
  Path keyStorePassword(ServerCertificate certificate) {
    return secrets.file(keyStorePasswordName(certificate.server()));
  }

  /** Where mails end that the platform sends. */
  Path mail() {
    return var.root().resolve("mail");
  }

  String url(int port) {
    return "https://" + options.reach().host() + ":" + port;
  }

  void rememberStarted() {
    var.remember(FIRST_DONE, "yes");
    var.remember(PORT_BASE, Integer.toString(ports.base()));
  }

  @Override
  public void close() {
    children.close();
    var.close();
  }

  /** One at a time: Payara and Keycloak start side by side and share that of the portal. */
  private synchronized ServerCertificate certificate(String server) {
    String password = secrets.password(keyStorePasswordName(server));
    return authority.certificate(server, options.reach().names(), password);
  }

  private static String keyStorePasswordName(String server) {
    return server + ".p12.password";
  }

  private Path tls() {
    return var.directory("tls");
  }

  /** Ports are part of what Keycloak keeps about the portal, so they stay as they were. */
  private PortPlan portPlan(OptionalInt asked) {
    String kept = var.recall(PORT_BASE);
    if (kept.isEmpty()) {
      return new PortPlan(asked.orElse(PortPlan.DEFAULT_BASE));
    }
    if (asked.isPresent() && asked.getAsInt() != Integer.parseInt(kept)) {
      throw new CannotStartException(
          String.format(
              "%s was made with port base %s and keeps it: start with -Dpowerradar.portBase=%s, or"
                  + " choose another directory with -Dpowerradar.var=DIR.",
              var.root(), kept, kept));
    }
    return new PortPlan(Integer.parseInt(kept));
  }
}
