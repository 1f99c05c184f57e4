package org.openpowerradar.appliance.host;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Enumeration;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Unpacks the servers out of their artifacts, once for each version. */
public final class Programs {
  private static final int ELF = 0x7F;
  private static final int SCRIPT = '#';

  private final Path directory;
  private final Path artifacts;

  /**
   * Unpacks from one directory to the other.
   *
   * @param artifacts where the build put the archives, named artifact-version.type
   * @param directory where the programs go, one directory each
   */
  public Programs(Path artifacts, Path directory) {
    this.artifacts = artifacts;
    this.directory = directory;
  }

  /**
   * An archive as it is.
   *
   * @throws CannotStartException when the build did not put it there
   */
  public Path artifact(String file) {
    Path artifact = artifacts.resolve(file);
    if (!Files.exists(artifact)) {
      throw new CannotStartException(
          "The appliance misses " + artifact + ": build it with ./mvnw -Pdemo.");
    }
    return artifact;
  }

  /**
   * Unpacks the part of an archive below a folder, unless that was done before.
   *
   * @param folder path inside the archive, ending in a slash
   * @return where the content of the folder is
   */
  public Path unpacked(String file, String folder) {
    Path home = directory.resolve(file.substring(0, file.lastIndexOf('.')));
    if (!Files.isDirectory(home)) {
      Path draft = home.resolveSibling(home.getFileName() + ".new");
      try {
        delete(draft);
        unpack(artifact(file), folder, draft);
        Files.move(draft, home);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return home;
  }

  /** Deletes a directory with all it holds; nothing happens when it is absent. */
  public static void delete(Path directory) throws IOException {
    if (!Files.exists(directory)) {
      return;
    }
    Files.walkFileTree(
        directory,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path visited, IOException failure)
              throws IOException {
            Files.delete(visited);
            return FileVisitResult.CONTINUE;
          }
        });
  }

  private static void unpack(Path archive, String folder, Path target) throws IOException {
    try (ZipFile zip = new ZipFile(archive.toFile())) {
      Enumeration<? extends ZipEntry> entries = zip.entries();
      while (entries.hasMoreElements()) {
        ZipEntry entry = entries.nextElement();
        if (entry.getName().startsWith(folder) && !entry.isDirectory()) {
          unpack(zip, entry, inside(target, entry.getName().substring(folder.length())));
        }
      }
    }
  }

  private static Path inside(Path target, String name) throws IOException {
    Path file = target.resolve(name).normalize();
    if (!file.startsWith(target)) {
      throw new IOException("The archive holds a path that leaves it: " + name);
    }
    return file;
  }

  private static void unpack(ZipFile zip, ZipEntry entry, Path file) throws IOException {
    Files.createDirectories(file.getParent());
    try (InputStream content = zip.getInputStream(entry)) {
      Files.copy(content, file, StandardCopyOption.REPLACE_EXISTING);
    }
    if (isProgram(file) && !file.toFile().setExecutable(true)) {
      throw new IOException("Cannot make executable: " + file);
    }
  }

  /** Archives lose the mode of their files: what looks like a program becomes one. */
  private static boolean isProgram(Path file) throws IOException {
    try (InputStream content = Files.newInputStream(file)) {
      int first = content.read();
      int second = content.read();
      return first == ELF && second == 'E' || first == SCRIPT && second == '!';
    }
  }
}
