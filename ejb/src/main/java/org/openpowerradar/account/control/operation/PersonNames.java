package org.openpowerradar.account.control.operation;

import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.openpowerradar.account.entity.operation.PersonName;

/** What to call some people: one statement, however many. */
public final class PersonNames {
  /** Of somebody without a grant there is no more than the name at the last sign-in. */
  private static final String FIND =
      """
      SELECT subject, MAX(name), MAX(email) FROM (
        SELECT subject, name, email FROM person WHERE subject IN (:ids)
        UNION ALL
        SELECT a.subject, a.name, '' FROM audit_person a WHERE a.subject IN (:ids)
          AND NOT EXISTS (SELECT 1 FROM person p WHERE p.subject = a.subject AND p.name <> '')
      ) told GROUP BY subject
      """;

  private final Map<String, PersonName> known = new HashMap<>();

  /** Asks for people by their ids in Keycloak; those that are null are left out. */
  public PersonNames(EntityManager entities, Collection<String> subjects) {
    Set<String> asked = subjects.stream().filter(Objects::nonNull).collect(Collectors.toSet());
    if (!asked.isEmpty()) {
      List<?> rows = entities.createNativeQuery(FIND).setParameter("ids", asked).getResultList();
      for (Object row : rows) {
        Object[] columns = (Object[]) row;
        PersonName name =
            new PersonName((String) columns[0], (String) columns[1], (String) columns[2]);
        known.put(name.subject(), name);
      }
    }
  }

  /** Returns a person's name; null for null. */
  public PersonName of(String subject) {
    return subject == null ? null : known.getOrDefault(subject, PersonName.unknown(subject));
  }
}
