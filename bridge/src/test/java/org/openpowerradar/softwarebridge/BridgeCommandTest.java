package org.openpowerradar.softwarebridge;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openpowerradar.softwarebridge.cloud.CloudDouble;
import picocli.CommandLine;

class BridgeCommandTest {
  @TempDir Path directory;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @BeforeEach
  void writeFiles() throws IOException {
    write("secret", "0".repeat(64) + "\n");
    write("short", "0123");
    for (String name : List.of("secret", "short")) {
      Files.setPosixFilePermissions(
          directory.resolve(name), PosixFilePermissions.fromString("rw-------"));
    }
    write("profile", "device.a.sensors = 1:7\ndevice.a.load = base 900\n");
    write("wrong-profile", "device.a.sensors = 1:7\ndevice.a.load = glow 900\n");
    write("trace", "t,a\n1600000000,1\n1600000010,\n1600000020,460\n");
    write("no-trace", "t,a\nnever,1\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--profile profile --secret-file secret                              | '--cloud=ADDRESS'",
        "--cloud a.example:1 --profile profile --secret-file secret          | write tls://HOST",
        "--cloud tcp://a:1 --profile none --secret-file secret               | There is no file",
        "--cloud tcp://a:1 --profile wrong-profile --secret-file secret      | a term is base",
        "--cloud tcp://a:1 --profile profile --secret-file none              | There is no file",
        "--cloud tcp://a:1 --profile profile --secret-file short             | 64 hexadecimal",
        "--cloud tls://a:1 --ca none --profile profile --secret-file secret  | There is no file",
        "--cloud tls://a:1 --ca trace --profile profile --secret-file secret | PEM certificate",
        "--cloud tcp://a:1 --login none --profile profile --secret-file secret | --login is hmac",
        "--cloud tls://a:1 --legacy --profile profile                        | plain TCP",
      })
  void run_whenSomethingIsNotRight_thenOneSentenceAndCodeTwo(String options, String sentence) {
    int code = run("run --serial 5 --store store " + options);

    assertEquals(2, code);
    assertTrue(err.toString().contains(sentence), err.toString());
    assertEquals("", out.toString());
  }

  @Test
  void replay_whenTheCloudTakesAll_thenZeroAndAJournalOfEveryReading() throws IOException {
    try (CloudDouble cloud = CloudDouble.onTcp()) {
      int code =
          run(
              "replay --serial 5 --store store --secret-file secret --csv trace --journal journal"
                  + " --cloud tcp://127.0.0.1:"
                  + cloud.port());

      assertEquals(0, code, err.toString());
      assertEquals(2, cloud.records());
      List<String> lines = Files.readAllLines(directory.resolve("journal"));
      assertEquals("queue,record,sensor,instant,raw,acknowledged", lines.get(0));
      assertTrue(lines.get(1).endsWith(",1,6000001,2020-09-13T12:26:40Z,4,true"), lines.get(1));
      assertTrue(lines.get(2).endsWith(",2,6000001,2020-09-13T12:27:00Z,2000,true"));
    }
  }

  @Test
  void replay_whenTheSecretFileIsReplacedWhileItRuns_thenTheNextConnectionUsesIt()
      throws Exception {
    write("secret", "1".repeat(64) + "\n");
    try (CloudDouble cloud = CloudDouble.onTcp()) {
      Thread person = new Thread(() -> rotate(cloud), "person");
      person.start();
      int code =
          run(
              "replay --serial 5 --store store --secret-file secret --csv trace"
                  + " --reconnect-max 0.2 --refused-wait 0 --timeout 30"
                  + " --cloud tcp://127.0.0.1:"
                  + cloud.port());
      person.join();

      assertEquals(0, code, err.toString());
      assertEquals(2, cloud.records());
    }
  }

  private void rotate(CloudDouble cloud) {
    await().until(() -> cloud.hellos.get() > 0);
    try {
      write("secret", "0".repeat(64) + "\n");
    } catch (IOException full) {
      throw new UncheckedIOException(full);
    }
  }

  @Test
  void replay_whenTheCloudDoesNotAcknowledge_thenThreeAndTheJournalSaysSo() throws IOException {
    try (CloudDouble cloud = CloudDouble.onTcp()) {
      cloud.acknowledges = false;
      int code =
          run(
              "replay --serial 5 --store store --secret-file secret --csv trace --journal journal"
                  + " --timeout 1 --cloud tcp://127.0.0.1:"
                  + cloud.port());

      assertEquals(3, code, err.toString());
      assertTrue(Files.readAllLines(directory.resolve("journal")).get(1).endsWith(",4,false"));
    }
  }

