package org.openpowerradar.database;

import java.io.PrintWriter;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.function.Supplier;
import java.util.logging.Logger;
import javax.sql.DataSource;

/**
 * What a container does with a data source, in small: within a transaction of a thread every
 * connection is the same one, outside of it each statement stands alone.
 */
public final class Transactions implements DataSource {
  private final DataSource database;
  private final Deque<Connection> idle = new ConcurrentLinkedDeque<>();
  private final ThreadLocal<Deque<Connection>> current = ThreadLocal.withInitial(ArrayDeque::new);

  public Transactions(DataSource database) {
    this.database = database;
  }

  /**
   * Runs {@code work} in a transaction of its own: committed when it returns, rolled back when it
   * throws.
   */
  public <T> T requiresNew(Supplier<T> work) {
    try {
      Connection connection = open(false);
      current.get().push(connection);
      boolean done = false;
      try {
        T result = work.get();
        connection.commit();
        done = true;
        return result;
      } finally {
        current.get().pop();
        if (!done) {
          connection.rollback();
        }
        idle.push(connection);
      }
    } catch (SQLException failure) {
      throw new IllegalStateException("transaction failed", failure);
    }
  }

  @Override
  public Connection getConnection() throws SQLException {
    Connection inTransaction = current.get().peek();
    return inTransaction != null ? kept(inTransaction, false) : kept(open(true), true);
  }

  private Connection open(boolean autoCommit) throws SQLException {
    Connection connection = idle.poll();
    if (connection == null) {
      connection = database.getConnection();
    }
    connection.setAutoCommit(autoCommit);
    return connection;
  }

  private Connection kept(Connection connection, boolean giveBack) {
    return (Connection)
        Proxy.newProxyInstance(
            Connection.class.getClassLoader(),
            new Class<?>[] {Connection.class},
            (proxy, method, arguments) -> {
              if (!method.getName().equals("close")) {
                try {
                  return method.invoke(connection, arguments);
                } catch (InvocationTargetException failure) {
                  throw failure.getCause();
                }
              }
              if (giveBack) {
                idle.push(connection);
              }
              return null;
            });
  }

  @Override
  public Connection getConnection(String user, String password) throws SQLException {
    return getConnection();
  }

  @Override
  public PrintWriter getLogWriter() {
    return null;
  }

  @Override
  public void setLogWriter(PrintWriter out) {}

  @Override
  public void setLoginTimeout(int seconds) {}

  @Override
  public int getLoginTimeout() {
    return 0;
  }

  @Override
  public Logger getParentLogger() {
    return Logger.getGlobal();
  }

  @Override
  public <T> T unwrap(Class<T> type) {
    return type.cast(database);
  }

  @Override
  public boolean isWrapperFor(Class<?> type) {
    return type.isInstance(database);
  }
}
