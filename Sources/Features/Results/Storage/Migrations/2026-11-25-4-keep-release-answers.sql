-- SPDX-License-Identifier: AGPL-3.0-or-later
-- The answers a release was estimated from, as they were that day: whoever makes a figure again needs the same bytes.
CREATE TABLE release_answers (
  release {id} NOT NULL PRIMARY KEY REFERENCES release (id),
  csv TEXT NOT NULL
) {strict};
