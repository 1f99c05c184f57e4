package org.openpowerradar.systemtests;

import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.InvocationContext;
import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Runs inside the server, around the message-driven bean: while the file named by the system
 * property exists, every delivery fails and leaves a line in it.
 */
public class ThrowingInterceptor implements Serializable {
  static final String PROPERTY = "powerradar.test.throwing";
  private static final long serialVersionUID = 1L;

  /** Fails deliveries while told to. */
  @AroundInvoke
  public Object throwWhenTold(InvocationContext call) throws Exception {
    Path file = Path.of(System.getProperty(PROPERTY));
    if (call.getMethod().getName().equals("deliver") && Files.exists(file)) {
      Files.writeString(file, "thrown\n", StandardOpenOption.APPEND);
      throw new IllegalStateException("The test makes this delivery fail");
    }
    return call.proceed();
  }
}
