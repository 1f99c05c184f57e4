package org.openpowerradar.softwarebridge.command;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import picocli.CommandLine;

/** Says in one sentence why a command could not do what it was told. */
public final class Refusal extends RuntimeException {
  /** Something failed on the way. */
  static final int FAILED = 1;

  /** The cloud did not acknowledge everything in time. */
  static final int UNACKNOWLEDGED = 3;

  private static final long serialVersionUID = 1L;

  private final int exitCode;

  private Refusal(int exitCode, String sentence) {
    super(sentence);
    this.exitCode = exitCode;
  }

  /** What a person wrote is not right. */
  static Refusal wrong(String sentence) {
    return new Refusal(CommandLine.ExitCode.USAGE, sentence);
  }

  /** Something failed on the way. */
  static Refusal failed(String sentence) {
    return new Refusal(FAILED, sentence);
  }

  /** Prints the sentence and gives the exit code; what nobody foresaw comes with its trace. */
  public static int print(
      Exception exception, CommandLine command, CommandLine.ParseResult parsed) {
    if (exception instanceof Refusal refusal) {
      command.getErr().println(refusal.getMessage());
      return refusal.exitCode;
    }
    if (exception instanceof IOException failure) {
      command.getErr().println(sentence(failure));
      return FAILED;
    }
    exception.printStackTrace(command.getErr());
    return FAILED;
  }

  /** What went wrong with a file, in words. */
  static String sentence(IOException failure) {
    if (failure instanceof NoSuchFileException missing) {
      return "There is no file " + missing.getFile() + ".";
    }
    if (failure instanceof AccessDeniedException denied) {
      return "The file " + denied.getFile() + " may not be read or written.";
    }
    if (failure instanceof FileSystemException file) {
      return "The file " + file.getFile() + " cannot be used: " + file.getReason() + ".";
    }
    String message = String.valueOf(failure.getMessage());
    return message.substring(0, 1).toUpperCase() + message.substring(1) + ".";
  }
}
