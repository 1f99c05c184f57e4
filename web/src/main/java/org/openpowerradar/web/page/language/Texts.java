package org.openpowerradar.web.page.language;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;

/** Whole sentences of one language, with placeholders filled in. */
public final class Texts {
  /** Base name of the bundles; faces-config.xml names it too. */
  static final String BUNDLE = "org.openpowerradar.web.page.Texts";

  private final Locale locale;
  private final ResourceBundle bundle;

  public Texts(Locale locale) {
    this.locale = locale;
    this.bundle =
        ResourceBundle.getBundle(
            BUNDLE,
            locale,
            Texts.class.getClassLoader(),
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  /** The words of a key that need not exist. */
  public Optional<String> find(String key) {
    return bundle.containsKey(key) ? Optional.of(bundle.getString(key)) : Optional.empty();
  }

  /**
   * The sentence with its placeholders filled.
   *
   * @throws java.util.MissingResourceException if the bundle has no such key
   */
  public String text(String key, Object... arguments) {
    return new MessageFormat(bundle.getString(key), locale).format(arguments);
  }

  /** Whether the bundle has the key. */
  public boolean has(String key) {
    return bundle.containsKey(key);
  }
}
