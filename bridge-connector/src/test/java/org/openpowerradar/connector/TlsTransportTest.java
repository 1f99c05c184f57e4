package org.openpowerradar.connector;

class TlsTransportTest extends TransportContract {
  @Override
  BridgeClient connect() throws Exception {
    return connector.overTls();
  }
}
