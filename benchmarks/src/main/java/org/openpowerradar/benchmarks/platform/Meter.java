package org.openpowerradar.benchmarks.platform;

/** Clock and processor times of whoever takes part. */
public final class Meter {
  private final Cpu payara;
  private final Cpu database;
  private final Cpu generator = Cpu.own();

  /** What is measured; throws what failed. */
  public interface Work {
    /** Does it, and returns how many readings it did it to. */
    long run() throws Exception;
  }

  /**
   * Measures with these two beside the load generator, which is this process.
   *
   * @param payara its processor time
   * @param database processor time of whatever stores
   */
  public Meter(Cpu payara, Cpu database) {
    this.payara = payara;
    this.database = database;
  }

  /** Measures {@code work} from its beginning to its end. */
  public Sample measure(Work work) throws Exception {
    double payaraBefore = payara.seconds();
    double databaseBefore = database.seconds();
    double generatorBefore = generator.seconds();
    long start = System.nanoTime();
    long readings = work.run();
    double seconds = (System.nanoTime() - start) / 1e9;
    return new Sample(
        readings,
        seconds,
        payara.seconds() - payaraBefore,
        database.seconds() - databaseBefore,
        generator.seconds() - generatorBefore);
  }
}
