package org.openpowerradar.connector;

class TcpTransportTest extends TransportContract {
  @Override
  BridgeClient connect() throws Exception {
    return connector.overTcp();
  }
}
