package org.openpowerradar.web.page.setup.bulk;

import jakarta.inject.Inject;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import org.openpowerradar.account.entity.AccountId;
import org.openpowerradar.account.entity.ChangedMeanwhileException;
import org.openpowerradar.account.entity.DomainException;
import org.openpowerradar.account.entity.ForbiddenException;
import org.openpowerradar.account.entity.NotFoundException;
import org.openpowerradar.account.entity.Permission;
import org.openpowerradar.site.entity.bulk.UnreadableFileException;
import org.openpowerradar.web.page.language.Language;
import org.openpowerradar.web.page.rights.Rights;
import org.openpowerradar.web.page.shell.Shell;

/**
 * A file that is sent to a page: it is looked at, and then applied whole or not at all. The file
 * stays with the page until then; it is small.
 *
 * @param <P> what a file would do
 */
public abstract class SentFile<P> implements Serializable {
  private static final long serialVersionUID = 1;

  @Inject Shell shell;
  @Inject Rights rights;
  @Inject Language language;

  private final int mostBytes;
  private transient Part file;
  private transient P preview;
  private long account;
  private byte[] content;
  private String name;
  private String token;
  private String done;
  private String refusal;

  /** Takes no more of a file than this, and one byte by which it is known to be larger. */
  SentFile(int mostBytes) {
    this.mostBytes = mostBytes;
  }

  abstract P preview(byte[] sent, String fileName);

  abstract String token(P looked);

  abstract boolean isReady(P looked);

  /** Applies the file that was looked at; returns what was done, in words. */
  abstract String apply(byte[] sent, String fileName, String looked);

  /** Looks for the account in the address bar, and keeps to it in posts. */
  void open(Permission needed, String what) {
    if (!rights.may(needed)) {
      throw new ForbiddenException("None of the caller's roles allows to " + what);
    }
    if (account == 0) {
      account =
          shell
              .account()
              .orElseThrow(() -> new NotFoundException("No account is open to the caller"))
              .id()
              .value();
    }
  }

  AccountId account() {
    return new AccountId(account);
  }

  /**
   * Shows what the file would do.
   *
   * @throws IOException if it did not arrive
   */
  public void look() throws IOException {
    forget();
    if (file == null || file.getSize() == 0) {
      refusal = language.texts().text("bulk.choose");
      return;
    }
    try (InputStream sent = file.getInputStream()) {
      look(sent.readNBytes(mostBytes + 1), file.getSubmittedFileName());
    }
  }

  void look(byte[] sent, String fileName) {
    try {
      preview = preview(sent, fileName);
      content = sent;
      name = fileName;
      token = token(preview);
    } catch (UnreadableFileException unreadable) {
      refusal = language.texts().text("bulk.unreadable." + unreadable.problem(), unreadable.what());
    } catch (NotFoundException | ForbiddenException notAllowed) {
      refusal = language.texts().text("bulk.notAllowed");
    }
  }

  /** Does what the file says that was looked at, or says why not. */
  public void apply() {
    if (content == null) {
      refusal = language.texts().text("bulk.choose");
      return;
    }
    try {
      String told = apply(content, name, token);
      forget();
      done = told;
    } catch (ChangedMeanwhileException tooLate) {
      lookAgain("bulk.outdated");
    } catch (DomainException refused) {
      lookAgain("bulk.refused");
    }
  }

  private void lookAgain(String because) {
    look(content, name);
    refusal = language.texts().text(because);
  }

  /** Puts the file away without a change. */
  public void discard() {
    forget();
  }

  private void forget() {
    preview = null;
    content = null;
    name = null;
    token = null;
    done = null;
    refusal = null;
  }

  /** What was looked at, asked for anew on posts that change nothing; null: nothing. */
  P looked() {
    if (preview == null && content != null) {
      look(content, name);
    }
    return preview;
  }

  /** True while a file is looked at. */
  public boolean isLooking() {
    return content != null;
  }

  /** True when the file can be applied. */
  public boolean isReady() {
    return looked() != null && isReady(looked());
  }

  public Part getFile() {
    return file;
  }

  public void setFile(Part file) {
    this.file = file;
  }

  /** Name of the file that is looked at; null: none. */
  public String getName() {
    return name;
  }

  /** What was done, in words; null if nothing was. */
  public String getDone() {
    return done;
  }

  /** Why it was not done; null if it was, or nothing was asked. */
  public String getRefusal() {
    return refusal;
  }
}