  @Test
  void replay_whenTheFileIsWrong_thenTwo() throws IOException {
    try (CloudDouble cloud = CloudDouble.onTcp()) {
      int code =
          run(
              "replay --serial 5 --store store --secret-file secret --csv no-trace"
                  + " --cloud tcp://127.0.0.1:"
                  + cloud.port());

      assertEquals(2, code);
      assertTrue(err.toString().contains("which is no time"), err.toString());
    }
  }

  @Test
  void secret_whenOthersMayReadIt_thenWarns() throws IOException {
    Files.setPosixFilePermissions(
        directory.resolve("secret"), PosixFilePermissions.fromString("rw-r--r--"));
    try (CloudDouble cloud = CloudDouble.onTcp()) {
      run(
          "replay --serial 5 --store store --secret-file secret --csv trace"
              + " --cloud tcp://127.0.0.1:"
              + cloud.port());

      assertTrue(out.toString().contains("chmod 600"), out.toString());
      assertFalse(out.toString().contains("0".repeat(64)));
    }
  }

  @Test
  void showCode_whenItHasNoSecret_thenMakesOneForItsOwnerAloneAndShowsItEachTime()
      throws IOException {
    String line = "run --serial 5 --store store --profile profile --cloud tls://cloud.example:443";

    int code = run(line + " --show-code");
    String first = out.toString();
    run(line + " --show-code");

    String secret = Files.readString(directory.resolve("store/secret")).strip();
    assertEquals(0, code, err.toString());
    assertTrue(secret.matches("[0-9a-f]{64}"));
    assertTrue(
        first.contains("PRB:5/" + secret.toUpperCase(Locale.ROOT) + "/CLOUD.EXAMPLE:443"), first);
    assertEquals(first + first, out.toString());
    assertEquals(
        PosixFilePermissions.fromString("rw-------"),
        Files.getPosixFilePermissions(directory.resolve("store/secret")));
  }

  @Test
  void replay_whenItMadeItsSecretItself_thenItIsNotPrinted() throws IOException {
    try (CloudDouble cloud = CloudDouble.onTcp()) {
      run(
          "replay --serial 5 --store store --csv trace --timeout 1 --cloud tcp://127.0.0.1:"
              + cloud.port());

      String secret = Files.readString(directory.resolve("store/secret")).strip();
      assertEquals(64, secret.length());
      assertFalse((out.toString() + err).toLowerCase(Locale.ROOT).contains(secret));
    }
  }

  @Test
  void fleet_whenTheCloudTakesAll_thenTellsHowManyAndHowFast() throws IOException {
    write("secrets", "11 " + "0".repeat(64) + "\n12 " + "0".repeat(64) + "\n");
    try (CloudDouble cloud = CloudDouble.onTcp()) {
      int code =
          run(
              "fleet --bridges 2 --serial-base 11 --secrets secrets --sensors 5 --rate 20"
                  + " --flush 100 --ramp 0 --seconds 2 --cloud tcp://127.0.0.1:"
                  + cloud.port());

      assertEquals(0, code, err + "\n" + out);
      assertTrue(cloud.records() > 0, out.toString());
      assertTrue(out.toString().contains("sessions 2, sent "), out.toString());
      assertTrue(out.toString().contains("total: " + cloud.records() + " readings made"));
    }
  }

  @Test
  void fleet_whenASecretIsMissing_thenTwo() throws IOException {
    write("secrets", "11 " + "0".repeat(64) + "\n");

    int code =
        run("fleet --bridges 2 --serial-base 11 --secrets secrets --cloud tcp://127.0.0.1:9");

    assertEquals(2, code);
    assertEquals("there is no secret for bridge 12.", err.toString().strip());
  }

  @Test
  void help_whenAsked_thenNamesEveryCommand() {
    assertEquals(0, run("--help"));
    assertTrue(out.toString().matches("(?s).*  run .*  replay .*  fleet .*Exit codes:.*"));
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(directory.resolve(name), text);
  }

  /** Words that are names of files stand for those of the test. */
  private int run(String line) {
    List<String> arguments = new ArrayList<>();
    for (String word : line.strip().split(" +")) {
      boolean file =
          word.matches("secret|secrets|short|profile|wrong-profile|trace|no-trace|store|journal");
      arguments.add(file || word.equals("none") ? path(arguments, word) : word);
    }
    CommandLine command = BridgeCommand.commandLine();
    command.setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
    return command.execute(arguments.toArray(String[]::new));
  }

  private String path(List<String> before, String word) {
    boolean login = before.get(before.size() - 1).equals("--login");
    return login ? word : directory.resolve(word).toString();
  }
}
