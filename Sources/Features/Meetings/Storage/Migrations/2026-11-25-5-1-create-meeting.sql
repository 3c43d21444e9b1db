-- SPDX-License-Identifier: AGPL-3.0-or-later
CREATE TABLE meeting (
  id {id} NOT NULL PRIMARY KEY,
  slug TEXT NOT NULL UNIQUE,
  title TEXT NOT NULL,
  organiser TEXT NOT NULL,
  starts_at {instant} NOT NULL,
  ends_at {instant} NOT NULL,
  zone TEXT NOT NULL,
  venue_name TEXT NOT NULL,
  venue_street TEXT,
  venue_city TEXT NOT NULL,
  registration_only {boolean} NOT NULL,
  registration_opens_at {instant},
  registration_closes_at {instant},
  seats {integer},
  seats_taken {integer} NOT NULL,
  fictitious {boolean} NOT NULL,
  after_programme TEXT,
  source TEXT NOT NULL,
  sequence {integer} NOT NULL,
  content_digest TEXT NOT NULL,
  updated_at {instant} NOT NULL,
  CHECK (ends_at > starts_at),
  CHECK (registration_closes_at IS NULL OR registration_opens_at IS NOT NULL),
  CHECK (seats > 0),
  CHECK (seats_taken >= 0)
) {strict};

CREATE INDEX meeting_starts_at ON meeting (starts_at);

CREATE TABLE part (
  id {id} NOT NULL PRIMARY KEY,
  meeting {id} NOT NULL REFERENCES meeting (id),
  position {integer} NOT NULL,
  name TEXT NOT NULL,
  title TEXT,
  starts_at {instant} NOT NULL,
  ends_at {instant} NOT NULL,
  UNIQUE (meeting, position),
  CHECK (ends_at > starts_at)
) {strict};

CREATE TABLE slot (
  id {id} NOT NULL PRIMARY KEY,
  part {id} NOT NULL REFERENCES part (id),
  position {integer} NOT NULL,
  title TEXT,
  starts_at {instant},
  ends_at {instant},
  campaign TEXT,
  release_version {integer},
  figure TEXT,
  UNIQUE (part, position),
  CHECK ((starts_at IS NULL) = (ends_at IS NULL)),
  CHECK ((campaign IS NULL) = (release_version IS NULL)),
  CHECK (figure IS NULL OR campaign IS NOT NULL)
) {strict};

-- Without a slot, the person hosts the session.
CREATE TABLE appearance (
  id {id} NOT NULL PRIMARY KEY,
  meeting {id} NOT NULL REFERENCES meeting (id),
  slot {id} REFERENCES slot (id),
  position {integer} NOT NULL,
  name TEXT,
  role TEXT,
  organisation TEXT,
  pole TEXT,
  pole_in_register TEXT,
  status TEXT NOT NULL CHECK (status IN ('confirmed', 'subjectToConfirmation', 'toBeDefined')),
  CHECK (name IS NOT NULL OR role IS NOT NULL)
) {strict};

CREATE INDEX appearance_meeting ON appearance (meeting);
CREATE INDEX appearance_slot ON appearance (slot);
