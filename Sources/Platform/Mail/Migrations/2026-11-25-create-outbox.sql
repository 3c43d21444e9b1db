-- SPDX-License-Identifier: AGPL-3.0-or-later
CREATE TABLE outbox (
  id {id} NOT NULL PRIMARY KEY,
  kind TEXT NOT NULL,
  recipient TEXT NOT NULL,
  subject TEXT NOT NULL,
  body TEXT NOT NULL,
  calendar TEXT,
  queued_at {instant} NOT NULL,
  sent_at {instant}
) {strict};

CREATE INDEX outbox_waiting ON outbox (queued_at, id) WHERE sent_at IS NULL;
