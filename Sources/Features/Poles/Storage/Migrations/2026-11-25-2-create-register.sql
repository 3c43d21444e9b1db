-- SPDX-License-Identifier: AGPL-3.0-or-later
CREATE TABLE source (
  id {id} NOT NULL PRIMARY KEY,
  title TEXT NOT NULL UNIQUE,
  recorded_at {instant} NOT NULL
) {strict};

CREATE TABLE structure (
  id {id} NOT NULL PRIMARY KEY,
  name TEXT NOT NULL,
  departement_code TEXT,
  fictitious {boolean} NOT NULL,
  recorded_at {instant} NOT NULL
) {strict};

CREATE INDEX structure_name ON structure (name);

-- external_key is what the last import called the pole; search_text holds folded words, a space before each.
CREATE TABLE pole (
  id {id} NOT NULL PRIMARY KEY,
  slug TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  fictitious {boolean} NOT NULL,
  reference TEXT,
  external_key TEXT NOT NULL,
  revision {integer} NOT NULL CHECK (revision >= 1),
  search_text TEXT NOT NULL,
  created_at {instant} NOT NULL,
  UNIQUE (external_key, fictitious)
) {strict};

CREATE TABLE pole_former_slug (
  slug TEXT NOT NULL PRIMARY KEY,
  pole {id} NOT NULL REFERENCES pole (id),
  left_at {instant} NOT NULL
) {strict};

CREATE TABLE pole_version (
  id {id} NOT NULL PRIMARY KEY,
  pole {id} NOT NULL REFERENCES pole (id),
  number {integer} NOT NULL CHECK (number >= 1),
  name TEXT NOT NULL,
  siren TEXT,
  lead_structure {id} REFERENCES structure (id),
  commune_code TEXT,
  commune_name TEXT,
  longitude {real},
  latitude {real},
  departement_code TEXT,
  departement_name TEXT,
  region_code TEXT,
  region_name TEXT,
  stage TEXT,
  website TEXT,
  author TEXT NOT NULL,
  reason TEXT NOT NULL,
  valid_from {day} NOT NULL,
  recorded_at {instant} NOT NULL,
  UNIQUE (pole, number)
) {strict};

CREATE TABLE pole_version_sector (
  version {id} NOT NULL REFERENCES pole_version (id),
  position {integer} NOT NULL,
  label TEXT NOT NULL,
  slug TEXT NOT NULL,
  PRIMARY KEY (version, position)
) {strict};

CREATE TABLE pole_version_source (
  version {id} NOT NULL REFERENCES pole_version (id),
  field TEXT NOT NULL,
  position {integer} NOT NULL,
  source {id} NOT NULL REFERENCES source (id),
  PRIMARY KEY (version, field, position)
) {strict};

-- Joined without days: nobody says since when. Left without days: no source says that it left.
CREATE TABLE membership (
  id {id} NOT NULL PRIMARY KEY,
  structure {id} NOT NULL REFERENCES structure (id),
  pole {id} NOT NULL REFERENCES pole (id),
  circle TEXT NOT NULL CHECK (circle IN ('lead', 'initiator', 'partner')),
  joined_earliest {day},
  joined_latest {day},
  left_earliest {day},
  left_latest {day},
  recorded_at {instant} NOT NULL,
  CHECK (joined_earliest <= joined_latest),
  CHECK (left_earliest <= left_latest)
) {strict};

CREATE INDEX membership_pole ON membership (pole);

CREATE TABLE membership_source (
  membership {id} NOT NULL REFERENCES membership (id),
  position {integer} NOT NULL,
  source {id} NOT NULL REFERENCES source (id),
  PRIMARY KEY (membership, position)
) {strict};

CREATE TABLE pole_event (
  id {id} NOT NULL PRIMARY KEY,
  pole {id} NOT NULL REFERENCES pole (id),
  kind TEXT NOT NULL CHECK (kind IN ('founded', 'recognised', 'funded', 'dormant', 'ended')),
  earliest {day},
  latest {day},
  detail TEXT,
  imported {boolean} NOT NULL,
  recorded_at {instant} NOT NULL,
  withdrawn_at {instant},
  CHECK (earliest <= latest)
) {strict};

CREATE INDEX pole_event_pole ON pole_event (pole);

CREATE TABLE pole_event_source (
  event {id} NOT NULL REFERENCES pole_event (id),
  position {integer} NOT NULL,
  source {id} NOT NULL REFERENCES source (id),
  PRIMARY KEY (event, position)
) {strict};

CREATE TABLE contact (
  id {id} NOT NULL PRIMARY KEY,
  pole {id} NOT NULL REFERENCES pole (id),
  name TEXT,
  email TEXT NOT NULL,
  purpose TEXT NOT NULL CHECK (purpose IN ('survey')),
  until {day},
  recorded_at {instant} NOT NULL
) {strict};

CREATE INDEX contact_pole ON contact (pole);
