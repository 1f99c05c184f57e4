package org.openpowerradar.connector;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.resource.ResourceException;
import jakarta.resource.spi.BootstrapContext;
import jakarta.resource.spi.UnavailableException;
import jakarta.resource.spi.XATerminator;
import jakarta.resource.spi.work.WorkContext;
import jakarta.resource.spi.work.WorkManager;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Timer;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BridgeResourceAdapterTest {
  @TempDir Path folder;
  private final ExecutorService workers = Executors.newFixedThreadPool(2);
  private final RecordingListener cloud = new RecordingListener();
  private final BridgeResourceAdapter adapter = new BridgeResourceAdapter();
  private final TestEndpoints endpoints = new TestEndpoints(cloud);

  @BeforeEach
  void start() {
    adapter.start(new TestBootstrap(new TestWorkers(workers)));
  }

  @AfterEach
  void stop() {
    adapter.stop();
    workers.shutdown();
  }

  private static BridgeActivation overTcp(int port) {
    BridgeActivation activation = new BridgeActivation();
    activation.setTcpPort(Integer.toString(port));
    return activation;
  }

  private static int freePort() throws IOException {
    try (ServerSocket probe = new ServerSocket(0)) {
      return probe.getLocalPort();
    }
  }

  private static long threads() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().startsWith("bridge-io"))
        .count();
  }

  @Test
  void activation_whenPortIsTaken_thenFailsWithASentenceThatNamesIt() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      BridgeActivation activation = overTcp(taken.getLocalPort());

      ResourceException refused =
          assertThrows(
              ResourceException.class, () -> adapter.endpointActivation(endpoints, activation));

      String start = "The tcpPort " + taken.getLocalPort() + " of 127.0.0.1 cannot be opened: ";
      assertTrue(refused.getMessage().startsWith(start), refused.getMessage());
      await().until(() -> threads() == 0);
    }
  }

  @Test
  void activation_whenKeystoreIsNone_thenFailsWithASentenceThatNamesIt() throws IOException {
    Path file = Files.writeString(folder.resolve("bridge.p12"), "no keystore");
    BridgeActivation activation = overTcp(0);
    activation.setTlsPort("0");
    activation.setKeystore(file.toString());

    ResourceException refused =
        assertThrows(
            ResourceException.class, () -> adapter.endpointActivation(endpoints, activation));

    String start = "The keystore " + file + " cannot be used: ";
    assertTrue(refused.getMessage().startsWith(start), refused.getMessage());
  }

  @Test
  void activation_whenKeystorePasswordIsWrong_thenFails() {
    BridgeActivation activation = ConnectorFixture.activation(TestKeystore.in(folder));
    activation.setKeystorePassword("another");

    assertThrows(ResourceException.class, () -> adapter.endpointActivation(endpoints, activation));
  }

  @Test
  void activation_whenTheApplicationIsStillStarting_thenConnectionsWaitAndAreServedLater()
      throws Exception {
    endpoints.unavailableFor(3);
    cloud.enrol(BridgeFixture.BRIDGE.value(), BridgeFixture.KEY);
    int port = freePort();
    adapter.endpointActivation(endpoints, overTcp(port));

    try (BridgeClient bridge = BridgeClient.overTcp(port)) {
      bridge.login(BridgeFixture.BRIDGE, BridgeFixture.KEY);
    }

    assertEquals(1, cloud.opened.size());
    assertThrows(
        UnavailableException.class, () -> endpoints.unavailableFor(1).createEndpoint(null));
  }

  @Test
  void deactivation_whenListening_thenPortAndThreadsAreFree() throws Exception {
    int port = freePort();
    BridgeActivation activation = overTcp(port);
    adapter.endpointActivation(endpoints, activation);
    await().until(() -> threads() > 0);

    adapter.endpointDeactivation(endpoints, activation);

    assertEquals(0, threads());
    assertThrows(IOException.class, () -> new Socket("127.0.0.1", port).close());
  }

  @Test
  void activation_whenRepeatedOnTheSamePort_thenListensAgain() throws Exception {
    int port = freePort();
    BridgeActivation activation = overTcp(port);
    for (int i = 0; i < 3; i++) {
      adapter.endpointActivation(endpoints, activation);
      try (Socket bridge = new Socket("127.0.0.1", port)) {
        assertTrue(bridge.isConnected());
      }
      adapter.endpointDeactivation(endpoints, activation);
    }

    assertDoesNotThrow(() -> adapter.endpointActivation(endpoints, activation));
  }

  @Test
  void stop_whenNothingIsActive_thenNothingHappens() {
    assertDoesNotThrow(() -> adapter.endpointDeactivation(endpoints, overTcp(0)));
  }

  @Test
  void adapter_whenSerialized_thenEqualToItself() throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(adapter);
    }

    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      assertEquals(adapter, in.readObject());
    }
    assertFalse(adapter.equals(new Object()));
  }

  /** What a server gives an adapter at its start. */
  private record TestBootstrap(WorkManager getWorkManager) implements BootstrapContext {
    @Override
    public XATerminator getXATerminator() {
      return null;
    }

    @Override
    public Timer createTimer() throws UnavailableException {
      throw new UnavailableException("The connector keeps its own time");
    }

    @Override
    public boolean isContextSupported(Class<? extends WorkContext> type) {
      return false;
    }

    @Override
    public TransactionSynchronizationRegistry getTransactionSynchronizationRegistry() {
      return null;
    }
  }
}
