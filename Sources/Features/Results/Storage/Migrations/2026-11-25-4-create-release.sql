-- SPDX-License-Identifier: AGPL-3.0-or-later
CREATE TABLE estimation_plan (
  campaign TEXT NOT NULL PRIMARY KEY,
  plan TEXT NOT NULL,
  saved_at {instant} NOT NULL
) {strict};

CREATE TABLE release (
  id {id} NOT NULL PRIMARY KEY,
  campaign TEXT NOT NULL,
  version {integer} NOT NULL CHECK (version > 0),
  canonical TEXT NOT NULL,
  sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
  note TEXT,
  released_at {instant} NOT NULL,
  opens_at {instant},
  status TEXT NOT NULL DEFAULT 'released' CHECK (status IN ('released', 'withdrawn')),
  UNIQUE (campaign, version)
) {strict};
