package org.openpowerradar.softwarebridge.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;

/**
 * What must be remembered of segment files before they are deleted: how far their queue was
 * acknowledged, and until when the receiver had listened.
 */
final class Marks {
  private static final String HEARD = "heard";

  private final StoreDirectory directory;
  private final Map<Long, Long> acknowledged = new HashMap<>();
  private long heardTo;

  Marks(StoreDirectory directory) throws IOException {
    this.directory = directory;
    Path file = directory.resolve("marks");
    if (Files.exists(file)) {
      for (String line : Files.readAllLines(file)) {
        read(line.split(" "));
      }
    }
  }

  private void read(String[] words) {
    if (words[0].equals(HEARD)) {
      heardTo = Long.parseLong(words[1]);
    } else {
      acknowledged.put(Long.parseUnsignedLong(words[0], 16), Long.parseLong(words[1]));
    }
  }

  long acknowledged(long queue) {
    return acknowledged.getOrDefault(queue, 0L);
  }

  long heardTo() {
    return heardTo;
  }

  /** Returns when both marks survive a loss of power; marks of queues that are gone are dropped. */
  void set(Map<Long, Long> queues, long heard) throws IOException {
    acknowledged.clear();
    acknowledged.putAll(queues);
    heardTo = Math.max(heardTo, heard);
    StringBuilder text = new StringBuilder(HEARD + " " + heardTo + "\n");
    queues.forEach((queue, mark) -> text.append(Long.toHexString(queue) + " " + mark + "\n"));
    Path fresh = directory.resolve("marks.new");
    try (FileChannel channel =
        FileChannel.open(
            fresh,
            StandardOpenOption.CREATE,
            StandardOpenOption.TRUNCATE_EXISTING,
            StandardOpenOption.WRITE)) {
      channel.write(ByteBuffer.wrap(text.toString().getBytes(StandardCharsets.US_ASCII)));
      channel.force(true);
    }
    Files.move(fresh, directory.resolve("marks"), StandardCopyOption.ATOMIC_MOVE);
    directory.force();
  }
}
