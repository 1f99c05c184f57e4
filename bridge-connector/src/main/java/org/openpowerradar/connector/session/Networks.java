package org.openpowerradar.connector.session;

import io.netty.handler.ipfilter.IpFilterRuleType;
import io.netty.handler.ipfilter.IpSubnetFilterRule;
import io.netty.util.NetUtil;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;

/** Addresses written as networks: {@code 10.1.0.0/16, 2001:db8::/32, 192.0.2.7}. */
public final class Networks {
  private static final int MOST = 64;

  private final List<IpSubnetFilterRule> rules = new ArrayList<>();

  private Networks() {}

  /**
   * Reads networks and addresses, separated by commas; names are not looked up.
   *
   * @param text "none" or blank for no address at all
   * @throws IllegalArgumentException with a sentence about the first that is none, or too many
   */
  public static Networks parse(String text) {
    Networks networks = new Networks();
    if (text.isBlank() || text.strip().equalsIgnoreCase("none")) {
      return networks;
    }
    for (String network : text.split(",", -1)) {
      networks.rules.add(rule(network.strip()));
      if (networks.rules.size() > MOST) {
        throw new IllegalArgumentException("there are more than " + MOST + " networks");
      }
    }
    return networks;
  }

  private static IpSubnetFilterRule rule(String network) {
    String[] parts = network.split("/", 2);
    InetAddress address = NetUtil.createInetAddressFromIpAddressString(parts[0]);
    if (address == null || parts.length == 2 && !parts[1].matches("\\d{1,3}")) {
      throw new IllegalArgumentException("'" + network + "' is no network, as 10.1.0.0/16");
    }
    int bits = address.getAddress().length * Byte.SIZE;
    int prefix = parts.length == 2 ? Integer.parseInt(parts[1]) : bits;
    if (prefix > bits) {
      throw new IllegalArgumentException(
          "'" + network + "' has a prefix of more bits than " + bits);
    }
    return new IpSubnetFilterRule(address, prefix, IpFilterRuleType.ACCEPT);
  }

  /** Whether the address belongs to one of the networks. */
  public boolean contain(InetSocketAddress address) {
    return address.getAddress() != null && rules.stream().anyMatch(rule -> rule.matches(address));
  }
}
