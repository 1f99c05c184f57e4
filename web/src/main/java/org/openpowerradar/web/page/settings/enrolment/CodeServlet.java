package org.openpowerradar.web.page.settings.enrolment;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.openpowerradar.account.entity.Permission;
import org.openpowerradar.protocol.identity.BridgeCode;

/**
 * Reads the code of a bridge in a picture, for browsers that cannot do it themselves: the body is
 * its brightness, a byte a pixel, and {@code width} how many are a row. Answers with the code, 204
 * if there is none in it. Nothing is kept, and the picture is of what the caller may claim anyway.
 */
@WebServlet("/app/settings/claim-code")
public class CodeServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;
  private static final int MOST_BYTES = CodePicture.MOST * CodePicture.MOST;
  private static final int AT_ONCE = 2;
  private static final int TOO_MANY = 429;
  private static final Semaphore READING = new Semaphore(AT_ONCE);

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    boolean mayClaim =
        Permission.ENROL_BRIDGES.roles().stream()
            .anyMatch(role -> request.isUserInRole(role.roleName()));
    String width = request.getQueryString();
    if (!mayClaim) {
      response.setStatus(HttpServletResponse.SC_FORBIDDEN);
    } else if (width == null || !width.matches("width=[1-9][0-9]{1,3}")) {
      response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
    } else {
      byte[] brightness = request.getInputStream().readNBytes(MOST_BYTES + 1);
      read(Integer.parseInt(width.substring(6)), brightness, response);
    }
  }

  private static void read(int width, byte[] brightness, HttpServletResponse response)
      throws IOException {
    if (!READING.tryAcquire()) {
      response.setStatus(TOO_MANY);
      return;
    }
    try {
      answer(new CodePicture(width, brightness).code(), response);
    } catch (IllegalArgumentException noPicture) {
      response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
    } finally {
      READING.release();
    }
  }

  private static void answer(Optional<BridgeCode> code, HttpServletResponse response)
      throws IOException {
    if (code.isEmpty()) {
      response.setStatus(HttpServletResponse.SC_NO_CONTENT);
      return;
    }
    response.setContentType("text/plain;charset=US-ASCII");
    response.getWriter().write(code.get().text());
  }
}
