package org.openpowerradar.web.page.error;

import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerFactory;

/** Puts {@link FacesErrors} in front of the handler of Faces; named in faces-config.xml. */
public class FacesErrorsFactory extends ExceptionHandlerFactory {

  public FacesErrorsFactory(ExceptionHandlerFactory wrapped) {
    super(wrapped);
  }

  @Override
  public ExceptionHandler getExceptionHandler() {
    return new FacesErrors(getWrapped().getExceptionHandler());
  }
}
