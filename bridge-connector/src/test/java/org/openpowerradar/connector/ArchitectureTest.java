package org.openpowerradar.connector;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "org.openpowerradar.connector", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

  @ArchTest
  static final ArchRule nettyIsKnownToNetAndSessionOnly =
      noClasses()
          .that()
          .resideOutsideOfPackages("..connector.net", "..connector.session")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("io.netty..")
          .because("delivery would work the same over any network library");

  @ArchTest
  static final ArchRule theContainerIsKnownToTheAdapterAndDeliveryOnly =
      noClasses()
          .that()
          .resideInAnyPackage("..connector.net", "..connector.session", "..connector.signal")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("jakarta..")
          .because("sockets and sessions know nothing of the server around them");

  @ArchTest
  static final ArchRule packagesFormNoCycle =
      slices()
          .matching("org.openpowerradar.connector.(*)..")
          .should()
          .beFreeOfCycles()
          .because(
              "net needs session, session signal, signal delivery, all metric; nothing points back");

  @ArchTest
  static final ArchRule nothingButTheAdapterNeedsItsOwnPackage =
      noClasses()
          .that()
          .resideInAnyPackage(
              "..connector.net",
              "..connector.session",
              "..connector.signal",
              "..connector.delivery",
              "..connector.metric")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.openpowerradar.connector")
          .because("the adapter puts the parts together, not the other way round");

  @ArchTest
  static final ArchRule whatIsCountedIsToldAndNotAskedFor =
      noClasses()
          .that()
          .resideInAPackage("..connector.metric")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("..connector.net", "..connector.session", "..connector.delivery")
          .because("whoever counts something needs the metrics, never the other way round");

  @ArchTest
  static final ArchRule theConnectorKnowsNoDatabaseAndNoBusiness =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("java.sql..", "javax.sql..", "jakarta.persistence..", "jakarta.ejb..")
          .because("what becomes of the readings is decided behind BridgeListener");
}
