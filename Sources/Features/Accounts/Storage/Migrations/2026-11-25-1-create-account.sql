-- SPDX-License-Identifier: AGPL-3.0-or-later
CREATE TABLE account (
  id {id} NOT NULL PRIMARY KEY,
  email TEXT NOT NULL CHECK (email <> ''),
  email_folded TEXT NOT NULL UNIQUE,
  password_hash TEXT NOT NULL CHECK (password_hash <> ''),
  role TEXT NOT NULL CHECK (role IN ('administrator', 'reader')),
  created_at {instant} NOT NULL
) {strict};

-- A session is known by the digest of its token: who reads this table cannot take a session over.
CREATE TABLE team_session (
  token_digest TEXT NOT NULL PRIMARY KEY,
  account {id} NOT NULL REFERENCES account (id) ON DELETE CASCADE,
  created_at {instant} NOT NULL,
  last_seen_at {instant} NOT NULL
) {strict};

CREATE INDEX team_session_account ON team_session (account);

-- Both keys are signatures: the table tells neither addresses typed nor machines.
CREATE TABLE sign_in_attempt (
  id {id} NOT NULL PRIMARY KEY,
  account_key TEXT NOT NULL,
  remote_key TEXT NOT NULL,
  attempted_at {instant} NOT NULL
) {strict};

CREATE INDEX sign_in_attempt_account ON sign_in_attempt (account_key, attempted_at);
CREATE INDEX sign_in_attempt_remote ON sign_in_attempt (remote_key, attempted_at);

CREATE TABLE journal (
  id {id} NOT NULL PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind <> ''),
  subject TEXT NOT NULL,
  account {id} REFERENCES account (id),
  noted_at {instant} NOT NULL
) {strict};

CREATE INDEX journal_subject ON journal (kind, subject, noted_at);
