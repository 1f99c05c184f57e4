package org.openpowerradar.softwarebridge.radio;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;

/** Reads a {@link Profile} from a properties file; docs/software-bridge.md describes every key. */
public final class ProfileFile {
  private static final Set<String> DEVICE_KEYS =
      Set.of("sensors", "type", "ratio", "volts", "power-factor", "load", "dead");

  private final Map<String, String> entries = new TreeMap<>();
  private final Map<Long, LocalMark> deaths = new HashMap<>();
  private final Set<Long> serials = new HashSet<>();

  private ProfileFile(Properties properties) {
    properties.stringPropertyNames().forEach(key -> entries.put(key, properties.getProperty(key)));
  }

  /**
   * Reads a file in UTF-8.
   *
   * @throws ProfileException if it says something that cannot be simulated
   * @throws IOException if it cannot be read
   */
  public static Profile read(Path file) throws IOException {
    return parse(Files.readString(file));
  }

  static Profile parse(String text) throws IOException {
    Properties properties = new Properties();
    try (Reader reader = new StringReader(text)) {
      properties.load(reader);
    }
    return new ProfileFile(properties).profile();
  }

  private Profile profile() {
    ZoneId zone = zone(entries.getOrDefault("zone", "UTC"));
    long seed = whole("seed", entries.getOrDefault("seed", "1"));
    double loss = number("loss", entries.getOrDefault("loss", "1"), 0, 100) / 100;
    List<Device> devices = devices(seed);
    if (devices.isEmpty()) {
      throw new ProfileException("the profile has no device: give at least device.NAME.sensors");
    }
    return new Profile(
        zone, seed, loss, devices, new Profile.Misfortune(outages(), Map.copyOf(deaths)));
  }

  private List<Device> devices(long seed) {
    List<Device> devices = new ArrayList<>();
    for (String key : List.copyOf(entries.keySet())) {
      if (key.startsWith("device.")) {
        checkDeviceKey(key);
      } else if (!key.matches("zone|seed|loss|outage\\.\\w+")) {
        throw new ProfileException("'" + key + "' is not a key of a profile");
      }
      if (key.matches("device\\.[^.]+\\.sensors")) {
        devices.add(device(key.substring(0, key.lastIndexOf('.') + 1), seed));
      }
    }
    return List.copyOf(devices);
  }

  private void checkDeviceKey(String key) {
    String[] parts = key.split("\\.");
    boolean title = parts.length == 2;
    boolean known = parts.length == 3 && DEVICE_KEYS.contains(parts[2]);
    if (!title && !known || !entries.containsKey("device." + parts[1] + ".sensors")) {
      throw new ProfileException("'" + key + "' is not a key of a device with sensors");
    }
  }

  private Device device(String prefix, long seed) {
    SensorType type = SensorType.named(entries.getOrDefault(prefix + "type", "PAN-10"));
    List<Device.Phase> phases = new ArrayList<>();
    for (String word : entries.get(prefix + "sensors").strip().split("\\s+")) {
      phases.add(phase(word, type));
    }
    String text = entries.get(prefix + "load");
    if (text == null) {
      throw new ProfileException(prefix + "load is missing");
    }
    LoadText.Meaning meaning = LoadText.read(text, seed * 31 + prefix.hashCode());
    Device.Supply supply =
        new Device.Supply(
            number(prefix + "volts", entries.getOrDefault(prefix + "volts", "230"), 1, 1000),
            number(
                prefix + "power-factor",
                entries.getOrDefault(prefix + "power-factor", "0.95"),
                0.01,
                1),
            number(prefix + "ratio", entries.getOrDefault(prefix + "ratio", "1"), 1, 10_000));
    markDead(prefix, phases);
    return new Device(meaning.load(), meaning.circuits(), List.copyOf(phases), supply);
  }

  private Device.Phase phase(String word, SensorType type) {
    if (!word.matches("[123]:\\d{1,10}")) {
      throw new ProfileException("'" + word + "' is not phase:serial, as in 1:5210101");
    }
    long serial = Long.parseLong(word.substring(2));
    if (serial < 1 || serial > 0xFFFF_FFFFL || !serials.add(serial)) {
      throw new ProfileException("sensor serial " + serial + " is used twice or out of range");
    }
    return new Device.Phase(word.charAt(0) - '0', serial, type);
  }

  private void markDead(String prefix, List<Device.Phase> phases) {
    String dead = entries.get(prefix + "dead");
    if (dead != null) {
      String[] words = words(dead, 2);
      LocalMark mark = LocalMark.read(words[0], words[1]);
      phases.forEach(phase -> deaths.put(phase.serial(), mark));
    }
  }

  private List<Profile.Outage> outages() {
    return entries.entrySet().stream()
        .filter(entry -> entry.getKey().startsWith("outage."))
        .map(entry -> words(entry.getValue(), 3))
        .map(
            words ->
                new Profile.Outage(
                    LocalMark.read(words[0], words[1]), LocalMark.read(words[0], words[2])))
        .toList();
  }

  private static String[] words(String text, int count) {
    String[] words = text.strip().split("\\s+");
    if (words.length != count) {
      throw new ProfileException("'" + text + "' does not have " + count + " words");
    }
    return words;
  }

  private static ZoneId zone(String name) {
    try {
      return ZoneId.of(name);
    } catch (DateTimeException unknown) {
      throw new ProfileException("zone '" + name + "' is not known, as Europe/Berlin is");
    }
  }

  private static long whole(String key, String text) {
    try {
      return Long.parseLong(text);
    } catch (NumberFormatException none) {
      throw new ProfileException(key + " = '" + text + "' is not a whole number");
    }
  }

  private static double number(String key, String text, double min, double max) {
    try {
      double number = Double.parseDouble(text);
      if (number >= min && number <= max) {
        return number;
      }
    } catch (NumberFormatException none) {
      throw new ProfileException(key + " = '" + text + "' is not a number");
    }
    throw new ProfileException(key + " = '" + text + "' is not between " + min + " and " + max);
  }
}
