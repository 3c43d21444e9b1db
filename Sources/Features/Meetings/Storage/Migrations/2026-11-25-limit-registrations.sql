-- SPDX-License-Identifier: AGPL-3.0-or-later
-- The network is a signature: the table does not tell who came from where.
CREATE TABLE registration_attempt (
  id {id} NOT NULL PRIMARY KEY,
  meeting {id} NOT NULL REFERENCES meeting (id),
  remote_key TEXT NOT NULL,
  attempted_at {instant} NOT NULL
) {strict};

CREATE INDEX registration_attempt_remote ON registration_attempt (remote_key, attempted_at);
