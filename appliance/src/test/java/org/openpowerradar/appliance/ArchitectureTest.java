package org.openpowerradar.appliance;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(
    packages = "org.openpowerradar.appliance",
    importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
  /** Files, processes and ports know nothing of the servers they carry. */
  @ArchTest
  static final ArchRule HOST_KNOWS_NO_SERVER =
      noClasses()
          .that()
          .resideInAPackage("..appliance.host..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "..appliance.secret..",
              "..appliance.database..",
              "..appliance.keycloak..",
              "..appliance.payara..",
              "..appliance.demo..");

  /** The servers do not know each other: what they are told comes from Settings. */
  @ArchTest
  static final ArchRule SERVERS_ARE_STRANGERS =
      slices()
          .matching("org.openpowerradar.appliance.(database|keycloak|payara)..")
          .should()
          .notDependOnEachOther();

  /** Packages form no cycle. */
  @ArchTest
  static final ArchRule NO_CYCLES =
      slices().matching("org.openpowerradar.appliance.(*)..").should().beFreeOfCycles();

  /** SQL is spoken in stores only. */
  @ArchTest
  static final ArchRule SQL_IN_STORES =
      noClasses()
          .that()
          .haveSimpleNameNotEndingWith("Store")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("java.sql..");

  /**
   * Of the product the appliance uses the sealing of bridge keys and the look at the audit trail.
   */
  @ArchTest
  static final ArchRule ONLY_SEALED_KEYS_AND_AUDIT =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.openpowerradar.account.boundary..",
              "org.openpowerradar.account.control..",
              "org.openpowerradar.account.entity",
              "org.openpowerradar.site..",
              "org.openpowerradar.reading..",
              "org.openpowerradar.energy..",
              "org.openpowerradar.web..",
              "org.openpowerradar.connector..");

  /** Certificates are made in one package. */
  @ArchTest
  static final ArchRule BOUNCY_CASTLE_IN_SECRET =
      noClasses()
          .that()
          .resideOutsideOfPackage("..appliance.secret..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.bouncycastle..");
}
