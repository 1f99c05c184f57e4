package org.openpowerradar.web.page.setup;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.time.Instant;
import org.openpowerradar.account.entity.InvalidRequestException;
import org.openpowerradar.energy.boundary.Corrections;
import org.openpowerradar.site.boundary.ParameterCorrection;
import org.openpowerradar.site.entity.CalibrationChange;
import org.openpowerradar.site.entity.setup.SetupError;
import org.openpowerradar.site.entity.setup.SetupException;

/**
 * Corrects what turns raw values of the device that is open, or of all devices of the panel that is
 * open, into watts, from a moment on.
 */
@Named
@RequestScoped
public class ParametersForm extends SetupForm {
  @Inject Corrections corrections;
  @Inject DeploymentPage page;

  private String phase;
  private String volts;
  private String powerFactor;
  private String currentFactor;
  private String ctRatio;
  private String from;

  /** Corrects it; the past is restated in the background. */
  public void correct() throws IOException {
    attempt(
        () -> {
          if (page.getKind().equals("panel")) {
            corrections.correctPanel(page.getPanel().id(), read());
          } else {
            corrections.correct(page.getDevice().id(), read());
          }
          return page.getLink() + "&open=" + page.getOpen() + "&done=corrected#open";
        });
  }

  private ParameterCorrection read() {
    Instant moment = Typed.moment(from, page.zone());
    long number = Typed.id(phase);
    try {
      CalibrationChange change =
          new CalibrationChange(
              null,
              Typed.number(ctRatio, SetupError.CT_RATIO),
              Typed.number(currentFactor, SetupError.CURRENT_FACTOR),
              Typed.number(volts, SetupError.VOLTS),
              Typed.number(powerFactor, SetupError.POWER_FACTOR));
      Integer only = number == 0 ? null : (int) Math.min(number, 9);
      return new ParameterCorrection(only, change, moment, null);
    } catch (InvalidRequestException wrongMoment) {
      throw new SetupException(SetupError.FROM);
    } catch (IllegalArgumentException outOfRange) {
      throw new InvalidRequestException(outOfRange.getMessage());
    }
  }

  public String getPhase() {
    return phase;
  }

  public void setPhase(String phase) {
    this.phase = phase;
  }

  public String getVolts() {
    return volts;
  }

  public void setVolts(String volts) {
    this.volts = volts;
  }

  public String getPowerFactor() {
    return powerFactor;
  }

  public void setPowerFactor(String powerFactor) {
    this.powerFactor = powerFactor;
  }

  public String getCurrentFactor() {
    return currentFactor;
  }

  public void setCurrentFactor(String currentFactor) {
    this.currentFactor = currentFactor;
  }

  public String getCtRatio() {
    return ctRatio;
  }

  public void setCtRatio(String ctRatio) {
    this.ctRatio = ctRatio;
  }

  public String getFrom() {
    return from;
  }

  public void setFrom(String from) {
    this.from = from;
  }
}
