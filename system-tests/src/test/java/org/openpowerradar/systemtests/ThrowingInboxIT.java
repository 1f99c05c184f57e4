package org.openpowerradar.systemtests;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.jboss.shrinkwrap.api.spec.JavaArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The real EAR with an interceptor that makes the message-driven bean throw. */
@ExtendWith({UndeployedPlatform.class, ArquillianExtension.class})
@RunAsClient
class ThrowingInboxIT {
  private static final int RECORDS = 20;
  private static final Path EAR = RunningPlatform.ROOT.resolve("ear/target/powerradar.ear");
  private static final String DESCRIPTOR =
      """
      <ejb-jar xmlns="https://jakarta.ee/xml/ns/jakartaee" version="4.0">
        <interceptors>
          <interceptor>
            <interceptor-class>org.openpowerradar.systemtests.ThrowingInterceptor</interceptor-class>
            <around-invoke><method-name>throwWhenTold</method-name></around-invoke>
          </interceptor>
        </interceptors>
        <assembly-descriptor>
          <interceptor-binding>
            <ejb-name>BridgeInbox</ejb-name>
            <interceptor-class>org.openpowerradar.systemtests.ThrowingInterceptor</interceptor-class>
          </interceptor-binding>
        </assembly-descriptor>
      </ejb-jar>
      """;

  @Deployment(testable = false)
  static EnterpriseArchive earWithInterceptor() {
    EnterpriseArchive ear = ShrinkWrap.createFromZipFile(EnterpriseArchive.class, EAR.toFile());
    JavaArchive components = ear.getAsType(JavaArchive.class, "/powerradar-ejb.jar");
    components.addClass(ThrowingInterceptor.class);
    components.addAsManifestResource(new StringAsset(DESCRIPTOR), "ejb-jar.xml");
    ear.addAsModule(components);
    return ear;
  }

  @Test
  void delivery_whenTheInboxThrows_thenItIsAcknowledgedOnlyAfterALaterTry() throws Exception {
    RunningPlatform platform = RunningPlatform.get();
    EnrolledBridge enrolled = EnrolledBridge.at(platform, 1);
    Path told = UndeployedPlatform.throwingFile(platform);
    long sensor = EnrolledBridge.newSensor();
    Instant start = Instant.ofEpochMilli(System.currentTimeMillis()).minus(Duration.ofMinutes(30));

    try (TestBridge bridge = enrolled.overTls(platform)) {
      Files.createFile(told);
      long queue = EnrolledBridge.newQueue();
      bridge.send(
          TestBridge.data(queue, 1, EnrolledBridge.packets(sensor, start.toEpochMilli(), RECORDS)));
      assertEquals(Optional.empty(), bridge.ackWithin(2000));
      await().until(() -> Files.size(told) > 0);
      Files.delete(told);

      assertEquals(RECORDS, bridge.ack(queue).highWater());
    }
    assertEquals(RECORDS, platform.api().readings(sensor, start, start.plusSeconds(3600)).size());
  }
}
