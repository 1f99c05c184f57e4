package org.openpowerradar.site.entity.group;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.openpowerradar.site.entity.DeviceId;
import org.openpowerradar.site.entity.group.InvalidGroupException.Problem;

/**
 * A group of devices as somebody writes it down, before it is kept.
 *
 * @param name 1 to 120 characters, unlike that of any other group of the site
 * @param kind what it stands for
 * @param description at most 500 characters; null: none
 * @param added devices whose consumption adds up, at least one
 * @param subtracted devices whose consumption is taken off; may be empty
 */
public record GroupDraft(
    String name, Kind kind, String description, List<DeviceId> added, List<DeviceId> subtracted) {

  /** Most characters of a name. */
  public static final int LONGEST_NAME = 120;

  /** Most characters of a type in the customer's words. */
  public static final int LONGEST_TYPE = 60;

  /** Most characters of a description. */
  public static final int LONGEST_DESCRIPTION = 500;

  /** Most devices of one group. */
  public static final int MOST_DEVICES = 500;

  /**
   * What a group stands for.
   *
   * @param type one of the fixed ones, or CUSTOM
   * @param words the customer's own for CUSTOM, 1 to 60 characters; otherwise null
   */
  public record Kind(GroupType type, String words) {

    /**
     * Strips the words; other types than CUSTOM have none.
     *
     * @throws InvalidGroupException if the type is absent, or CUSTOM without words
     */
    public Kind {
      words = type == GroupType.CUSTOM && words != null ? words.strip() : null;
      boolean isNamed = words != null && !words.isEmpty() && words.length() <= LONGEST_TYPE;
      require(type != null && (type != GroupType.CUSTOM || isNamed), Problem.TYPE);
    }
  }

  /**
   * Checks all of it, and strips what surrounds the words.
   *
   * @throws InvalidGroupException naming what is wrong first
   */
  public GroupDraft {
    name = name == null ? "" : name.strip();
    description = description == null || description.isBlank() ? null : description.strip();
    require(!name.isEmpty() && name.length() <= LONGEST_NAME, Problem.NAME);
    require(
        description == null || description.length() <= LONGEST_DESCRIPTION, Problem.DESCRIPTION);
    added = List.copyOf(added);
    subtracted = List.copyOf(subtracted);
    require(!added.isEmpty(), Problem.NOTHING_ADDED);
    require(added.size() + subtracted.size() <= MOST_DEVICES, Problem.TOO_MANY);
    Set<DeviceId> devices = new HashSet<>(added);
    devices.addAll(subtracted);
    require(devices.size() == added.size() + subtracted.size(), Problem.DEVICE_TWICE);
  }

  private static void require(boolean holds, Problem problem) {
    if (!holds) {
      throw new InvalidGroupException(problem, "The group cannot be kept: " + problem);
    }
  }
}
