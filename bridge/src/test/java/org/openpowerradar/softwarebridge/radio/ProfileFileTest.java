package org.openpowerradar.softwarebridge.radio;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProfileFileTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "zone = Mars/Base                             | is not known",
        "loss = many                                  | not a number",
        "loss = 101                                   | not between",
        "colour = red                                 | not a key of a profile",
        "device.b.load = base 1                       | not a key of a device",
        "device.a.watts = 1                           | not a key of a device",
        "device.a.type = PAN-11                       | is not a sensor",
        "device.a.sensors = 7                         | is not phase:serial",
        "device.a.sensors = 1:7 2:7                   | used twice",
        "device.a.dead = yesterday                    | does not have 2 words",
        "outage.x = 1 25:00 26:00                     | is not: days before",
        "device.a.load = base                         | ends too early",
        "device.a.load = base -1                      | numbers run from 0",
        "device.a.load = base 1 base 2                | '+' is missing",
        "device.a.load = glow 1                       | a term is base",
        "device.a.load = hours mon-fun 08:00-09:00 5  | days are mon",
        "device.a.load = hours mon-fri 8-9 5          | is not a time",
        "device.a.load = cycle 5 on 0 off 4           | minutes must be above 0",
      })
  void parse_whenAKeyIsWrong_thenOneSentenceSaysWhat(String line, String sentence) {
    String text = "device.a.sensors = 1:7\ndevice.a.load = base 1\n" + line;

    ProfileException refused = assertThrows(ProfileException.class, () -> ProfileFile.parse(text));

    assertTrue(refused.getMessage().contains(sentence), refused.getMessage());
  }
}
