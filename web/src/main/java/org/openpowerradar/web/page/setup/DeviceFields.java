package org.openpowerradar.web.page.setup;

import org.openpowerradar.site.boundary.setup.Deployment;
import org.openpowerradar.site.entity.DeviceCategory;
import org.openpowerradar.site.entity.DeviceId;
import org.openpowerradar.site.entity.setup.DeviceProperties;
import org.openpowerradar.site.entity.setup.PhaseSet;
import org.openpowerradar.site.entity.setup.SetupError;

/** The fields of the form of a device, as typed. */
public final class DeviceFields {
  private String name;
  private String description;
  private String category = DeviceCategory.OTHER.name();
  private String type;
  private String colour = "0";
  private String phases;
  private String powerFactor = "0.95";
  private String currentFactor = "1";
  private String parent = "";
  private String panel;

  static DeviceFields of(Deployment.DevicePart known) {
    DeviceProperties told = known.properties();
    DeviceFields fields = new DeviceFields();
    fields.name = told.name();
    fields.description = told.description();
    fields.category = told.category().name();
    fields.type = told.type();
    fields.colour = Integer.toString(told.colour());
    fields.phases = Integer.toString(told.phases().bits());
    fields.powerFactor = Typed.text(told.powerFactor());
    fields.currentFactor = Typed.text(told.currentFactor());
    fields.parent = told.parent() == null ? "" : told.parent().toString();
    fields.panel = Long.toString(known.panel());
    return fields;
  }

  /** A new one that uses all phases of its panel, and its power factor. */
  static DeviceFields inPanel(Deployment.PanelPart panel) {
    DeviceFields fields = new DeviceFields();
    fields.phases = Integer.toString(PhaseSet.upTo(panel.type().phases()).bits());
    fields.powerFactor = Typed.text(panel.powerFactor());
    fields.panel = Long.toString(panel.id());
    return fields;
  }

  DeviceProperties read() {
    return new DeviceProperties(
        name,
        description,
        Typed.one(DeviceCategory.values(), category, SetupError.CATEGORY),
        type,
        (int) Typed.id(colour),
        new PhaseSet((int) Typed.id(phases)),
        Typed.number(powerFactor, SetupError.POWER_FACTOR),
        Typed.number(currentFactor, SetupError.CURRENT_FACTOR),
        parent == null || parent.isEmpty() ? null : new DeviceId(Typed.id(parent)));
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  public String getDescription() {
    return description;
  }

  public void setDescription(String description) {
    this.description = description;
  }

  public String getCategory() {
    return category;
  }

  public void setCategory(String category) {
    this.category = category;
  }

  public String getType() {
    return type;
  }

  public void setType(String type) {
    this.type = type;
  }

  public String getColour() {
    return colour;
  }

  public void setColour(String colour) {
    this.colour = colour;
  }

  public String getPhases() {
    return phases;
  }

  public void setPhases(String phases) {
    this.phases = phases;
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

  public String getParent() {
    return parent;
  }

  public void setParent(String parent) {
    this.parent = parent;
  }

  public String getPanel() {
    return panel;
  }

  public void setPanel(String panel) {
    this.panel = panel;
  }
}
