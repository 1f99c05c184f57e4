package org.openpowerradar.bridge.entity;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.openpowerradar.account.entity.InvalidRequestException;

/**
 * Networks in which a bridge stands, as {@code 10.1.0.0/16, 2001:db8::/32, 192.0.2.7}: 1 to 16 of
 * them, none of them so wide that it means everywhere.
 *
 * @param text separated by a comma and a space
 */
public record NetworkList(String text) {
  private static final int MOST = 16;
  private static final int LONGEST = 400;
  private static final int WIDEST_4 = 8;
  private static final int WIDEST_6 = 16;
  private static final String BYTE = "(25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])";
  private static final String ADDRESS_4 = BYTE + "(\\." + BYTE + "){3}";
  private static final String ADDRESS_6 = "[0-9a-fA-F:]{2,39}";

  /**
   * Reads networks separated by commas, semicolons, or white space; names are not looked up.
   *
   * @throws InvalidRequestException with a sentence about what is wrong
   */
  public static NetworkList parse(String text) {
    List<String> networks =
        Arrays.stream((text == null ? "" : text).split("[,;\\s]+"))
            .filter(each -> !each.isEmpty())
            .toList();
    if (networks.isEmpty() || networks.size() > MOST) {
      throw new InvalidRequestException("Give 1 to " + MOST + " networks such as 10.1.0.0/16");
    }
    networks.forEach(NetworkList::check);
    String joined = networks.stream().collect(Collectors.joining(", "));
    if (joined.length() > LONGEST) {
      throw new InvalidRequestException("The networks take more than " + LONGEST + " characters");
    }
    return new NetworkList(joined);
  }

  private static void check(String network) {
    String[] parts = network.split("/", -1);
    boolean isOld = parts[0].matches(ADDRESS_4);
    if (parts.length > 2 || !isOld && !isAddress6(parts[0])) {
      throw wrong(network);
    }
    if (parts.length == 2) {
      checkPrefix(network, parts[1], isOld ? WIDEST_4 : WIDEST_6, isOld ? 32 : 128);
    }
  }

  private static void checkPrefix(String network, String prefix, int widest, int narrowest) {
    if (!prefix.matches("[0-9]{1,3}") || Integer.parseInt(prefix) > narrowest) {
      throw wrong(network);
    }
    if (Integer.parseInt(prefix) < widest) {
      throw new InvalidRequestException(
          "The network '" + network + "' is too wide: its prefix is at least /" + widest);
    }
  }

  /** With a colon and no other letters the library does not ask a name server. */
  private static boolean isAddress6(String text) {
    try {
      return text.matches(ADDRESS_6)
          && text.contains(":")
          && InetAddress.getByName(text).getAddress().length == 16;
    } catch (UnknownHostException malformed) {
      return false;
    }
  }

  private static InvalidRequestException wrong(String network) {
    return new InvalidRequestException("'" + network + "' is no network such as 10.1.0.0/16");
  }
}
