package org.openpowerradar.softwarebridge.store;

import java.nio.ByteBuffer;

/** Batches whose payload says which records they were given. */
record BatchFixture(int count, long heardTo) implements Batch {
  static BatchFixture of(int count) {
    return new BatchFixture(count, 1_000);
  }

  @Override
  public byte[] encoded(long queue, long firstRecord) {
    return ByteBuffer.allocate(20).putLong(queue).putLong(firstRecord).putInt(count).array();
  }
}
