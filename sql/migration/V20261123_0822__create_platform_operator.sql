-- Why: whoever runs the platform has the role in Keycloak and stands here; both are needed. While nobody stands here the
-- role alone counts, so that the first operator can be entered.
-- Cost on a full table: none, the table is new.
CREATE TABLE platform_operator (
  subject  VARCHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'id of the person in Keycloak (sub)',
  added_by VARCHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'id of a person in Keycloak',
  added_at DATETIME(3) NOT NULL COMMENT 'UTC',
  PRIMARY KEY (subject)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;
