package org.openpowerradar.softwarebridge;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(
    packages = "org.openpowerradar.softwarebridge",
    importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
  private static final String ROOT = "org.openpowerradar.softwarebridge";

  @ArchTest
  static final ArchRule bridge_knowsNothingOfDelivery =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.openpowerradar.protocol.delivery..")
          .because("what the cloud does with readings is not the bridge's business");

  @ArchTest
  static final ArchRule bridge_needsNoServer =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("jakarta..", "java.sql..", "javax.naming..")
          .because("it runs on its own");

  @ArchTest
  static final ArchRule radioAndStore_knowNoNetwork =
      noClasses()
          .that()
          .resideInAnyPackage(ROOT + ".radio..", ROOT + ".store..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("io.netty..", ROOT + ".cloud..", ROOT + ".command..")
          .because("readings are made and kept without a cloud");

  @ArchTest
  static final ArchRule commandLine_isOnlyOutside =
      noClasses()
          .that()
          .resideOutsideOfPackages(ROOT, ROOT + ".command..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("picocli..", ROOT + ".command..")
          .because("everything below the commands can be used without them");

  @ArchTest
  static final ArchRule packages_formNoCircle =
      slices()
          .matching(ROOT + ".(*)..")
          .should()
          .beFreeOfCycles()
          .because("each package can be read before those that use it");
}
