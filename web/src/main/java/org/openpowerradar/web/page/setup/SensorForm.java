package org.openpowerradar.web.page.setup;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import org.openpowerradar.reading.boundary.adoption.Adoption;
import org.openpowerradar.reading.boundary.adoption.Terms;
import org.openpowerradar.site.boundary.setup.Deployment;
import org.openpowerradar.site.entity.SensorType;
import org.openpowerradar.site.entity.setup.NewSensor;
import org.openpowerradar.site.entity.setup.PhasePlace;
import org.openpowerradar.site.entity.setup.SetupError;

/** Puts a sensor on a phase of the device that is open, or takes it off. */
@Named
@RequestScoped
public class SensorForm extends SetupForm {
  @Inject Adoption adoption;
  @Inject DeploymentPage page;
  @Inject HttpServletRequest request;

  private String phase;
  private String serial;
  private String type;
  private String ctRatio;
  private String from;
  private boolean replaces;
  private boolean moves;

  /** Puts it on. */
  public void adopt() throws IOException {
    attempt(
        () -> {
          NewSensor sensor =
              new NewSensor(
                  Typed.serial(serial),
                  Typed.one(SensorType.values(), type, SetupError.SENSOR_TYPE),
                  Typed.number(ctRatio, SetupError.CT_RATIO));
          Terms terms = new Terms(Typed.moment(from, page.zone()), replaces, moves);
          adoption.adopt(place(Typed.id(phase)), sensor, terms);
          return page.getLink() + "&open=" + page.getOpen() + "&done=adopted#open";
        });
  }

  /** Takes the sensor off a phase. */
  public void unassign(int measured) throws IOException {
    attempt(
        () -> {
          adoption.unassign(place(measured), null);
          return page.getLink() + "&open=" + page.getOpen() + "&done=unassigned#open";
        });
  }

  private PhasePlace place(long number) {
    return new PhasePlace(page.getDevice().id(), (int) Math.min(number, 9));
  }

  /** Phases of the device. */
  public List<Deployment.PhasePart> getPhases() {
    return page.getDevice() == null ? List.of() : page.getDevice().phases();
  }

  /** The phase that was chosen, or else the first without a sensor. */
  public String getPhase() {
    if (phase != null) {
      return phase;
    }
    String asked = request.getParameter("phase");
    return asked != null
        ? asked
        : getPhases().stream()
            .filter(each -> each.sensor() == null)
            .findFirst()
            .map(each -> Integer.toString(each.phase()))
            .orElse(null);
  }

  public void setPhase(String phase) {
    this.phase = phase;
  }

  /** The serial that was typed, or chosen in the list of those heard. */
  public String getSerial() {
    String asked = request.getParameter("serial");
    return serial == null && asked != null && asked.matches("[0-9]{1,10}") ? asked : serial;
  }

  public void setSerial(String serial) {
    this.serial = serial;
  }

  public String getType() {
    return type == null && "true".equals(request.getParameter("meter"))
        ? SensorType.PAN_42.name()
        : type;
  }

  public void setType(String type) {
    this.type = type;
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

  public boolean isReplaces() {
    return replaces;
  }

  public void setReplaces(boolean replaces) {
    this.replaces = replaces;
  }

  public boolean isMoves() {
    return moves;
  }

  public void setMoves(boolean moves) {
    this.moves = moves;
  }
}
