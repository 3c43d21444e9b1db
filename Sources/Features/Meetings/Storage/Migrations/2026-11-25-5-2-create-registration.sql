-- SPDX-License-Identifier: AGPL-3.0-or-later
CREATE TABLE registration (
  id {id} NOT NULL PRIMARY KEY,
  meeting {id} NOT NULL REFERENCES meeting (id),
  name TEXT NOT NULL,
  email TEXT NOT NULL,
  email_key TEXT NOT NULL,
  organisation TEXT,
  pole {id} REFERENCES pole (id),
  state TEXT NOT NULL CHECK (state IN ('registered', 'cancelled')),
  created_at {instant} NOT NULL,
  cancelled_at {instant},
  form_key TEXT NOT NULL,
  link_version {integer} NOT NULL,
  mailed_at {instant} NOT NULL,
  UNIQUE (meeting, form_key, email_key),
  CHECK ((state = 'cancelled') = (cancelled_at IS NOT NULL))
) {strict};

-- Whoever cancelled may register again.
CREATE UNIQUE INDEX registration_once ON registration (meeting, email_key) WHERE state = 'registered';
