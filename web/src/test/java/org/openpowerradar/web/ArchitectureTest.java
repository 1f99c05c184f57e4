package org.openpowerradar.web;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.annotation.security.PermitAll;
import java.util.Set;

/** Who may import whom in the web module. */
@AnalyzeClasses(
    packages = "org.openpowerradar",
    importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  private static final String WEB = "org.openpowerradar.web..";

  @ArchTest
  static final ArchRule web_seesOnlyBoundariesAndValuesOfEjb =
      noClasses()
          .that()
          .resideInAPackage(WEB)
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.openpowerradar..control..")
          .because("how a component works is its own business");

  /**
   * Open to all, and nobody learns anything from them: they note who came, and what was refused.
   */
  private static final Set<String> ONLY_TAKE = Set.of("AuditTrail", "Denials", "SignIns");

  @ArchTest
  static final ArchRule web_neverUsesBoundariesOpenToAll =
      noClasses()
          .that()
          .resideInAPackage(WEB)
          .should()
          .dependOnClassesThat(
              new DescribedPredicate<JavaClass>("are boundaries with @PermitAll") {
                @Override
                public boolean test(JavaClass type) {
                  return type.getPackageName().matches(".*\\.boundary(\\..*)?")
                      && type.isAnnotatedWith(PermitAll.class)
                      && !ONLY_TAKE.contains(type.getSimpleName());
                }
              })
          .because("they answer the platform itself and do not ask who is calling");

  @ArchTest
  static final ArchRule web_knowsNoDatabase =
      noClasses()
          .that()
          .resideInAPackage(WEB)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "jakarta.persistence..", "java.sql..", "javax.sql..", "org.hibernate..")
          .because("data comes through boundaries only");

  @ArchTest
  static final ArchRule faces_onlyInPages =
      noClasses()
          .that()
          .resideInAPackage(WEB)
          .and()
          .resideOutsideOfPackage("org.openpowerradar.web.page..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("jakarta.faces..", "org.primefaces..")
          .because("everything else works without pages");

  @ArchTest
  static final ArchRule jaxRs_onlyInRest =
      noClasses()
          .that()
          .resideInAPackage(WEB)
          .and()
          .resideOutsideOfPackage("org.openpowerradar.web.rest..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("jakarta.ws.rs..")
          .because("the REST interface is one package");

  @ArchTest
  static final ArchRule jose_onlyInToken =
      noClasses()
          .that()
          .resideInAPackage(WEB)
          .and()
          .resideOutsideOfPackage("org.openpowerradar.web.login.token..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("com.nimbusds..")
          .because("what leaves that package is verified");

  @ArchTest
  static final ArchRule protocol_knowsNoContainer =
      noClasses()
          .that()
          .resideInAnyPackage(
              "org.openpowerradar.web.login.oidc..", "org.openpowerradar.web.login.token..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("jakarta.servlet..", "jakarta.security..", "jakarta.enterprise..")
          .because("the protocol is tested without a container");

  @ArchTest
  static final ArchRule pages_doNotImportEachOther =
      classes()
          .that()
          .resideInAPackage("org.openpowerradar.web.page..")
          .and()
          .haveSimpleNameEndingWith("Page")
          .should(
              new ArchCondition<JavaClass>("not depend on another page bean") {
                @Override
                public void check(JavaClass page, ConditionEvents events) {
                  page.getDirectDependenciesFromSelf().stream()
                      .filter(found -> isOtherPage(page, found.getTargetClass()))
                      .forEach(
                          found ->
                              events.add(
                                  SimpleConditionEvent.violated(page, found.getDescription())));
                }
              })
          .because("a page can then be read, changed and removed alone")
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule packages_haveNoCycles =
      slices().matching("org.openpowerradar.web.(**)").should().beFreeOfCycles();

  private static boolean isOtherPage(JavaClass page, JavaClass other) {
    return !other.equals(page)
        && other.getPackageName().startsWith("org.openpowerradar.web.page")
        && other.getSimpleName().endsWith("Page");
  }
}
