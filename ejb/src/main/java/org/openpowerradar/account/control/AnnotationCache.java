package org.openpowerradar.account.control;

import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.stream.Stream;
import org.hibernate.boot.Metadata;
import org.hibernate.boot.spi.BootstrapContext;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.integrator.spi.Integrator;
import org.hibernate.service.spi.SessionFactoryServiceRegistry;

/**
 * What Hibernate 6.6 remembers of annotations, forgotten when the persistence unit is closed.
 *
 * <p>It remembers it in the annotation's class itself. Those of Jakarta Persistence are the
 * server's and outlive the application, whose class loader they would keep for ever
 * (docs/adr/0004). Hibernate has no call for this, hence the look into its private field: where a
 * later version has no such field, nothing is forgotten and the application runs all the same.
 */
public final class AnnotationCache implements Integrator {
  private static final System.Logger LOGGER = System.getLogger(AnnotationCache.class.getName());
  private static final String HOLDER = "org.hibernate.boot.model.internal.BinderHelper";
  private static final String CACHE = "annotationMetaCacheForRepeatableDialectOverride";

  /** Nothing to do when the persistence unit is opened. */
  @Override
  public void integrate(
      Metadata metadata, BootstrapContext context, SessionFactoryImplementor factory) {}

  /** Forgets the annotations of every entity and embeddable of {@code factory}. */
  @Override
  public void disintegrate(
      SessionFactoryImplementor factory, SessionFactoryServiceRegistry registry) {
    try {
      Field field = Class.forName(HOLDER).getDeclaredField(CACHE);
      field.setAccessible(true);
      ClassValue<?> cache = (ClassValue<?>) field.get(null);
      factory.getRuntimeMetamodels().getJpaMetamodel().getManagedTypes().stream()
          .flatMap(type -> annotations(type.getJavaType()))
          .map(Annotation::annotationType)
          .distinct()
          .forEach(cache::remove);
    } catch (ReflectiveOperationException e) {
      LOGGER.log(
          System.Logger.Level.INFO, "Hibernate remembers annotations elsewhere: {0}", e.toString());
    }
  }

  /** Annotations of a class, its superclasses, and all their fields and methods. */
  private static Stream<Annotation> annotations(Class<?> type) {
    if (type == null || type == Object.class) {
      return Stream.empty();
    }
    Stream<AnnotatedElement> elements =
        Stream.of(
                Stream.of(type),
                Arrays.stream(type.getDeclaredFields()),
                Arrays.stream(type.getDeclaredMethods()))
            .flatMap(each -> each);
    return Stream.concat(
        elements.flatMap(element -> Arrays.stream(element.getDeclaredAnnotations())),
        annotations(type.getSuperclass()));
  }
}
