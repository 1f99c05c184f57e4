package org.openpowerradar.account.entity.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openpowerradar.account.entity.InvalidRequestException;

class EmailDomainsTest {

  @Test
  void parse_whenTypedAsPeopleDo_thenSortedOnceInLowerCase() {
    EmailDomains domains = EmailDomains.parse(" Office.Example, @audit.example\noffice.example ");

    assertEquals(List.of("audit.example", "office.example"), domains.names());
    assertEquals(domains, EmailDomains.parse(domains.toString()));
  }

  @Test
  void allow_whenNothingIsNamed_thenEveryAddress() {
    assertTrue(EmailDomains.parse("").allow(new EmailAddress("a@b.example")));
  }

  @Test
  void allow_whenTheDomainOnlyEndsAlike_thenNot() {
    EmailDomains domains = EmailDomains.parse("office.example");

    assertTrue(domains.allow(new EmailAddress("Anna@Office.example")));
    assertFalse(domains.allow(new EmailAddress("anna@evil-office.example")));
    assertFalse(domains.allow(new EmailAddress("anna@sub.office.example")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"office", "-a.example", "a_b.example", "a..example", "*.example", "ä.de"})
  void parse_whenNoDomain_thenRefused(String text) {
    assertThrows(InvalidRequestException.class, () -> EmailDomains.parse(text));
  }

  @Test
  void parse_whenMoreThanTwenty_thenRefused() {
    String many =
        IntStream.range(0, 21).mapToObj(n -> "d" + n + ".example").collect(Collectors.joining(" "));

    assertThrows(InvalidRequestException.class, () -> EmailDomains.parse(many));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "anna", "@office.example", "anna@", "a b@c.example", "a@b@c.example", "a@b"})
  void address_whenNone_thenRefused(String text) {
    assertThrows(InvalidRequestException.class, () -> new EmailAddress(text));
  }

  @Test
  void address_whenLongerThan254_thenRefused() {
    String domain = "d".repeat(60) + "." + "e".repeat(60) + "." + "f".repeat(60) + ".example";

    assertThrows(
        InvalidRequestException.class, () -> new EmailAddress("a".repeat(64) + "@" + domain));
  }

  @Test
  void address_whenTyped_thenStrippedAndInLowerCase() {
    assertEquals("anna@office.example", new EmailAddress(" Anna@Office.Example ").value());
    assertEquals("office.example", new EmailAddress("anna@office.example").domain());
  }
}
