package org.openpowerradar.connector.net;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import org.openpowerradar.connector.session.Networks;

/**
 * Where and how bridges connect.
 *
 * @param address IP address or host name of the interface to listen on
 * @param tlsPort 0 lets the system choose; empty: no TLS listener
 * @param tcpPort 0 lets the system choose; empty: no TCP listener
 * @param keystore PKCS12 file with one private key and its certificates; null without TLS listener
 * @param keystorePassword of the file and of the key
 * @param keystoreCheck how often the file is looked at for a change
 * @param proxies from these addresses a PROXY header is expected, and from no others taken
 * @param proxyCertificates PEM file of those that end TLS themselves; empty if none does
 * @param threads that read and write sockets
 */
public record ListenSettings(
    String address,
    OptionalInt tlsPort,
    OptionalInt tcpPort,
    Path keystore,
    char[] keystorePassword,
    Duration keystoreCheck,
    Networks proxies,
    Optional<Path> proxyCertificates,
    int threads) {}
