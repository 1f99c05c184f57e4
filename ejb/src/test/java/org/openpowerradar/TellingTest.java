package org.openpowerradar;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitCallTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaFieldAccess;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.Entity;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.openpowerradar.account.boundary.Access;
import org.openpowerradar.account.boundary.audit.AuditTrail;

/**
 * Whoever changes something for a person tells the audit trail. Follows every call from the public
 * methods of boundaries that ask for a role; what it calls a change: the entity manager keeps or
 * removes something, a statement updates, or an entity sets a field or alters a collection of its
 * own. {@link Access} is left out: it only decides, and tells of lent access itself.
 */
@AnalyzeClasses(packages = "org.openpowerradar", importOptions = DoNotIncludeTests.class)
class TellingTest {
  private static final String OURS = "org.openpowerradar.";
  private static final String AUDIT = "org.openpowerradar.account.boundary.audit";

  private static final Map<String, Set<String>> CHANGING_CALLS =
      Map.of(
          "jakarta.persistence.EntityManager", Set.of("persist", "merge", "remove"),
          "jakarta.persistence.Query", Set.of("executeUpdate"),
          "jakarta.persistence.TypedQuery", Set.of("executeUpdate"),
          "java.sql.Statement", Set.of("execute", "executeUpdate", "executeBatch"),
          "java.sql.PreparedStatement", Set.of("execute", "executeUpdate", "executeBatch"));

  private static final Set<String> ALTERING =
      Set.of("add", "addAll", "remove", "removeIf", "removeAll", "clear", "put", "putAll");

  /** Keep notes for the platform itself: tries that are counted, what has to be computed. */
  private static final Set<String> ONLY_NOTES =
      Set.of(
          "org.openpowerradar.bridge.boundary.enrolment.EnrolmentTries.count",
          "org.openpowerradar.energy.boundary.SiteEnergy.totals");

  @ArchTest
  static final ArchRule whoeverChangesSomethingForAPersonTellsTheAuditTrail =
      methods()
          .that()
          .arePublic()
          .and(
              DescribedPredicate.<JavaMethod>describe(
                  "ask for a role", TellingTest::isDoorOfPeople))
          .should(tellWhatTheyChange())
          .because("an audit trail that somebody forgot proves nothing (docs/audit.md)");

  private static boolean isDoorOfPeople(JavaMethod method) {
    JavaClass owner = method.getOwner();
    boolean asks =
        method.isAnnotatedWith(RolesAllowed.class)
            || owner.isAnnotatedWith(RolesAllowed.class)
                && !method.isAnnotatedWith(PermitAll.class);
    return asks
        && !owner.isEquivalentTo(Access.class)
        && owner.getPackageName().contains(".boundary")
        && !ONLY_NOTES.contains(owner.getName() + "." + method.getName());
  }

  private static ArchCondition<JavaMethod> tellWhatTheyChange() {
    return new ArchCondition<>("record an audit entry if they change something") {
      @Override
      public void check(JavaMethod method, ConditionEvents events) {
        Set<JavaCodeUnit> reached = reachedFrom(method);
        if (reached.stream().noneMatch(TellingTest::tells)) {
          reached.stream()
              .filter(TellingTest::changes)
              .findFirst()
              .ifPresent(
                  change ->
                      events.add(
                          SimpleConditionEvent.violated(
                              method,
                              method.getFullName()
                                  + " changes something in "
                                  + change.getFullName()
                                  + " and never calls AuditTrail.record")));
        }
      }
    };
  }

  private static Set<JavaCodeUnit> reachedFrom(JavaMethod start) {
    Set<JavaCodeUnit> reached = new HashSet<>(Set.of(start));
    Deque<JavaCodeUnit> waiting = new ArrayDeque<>(reached);
    while (!waiting.isEmpty()) {
      accesses(waiting.pop())
          .flatMap(access -> resolved(access).stream())
          .filter(next -> next.getOwner().getName().startsWith(OURS))
          .filter(next -> !next.getOwner().getPackageName().equals(AUDIT))
          .filter(next -> !next.getOwner().isEquivalentTo(Access.class))
          .filter(reached::add)
          .forEach(waiting::push);
    }
    return reached;
  }

  private static Stream<JavaAccess<?>> accesses(JavaCodeUnit unit) {
    return Stream.<Set<? extends JavaAccess<?>>>of(
            unit.getCallsFromSelf(),
            unit.getMethodReferencesFromSelf(),
            unit.getConstructorReferencesFromSelf())
        .flatMap(Set::stream);
  }

  private static java.util.Optional<JavaCodeUnit> resolved(JavaAccess<?> access) {
    return access
        .getTarget()
        .resolveMember()
        .map(JavaMember.class::cast)
        .filter(JavaCodeUnit.class::isInstance)
        .map(JavaCodeUnit.class::cast);
  }

  private static boolean tells(JavaCodeUnit unit) {
    return accesses(unit)
        .anyMatch(
            access ->
                access.getTargetOwner().isEquivalentTo(AuditTrail.class)
                    && access.getTarget() instanceof CodeUnitCallTarget
                    && access.getTarget().getName().startsWith("record"));
  }

  private static boolean changes(JavaCodeUnit unit) {
    boolean calls =
        accesses(unit)
            .anyMatch(
                access ->
                    CHANGING_CALLS
                        .getOrDefault(access.getTargetOwner().getName(), Set.of())
                        .contains(access.getTarget().getName()));
    return calls || unit.getOwner().isAnnotatedWith(Entity.class) && alters(unit);
  }

  private static boolean alters(JavaCodeUnit unit) {
    boolean sets =
        unit.getFieldAccesses().stream()
            .anyMatch(access -> access.getAccessType() == JavaFieldAccess.AccessType.SET);
    boolean collects =
        accesses(unit)
            .anyMatch(
                access ->
                    access.getTargetOwner().isAssignableTo(Collection.class)
                        && ALTERING.contains(access.getTarget().getName()));
    return !unit.isConstructor() && (sets || collects);
  }
}
