package org.openpowerradar.account.boundary;

import jakarta.ejb.SessionContext;
import jakarta.persistence.EntityManager;
import java.lang.reflect.Proxy;
import java.security.Principal;
import java.time.Clock;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openpowerradar.account.boundary.audit.CallerRequest;
import org.openpowerradar.account.boundary.operation.OperationFixture;
import org.openpowerradar.account.entity.Role;
import org.openpowerradar.account.entity.RoleNames;

/** Access as the container would make it for a caller. */
public final class AccessFixture {
  private AccessFixture() {}

  /** {@code subject} is the caller's id, {@code held} the roles that Keycloak gives. */
  public static Access access(EntityManager entities, Clock clock, String subject, Role... held) {
    Access access = new Access();
    access.entities = entities;
    access.clock = clock;
    access.request = new CallerRequest();
    access.context = context(subject, held);
    access.uses = OperationFixture.uses(entities, clock, subject);
    return access;
  }

  /** The same in a session with a second factor. */
  public static Access accessWithSecondFactor(
      EntityManager entities, Clock clock, String subject, Role... held) {
    Access access = access(entities, clock, subject, held);
    access.context = contextWithSecondFactor(subject, held);
    return access;
  }

  public static Accounts accounts(Access access) {
    Accounts accounts = new Accounts();
    accounts.access = access;
    accounts.entities = access.entities;
    return accounts;
  }

  /** The context of a bean that asks who is calling and what Keycloak says that is. */
  public static SessionContext context(String subject, Role... held) {
    return context(subject, Arrays.stream(held).map(Role::roleName));
  }

  /** The same in a session with a second factor. */
  public static SessionContext contextWithSecondFactor(String subject, Role... held) {
    return context(
        subject,
        Stream.concat(Arrays.stream(held).map(Role::roleName), Stream.of(RoleNames.SECOND_FACTOR)));
  }

  private static SessionContext context(String subject, Stream<String> roles) {
    Set<String> held = roles.collect(Collectors.toSet());
    Principal principal = () -> subject;
    return (SessionContext)
        Proxy.newProxyInstance(
            AccessFixture.class.getClassLoader(),
            new Class<?>[] {SessionContext.class},
            (proxy, method, arguments) ->
                switch (method.getName()) {
                  case "getCallerPrincipal" -> principal;
                  case "isCallerInRole" -> held.contains((String) arguments[0]);
                  default -> throw new UnsupportedOperationException(method.getName());
                });
  }
}
