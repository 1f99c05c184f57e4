package org.openpowerradar;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Singleton;
import jakarta.ejb.Stateless;
import java.util.function.Predicate;

@AnalyzeClasses(packages = "org.openpowerradar", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
  private static final String ROOT = "org.openpowerradar.";

  @ArchTest
  static final ArchRule controlNeedsNoBoundaryOfItsComponent =
      classes()
          .that()
          .resideInAPackage("..control..")
          .should(neverUse("boundary of their own component", ArchitectureTest::isOwnBoundary))
          .because("in a component boundary needs control, control needs entity, and never up");

  @ArchTest
  static final ArchRule entitiesNeedOnlyEntities =
      noClasses()
          .that()
          .resideInAPackage("..entity..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(ROOT + "*.boundary..", ROOT + "*.control..")
          .because("what a thing is does not depend on what is done with it");

  @ArchTest
  static final ArchRule componentsNeedOnlyThoseBelowThem =
      layeredArchitecture()
          .consideringOnlyDependenciesInLayers()
          .withOptionalLayers(true)
          .layer("report")
          .definedBy(ROOT + "report..")
          .layer("alert")
          .definedBy(ROOT + "alert..")
          .layer("bulk")
          .definedBy(ROOT + "bulk..")
          .layer("energy")
          .definedBy(ROOT + "energy..")
          .layer("meter")
          .definedBy(ROOT + "meter..")
          .layer("reading")
          .definedBy(ROOT + "reading..")
          .layer("security")
          .definedBy(ROOT + "security..")
          .layer("bridge")
          .definedBy(ROOT + "bridge..")
          .layer("site")
          .definedBy(ROOT + "site..")
          .layer("account")
          .definedBy(ROOT + "account..")
          .layer("node")
          .definedBy(ROOT + "node..")
          .whereLayer("report")
          .mayNotBeAccessedByAnyLayer()
          .whereLayer("alert")
          .mayOnlyBeAccessedByLayers("report")
          .whereLayer("bulk")
          .mayNotBeAccessedByAnyLayer()
          .whereLayer("energy")
          .mayOnlyBeAccessedByLayers("report", "alert")
          .whereLayer("meter")
          .mayOnlyBeAccessedByLayers("report", "alert", "bulk", "energy")
          .whereLayer("reading")
          .mayOnlyBeAccessedByLayers("report", "alert", "bulk", "energy", "meter")
          .whereLayer("security")
          .mayOnlyBeAccessedByLayers("report", "alert", "bulk", "energy", "meter", "reading")
          .whereLayer("bridge")
          .mayOnlyBeAccessedByLayers(
              "report", "alert", "bulk", "energy", "meter", "reading", "security")
          .whereLayer("site")
          .mayOnlyBeAccessedByLayers(
              "report", "alert", "bulk", "energy", "meter", "reading", "security", "bridge")
          .because(
              "one way: report, alert, bulk, energy, meter, reading, security, bridge, site,"
                  + " account, node");

  @ArchTest
  static final ArchRule componentsHideTheirControl =
      classes()
          .should(neverUse("control of other components", ArchitectureTest::isForeignControl))
          .because("between components only boundary and entity are visible");

  @ArchTest
  static final ArchRule transactionsAndPermissionsAreTheBoundarys =
      noClasses()
          .that(resideOutsideOfPackages("..boundary.."))
          .and()
          .areNotAnnotatedWith(jakarta.ejb.ApplicationException.class)
          .and()
          .doNotHaveSimpleName("DomainException")
          .should()
          .dependOnClassesThat(
              resideInAPackage("jakarta.ejb..")
                  .or(resideInAPackage("jakarta.annotation.security.."))
                  .or(resideInAPackage("jakarta.transaction..")))
          .because("whoever reads a boundary sees every transaction and every permission");

  @ArchTest
  static final ArchRule sessionBeansSayWhoMayCallThem =
      classes()
          .that()
          .areAnnotatedWith(Stateless.class)
          .or()
          .areAnnotatedWith(Singleton.class)
          .should()
          .beAnnotatedWith(RolesAllowed.class)
          .orShould()
          .beAnnotatedWith(PermitAll.class)
          .because("a bean that says nothing is open to all by oversight");

  @ArchTest
  static final ArchRule sqlIsInStores =
      noClasses()
          .that()
          .haveSimpleNameNotEndingWith("Store")
          .and()
          .resideInAnyPackage("..boundary..", "..control..", "..entity..")
          .and()
          .areTopLevelClasses()
          .should()
          .dependOnClassesThat()
          .resideInAPackage("java.sql..")
          .because("SQL is looked for in classes named ...Store");

  @ArchTest
  static final ArchRule entitiesKnowNoProvider =
      noClasses()
          .that()
          .doNotHaveSimpleName("AnnotationCache")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.hibernate..")
          .because("Hibernate is named in persistence.xml, and where it leaves something behind");

  @ArchTest
  static final ArchRule componentsKnowNoPages =
      noClasses()
          .that()
          .resideOutsideOfPackage(ROOT + "account.control.identity")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("jakarta.faces..", "jakarta.ws.rs..", "jakarta.servlet..")
          .because(
              "pages and REST are in front of the boundaries, never behind them; only Keycloak is"
                  + " asked by REST");

  private static ArchCondition<JavaClass> neverUse(String what, Predicate<Dependency> forbidden) {
    return new ArchCondition<>("never use " + what) {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        type.getDirectDependenciesFromSelf().stream()
            .filter(forbidden)
            .map(Dependency::getDescription)
            .forEach(found -> events.add(SimpleConditionEvent.violated(type, found)));
      }
    };
  }

  private static boolean isOwnBoundary(Dependency dependency) {
    String target = dependency.getTargetClass().getPackageName();
    return target.startsWith(ROOT)
        && target.contains(".boundary")
        && component(target).equals(component(dependency.getOriginClass().getPackageName()));
  }

  private static boolean isForeignControl(Dependency dependency) {
    String target = dependency.getTargetClass().getPackageName();
    String origin = dependency.getOriginClass().getPackageName();
    return target.startsWith(ROOT)
        && target.contains(".control")
        && !component(target).equals(component(origin));
  }

  private static String component(String packageName) {
    return packageName.substring(ROOT.length()).split("\\.")[0];
  }
}
