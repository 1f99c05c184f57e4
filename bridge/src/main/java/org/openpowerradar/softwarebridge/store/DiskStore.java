package org.openpowerradar.softwarebridge.store;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A store that survives the end of its process at any moment. What is committed is on disk; what
 * was torn is cut off at the next start; files are deleted only when the cloud has all of their
 * records, or, oldest first, when the store is full.
 */
public final class DiskStore implements Store {
  /** About 100 sensor-days at a packet each 10 s, as the real bridges keep. */
  public static final long DEFAULT_CAPACITY = 860_000; // [records]

  static final int MAX_QUEUES = 8;

  private static final int FILES = 64; // into which the capacity is divided

  private final SecureRandom random = new SecureRandom();
  private final StoreDirectory directory;
  private final Marks marks;
  private final long capacity;
  private final long fileSize; // [records]
  private final List<Queue> queues = new ArrayList<>();
  private long heardTo;
  private long dropped;

  /**
   * Opens a store, empty or as an earlier run left it.
   *
   * @param capacity how many records it may hold, at least 1 024
   * @throws StoreInUseException if another process has it open
   * @throws IOException if it cannot be read or written
   */
  public DiskStore(Path path, long capacity) throws IOException {
    this.capacity = Math.max(1024, capacity);
    this.fileSize = Math.max(64, this.capacity / FILES);
    this.directory = new StoreDirectory(path);
    this.marks = new Marks(directory);
    this.heardTo = marks.heardTo();
    for (SegmentFile file : directory.open()) {
      heardTo = Math.max(heardTo, file.heardTo());
      queueOf(file.queue()).add(file);
    }
    for (Queue each : List.copyOf(queues)) {
      if (each.finished()) {
        remove(each);
      }
    }
    if (queues.size() < MAX_QUEUES) {
      begin();
    }
  }

  private Queue queueOf(long id) {
    return find(id)
        .orElseGet(
            () -> {
              Queue queue = new Queue(id, marks.acknowledged(id));
              queues.add(queue);
              return queue;
            });
  }

  @Override
  public synchronized void append(Batch batch) throws IOException {
    while (size() + batch.count() > capacity) {
      dropOldest();
    }
    Queue queue = newestQueue();
    SegmentFile file = queue.newestFile();
    if (file.next() - file.first() + batch.count() > fileSize && file.next() > file.first()) {
      file = nextFile(queue);
    }
    file.append(batch);
    heardTo = Math.max(heardTo, batch.heardTo());
  }

  @Override
  public void commit() throws IOException {
    Queue queue;
    SegmentFile file;
    long last;
    synchronized (this) {
      queue = newestQueue();
      file = queue.newestFile();
      last = queue.last();
    }
    file.force(); // outside the lock: meanwhile others may send
    synchronized (this) {
      queue.committed(last);
    }
  }

  @Override
  public synchronized void roll() throws IOException {
    if (!newestQueue().finished() && queues.size() < MAX_QUEUES) {
      newestQueue().newestFile().force();
      newestQueue().committed(newestQueue().last());
      begin();
    }
  }

  @Override
  public synchronized List<Long> queues() {
    return queues.stream().map(Queue::id).toList();
  }

  @Override
  public synchronized long newest() {
    return newestQueue().id();
  }

  @Override
  public synchronized long acknowledged(long queue) {
    return find(queue).map(Queue::acknowledged).orElse(0L);
  }

  @Override
  public synchronized Optional<Piece> next(long queue, long after) throws IOException {
    Optional<Queue> found = find(queue);
    return found.isEmpty() ? Optional.empty() : found.get().next(after);
  }

  @Override
  public synchronized void acknowledge(long id, long highWater) throws IOException {
    Optional<Queue> found = find(id);
    if (found.isEmpty()) {
      return;
    }
    Queue queue = found.get();
    queue.acknowledge(highWater);
    if (highWater > queue.last() && queue == newestQueue()) {
      begin(); // the cloud has more than this disk kept: these numbers are used up
    }
    boolean forget =
        queue.finished() && queue != newestQueue()
            || !queue.single() && queue.oldestFile().next() - 1 <= queue.acknowledged();
    if (forget) {
      saveMarks();
      while (!queue.single() && queue.oldestFile().next() - 1 <= queue.acknowledged()) {
        queue.removeOldest().delete();
      }
      if (queue.finished() && queue != newestQueue()) {
        remove(queue);
      }
    }
  }

  @Override
  public synchronized long size() {
    return queues.stream().mapToLong(Queue::size).sum();
  }

  @Override
  public synchronized OptionalLong oldest() {
    return queues.stream().map(Queue::oldest).flatMapToLong(OptionalLong::stream).min();
  }

  @Override
  public synchronized long dropped() {
    return dropped;
  }

  @Override
  public synchronized long heardTo() {
    return heardTo;
  }

  @Override
  public synchronized void close() throws IOException {
    try (directory) {
      newestQueue().newestFile().force();
      saveMarks();
      for (Queue queue : queues) {
        while (!queue.single()) {
          queue.removeOldest().close();
        }
        queue.oldestFile().close();
      }
    }
  }

  private Queue newestQueue() {
    return queues.get(queues.size() - 1);
  }

  private Optional<Queue> find(long id) {
    return queues.stream().filter(queue -> queue.id() == id).findFirst();
  }

  private void begin() throws IOException {
    long id = Math.max(1, random.nextLong() & Long.MAX_VALUE);
    Queue queue = new Queue(id, 0);
    queue.add(directory.create(id, 1));
    queues.add(queue);
  }

  /** Begins a file in the same queue; all before it is on disk then. */
  private SegmentFile nextFile(Queue queue) throws IOException {
    queue.newestFile().force();
    SegmentFile file = directory.create(queue.id(), queue.last() + 1);
    queue.add(file);
    return file;
  }

  /** Leaves a gap that {@link Queue#next} tells of, before and after a restart. */
  private void dropOldest() throws IOException {
    Queue queue = queues.stream().filter(each -> each.size() > 0).findFirst().orElseThrow();
    if (queue.single()) {
      nextFile(queue);
    }
    long before = size();
    SegmentFile file = queue.removeOldest();
    dropped += before - size();
    saveMarks();
    file.delete();
  }

  private void remove(Queue queue) throws IOException {
    queues.remove(queue);
    while (!queue.single()) {
      queue.removeOldest().delete();
    }
    queue.oldestFile().delete();
  }

  private void saveMarks() throws IOException {
    Map<Long, Long> acknowledged = new HashMap<>();
    queues.forEach(queue -> acknowledged.put(queue.id(), queue.acknowledged()));
    marks.set(acknowledged, heardTo);
  }
}
