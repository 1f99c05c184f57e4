package org.openpowerradar.meter.boundary;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.openpowerradar.account.entity.InvalidRequestException;
import org.openpowerradar.meter.control.file.Limits;
import org.openpowerradar.meter.entity.imports.MeterImport.StagedFile;

/** An upload that has been read: bounded, named and hashed. */
record ReceivedFile(StagedFile described, String person, byte[] content) {
  private static final int NAME = 255;
  private static final int PERSON = 120;

  static ReceivedFile of(Upload upload) {
    byte[] content = read(upload);
    StagedFile described = new StagedFile(name(upload.name()), content.length, hash(content));
    return new ReceivedFile(described, cut(upload.person(), PERSON), content);
  }

  private static byte[] read(Upload upload) {
    try {
      byte[] content = upload.content().readNBytes(Limits.FILE_BYTES + 1);
      if (content.length == 0) {
        throw new InvalidRequestException("The file is empty");
      }
      if (content.length > Limits.FILE_BYTES) {
        throw new InvalidRequestException("The file is larger than 20 MiB: split it, or send gzip");
      }
      return content;
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static String name(String given) {
    String name = given == null ? "" : given.replace('\\', '/');
    return cut(name.substring(name.lastIndexOf('/') + 1), NAME);
  }

  private static String cut(String text, int most) {
    String plain = text == null ? "" : text.replaceAll("\\p{Cntrl}", "").strip();
    String known = plain.isEmpty() ? "-" : plain;
    return known.length() <= most ? known : known.substring(0, most);
  }

  private static String hash(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException("Every JDK has SHA-256", missing);
    }
  }
}
