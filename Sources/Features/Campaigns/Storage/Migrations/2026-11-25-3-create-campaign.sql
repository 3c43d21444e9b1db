-- SPDX-License-Identifier: AGPL-3.0-or-later
CREATE TABLE form (
  id {id} NOT NULL PRIMARY KEY,
  name TEXT NOT NULL,
  title TEXT NOT NULL,
  version TEXT NOT NULL,
  workbook TEXT NOT NULL,
  kept_at {instant} NOT NULL
) {strict};

CREATE TABLE variable (
  name TEXT NOT NULL PRIMARY KEY,
  kind TEXT NOT NULL
    CHECK (kind IN ('text', 'integer', 'decimal', 'date', 'one', 'many', 'calculation', 'check')),
  meaning TEXT NOT NULL,
  unit TEXT,
  codes TEXT NOT NULL,
  since {integer} NOT NULL
) {strict};

CREATE TABLE campaign (
  id {id} NOT NULL PRIMARY KEY,
  slug TEXT NOT NULL UNIQUE,
  title TEXT NOT NULL,
  reference_year {integer} NOT NULL,
  fictitious {boolean} NOT NULL,
  opens_on {day} NOT NULL,
  closes_on {day} NOT NULL,
  frame_on {day} NOT NULL,
  seed TEXT NOT NULL,
  form {id} NOT NULL REFERENCES form (id),
  created_at {instant} NOT NULL,
  CHECK (opens_on <= closes_on)
) {strict};

CREATE TABLE frame_unit (
  id {id} NOT NULL PRIMARY KEY,
  campaign {id} NOT NULL REFERENCES campaign (id),
  pole {id} NOT NULL REFERENCES pole (id),
  reference TEXT NOT NULL,
  name TEXT NOT NULL,
  register TEXT NOT NULL,
  stratum TEXT NOT NULL,
  population_size {integer} NOT NULL,
  sample_size {integer} NOT NULL,
  number TEXT NOT NULL,
  selected {boolean} NOT NULL,
  standing TEXT NOT NULL DEFAULT 'active'
    CHECK (standing IN ('active', 'refused', 'outOfScope', 'ceased')),
  standing_reason TEXT NOT NULL DEFAULT '',
  UNIQUE (campaign, reference),
  UNIQUE (campaign, pole),
  CHECK (0 <= sample_size AND sample_size <= population_size)
) {strict};

CREATE TABLE personal_link (
  unit {id} NOT NULL PRIMARY KEY REFERENCES frame_unit (id),
  version {integer} NOT NULL,
  expires_at {instant} NOT NULL
) {strict};

CREATE TABLE reply (
  id {id} NOT NULL PRIMARY KEY,
  unit {id} NOT NULL UNIQUE REFERENCES frame_unit (id),
  opened_at {instant} NOT NULL,
  started_at {instant}
) {strict};

CREATE TABLE submission (
  id {id} NOT NULL PRIMARY KEY,
  reply {id} NOT NULL REFERENCES reply (id),
  submitted_at {instant} NOT NULL,
  submitted_on {day} NOT NULL,
  receipt TEXT NOT NULL UNIQUE,
  digest TEXT NOT NULL,
  withdrawn_at {instant}
) {strict};

-- One sending of a reply stands at a time.
CREATE UNIQUE INDEX submission_standing ON submission (reply) WHERE withdrawn_at IS NULL;

CREATE TABLE answer (
  reply {id} NOT NULL REFERENCES reply (id),
  variable TEXT NOT NULL REFERENCES variable (name),
  row_id TEXT NOT NULL,
  value TEXT,
  typed TEXT,
  state TEXT NOT NULL CHECK (state IN ('proposed', 'collected', 'edited', 'unknown')),
  reason TEXT NOT NULL,
  author TEXT,
  device TEXT,
  revision {integer} NOT NULL,
  changed_at {instant} NOT NULL,
  PRIMARY KEY (reply, variable, row_id),
  CHECK (value IS NULL OR typed IS NULL)
) {strict};

-- Everything that was ever saved, and what was typed while another saved something else.
CREATE TABLE answer_change (
  id {id} NOT NULL PRIMARY KEY,
  reply {id} NOT NULL REFERENCES reply (id),
  variable TEXT NOT NULL REFERENCES variable (name),
  row_id TEXT NOT NULL,
  value TEXT,
  typed TEXT,
  state TEXT NOT NULL CHECK (state IN ('proposed', 'collected', 'edited', 'unknown')),
  reason TEXT NOT NULL,
  author TEXT,
  device TEXT,
  revision {integer} NOT NULL,
  changed_at {instant} NOT NULL,
  applied {boolean} NOT NULL
) {strict};

CREATE INDEX answer_change_of ON answer_change (reply, variable, row_id, revision);
