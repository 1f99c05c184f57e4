package org.openpowerradar.appliance.demo;

import java.nio.file.Path;
import java.util.List;

/**
 * Where the bridges find the platform.
 *
 * @param host name in the certificate
 * @param tlsPort port of the TLS listener
 * @param tcpPort port of the TCP listener
 * @param authority certificate the bridges trust (PEM)
 */
public record CloudAddress(String host, int tlsPort, int tcpPort, Path authority) {
  List<String> arguments(boolean tls) {
    return tls
        ? List.of("--cloud", "tls://" + host + ":" + tlsPort, "--ca", authority.toString())
        : List.of("--cloud", "tcp://" + host + ":" + tcpPort);
  }
}
