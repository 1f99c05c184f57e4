package org.openpowerradar.protocol.delivery;

/**
 * The other end of a connection.
 *
 * @param address the IP address, textual, never resolved to a name.
 * @param port range [0, 65535].
 * @param tlsVersion as in "TLSv1.3"; null on TCP.
 * @param cipherSuite as named by the TLS library; null on TCP.
 */
public record Peer(String address, int port, String tlsVersion, String cipherSuite) {}
