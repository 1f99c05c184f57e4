package org.openpowerradar.web.page.shell;

import static org.junit.jupiter.api.Assertions.assertNotNull;

import org.junit.jupiter.api.Test;

class AssetsTest {
  @Test
  void charts_whenTheLibraryChangesItsVersion_thenTheAddressMustFollow() {
    String path = "/META-INF/resources/webjars/" + Assets.CHARTS;

    assertNotNull(AssetsTest.class.getResource(path), path);
  }
}
