package org.openpowerradar.database;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.sql.DataSource;
import org.hibernate.cfg.Configuration;
import org.hibernate.type.descriptor.WrapperOptions;
import org.hibernate.type.descriptor.java.JavaType;
import org.hibernate.type.format.FormatMapper;

/**
 * The entities of the product over a real, migrated database, without a container: transactions are
 * the test's. Starting it proves that every mapped column is there and fits.
 */
public final class PersistenceUnit {
  private static final List<String> TABLES =
      List.of(
          "audit_entry",
          "audit_fact",
          "audit_person",
          "audit_checkpoint",
          "audit_check",
          "meter_bucket",
          "meter_import_part",
          "meter_import",
          "meter_pulse_unit",
          "meter",
          "bridge_sensor_heard",
          "bridge_status",
          "bridge_session",
          "bridge",
          "bridge_claim",
          "bridge_enrolment_try",
          "device_group",
          "electrical_parameter",
          "sensor",
          "device",
          "panel",
          "zone",
          "notice",
          "lent_use",
          "lent_access",
          "platform_operator",
          "account_quota",
          "account_usage",
          "sign_in_rule",
          "invitation",
          "person",
          "access_grant",
          "security_policy",
          "site",
          "work_schedule",
          "account");
  private static PersistenceUnit shared;

  private final DataSource database;
  private final EntityManagerFactory factory;

  /** One of this JVM, without rows: for tests that do not mind what others left behind. */
  public static synchronized PersistenceUnit emptied() {
    if (shared == null) {
      shared = new PersistenceUnit(TestDatabase.shared().migrated());
    }
    shared.run(PersistenceUnit::clear);
    return shared;
  }

  /** Over a migrated data source of the test's own, such as one whose transactions it directs. */
  public static PersistenceUnit over(DataSource migrated) {
    return new PersistenceUnit(migrated);
  }

  private PersistenceUnit(DataSource database) {
    this.database = database;
    Configuration configuration = new Configuration();
    new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.openpowerradar")
            .stream()
            .filter(type -> type.isAnnotatedWith(Entity.class))
            .map(JavaClass::reflect)
            .forEach(configuration::addAnnotatedClass);
    configuration.getProperties().put("hibernate.connection.datasource", database);
    configuration.setProperty("hibernate.dialect", TestDatabase.shared().dialect());
    configuration.setProperty("hibernate.hbm2ddl.auto", "validate");
    configuration.setProperty("hibernate.jdbc.time_zone", "UTC");
    configuration.getProperties().put("hibernate.type.json_format_mapper", new NoJson());
    factory = configuration.buildSessionFactory();
  }

  /** Where the entities lie, for SQL beside them. */
  public DataSource database() {
    return database;
  }

  /** Runs work in a transaction of its own: committed when it returns, else rolled back. */
  public void run(Consumer<EntityManager> work) {
    call(
        entities -> {
          work.accept(entities);
          return null;
        });
  }

  /** Like {@link #run}, with a result. */
  public <T> T call(Function<EntityManager, T> work) {
    try (EntityManager entities = factory.createEntityManager()) {
      entities.getTransaction().begin();
      try {
        T result = work.apply(entities);
        entities.getTransaction().commit();
        return result;
      } finally {
        if (entities.getTransaction().isActive()) {
          entities.getTransaction().rollback();
        }
      }
    }
  }

  private static void clear(EntityManager entities) {
    entities.createNativeQuery("UPDATE device SET parent = NULL").executeUpdate();
    entities
        .createNativeQuery("UPDATE audit_head SET id = 0, recorded_at = 0, hash = REPEAT('0', 64)")
        .executeUpdate();
    for (String table : TABLES) {
      entities.createNativeQuery("DELETE FROM " + table).executeUpdate();
    }
  }

  /** No entity has JSON: keeps Hibernate from looking for a provider that is not there. */
  private static final class NoJson implements FormatMapper {
    @Override
    public <T> T fromString(CharSequence text, JavaType<T> type, WrapperOptions options) {
      throw new UnsupportedOperationException();
    }

    @Override
    public <T> String toString(T value, JavaType<T> type, WrapperOptions options) {
      throw new UnsupportedOperationException();
    }
  }
}
