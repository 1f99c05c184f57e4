package org.openpowerradar.benchmarks.load;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.openpowerradar.protocol.frame.ProtocolException;
import org.openpowerradar.protocol.message.Data;

/** Many bridges that are logged in and send at the same time, a thread each. */
public final class Fleet implements AutoCloseable {
  private final List<LoadBridge> bridges = new ArrayList<>();
  private final ExecutorService threads;

  private Fleet(int size) {
    threads = Executors.newFixedThreadPool(size);
  }

  /** Logs all of them in. */
  public static Fleet connect(Cloud cloud, List<BridgeKey> keys)
      throws IOException, ProtocolException {
    Fleet fleet = new Fleet(keys.size());
    try {
      for (BridgeKey key : keys) {
        fleet.bridges.add(LoadBridge.connect(cloud, key));
      }
      return fleet;
    } catch (IOException | ProtocolException failure) {
      fleet.close();
      throw failure;
    }
  }

  /**
   * Each bridge delivers what is meant for it; returns when everything is acknowledged.
   *
   * @param messages of each bridge in turn, a whole queue
   * @throws IOException if a bridge failed
   */
  public void deliver(List<? extends Iterable<Data>> messages)
      throws IOException, InterruptedException {
    List<Future<?>> running = new ArrayList<>();
    for (int i = 0; i < bridges.size(); i++) {
      LoadBridge bridge = bridges.get(i);
      Iterator<Data> own = messages.get(i).iterator();
      running.add(
          threads.submit(
              () -> {
                bridge.deliver(own);
                return null;
              }));
    }
    for (Future<?> each : running) {
      await(each);
    }
  }

  private static void await(Future<?> bridge) throws IOException, InterruptedException {
    try {
      bridge.get();
    } catch (ExecutionException failed) {
      throw new IOException("A bridge failed", failed.getCause());
    }
  }

  @Override
  public void close() throws IOException {
    threads.shutdown();
    for (LoadBridge bridge : bridges) {
      bridge.close();
    }
  }
}
