package org.openpowerradar.node.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What is not named ends before it, with its call under way left in a thread of the server. */
class RundownTest {
  private static final Set<String> WITHOUT_CALLERS = Set.of("Rundown", "SettingsCheck");

  @Test
  void rundown_always_thenItIsMadeAfterEverySingletonThatWorks() {
    Set<String> singletons =
        new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("org.openpowerradar")
                .stream()
                .filter(type -> type.isAnnotatedWith(Singleton.class))
                .map(JavaClass::getSimpleName)
                .filter(name -> !WITHOUT_CALLERS.contains(name))
                .collect(Collectors.toCollection(TreeSet::new));

    assertEquals(
        List.copyOf(singletons), List.of(Rundown.class.getAnnotation(DependsOn.class).value()));
  }
}
