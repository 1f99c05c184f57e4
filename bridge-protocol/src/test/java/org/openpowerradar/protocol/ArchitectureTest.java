package org.openpowerradar.protocol;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "org.openpowerradar.protocol", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

  @ArchTest
  static final ArchRule languageNeedsNothingButThePlatform =
      classes()
          .should()
          .onlyDependOnClassesThat(
              resideInAnyPackage("java..", "javax.crypto..", "org.openpowerradar.protocol.."))
          .because("bridges carry this jar too; javax.crypto belongs to the module java.base");

  @ArchTest
  static final ArchRule languageDoesNotTouchNetworkFilesOrDatabases =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("java.net..", "java.nio.channels..", "java.io..", "java.sql..")
          .because("the protocol says what is sent, not how");

  @ArchTest
  static final ArchRule packagesFormNoCycle =
      slices()
          .matching("org.openpowerradar.protocol.(*)..")
          .should()
          .beFreeOfCycles()
          .because("delivery needs messages, messages need frames, and nothing points back");

  @ArchTest
  static final ArchRule nothingButTheCloudNeedsDelivery =
      noClasses()
          .that(not(resideInAPackage("..delivery..")))
          .should()
          .dependOnClassesThat()
          .resideInAPackage("..delivery..")
          .because("delivery is between connector and cloud, and no part of the wire");
}
