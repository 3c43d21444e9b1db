-- SPDX-License-Identifier: AGPL-3.0-or-later
-- Written by `make schema` from the migrations, in the order in which they are applied. To be read, not run.
--
-- The words for types are those of Sources/Platform/Persistence/Migration.swift, which says what they are on each
-- engine: INSTANT is BIGINT on PostgreSQL, INTEGER on SQLite. On SQLite all tables are STRICT. What comes from a file in
-- .sqlite.sql or .postgres.sql is for that engine only. One table is missing: migration, which remembers what was
-- applied, and which Migrations.swift, beside, makes.

-- Accounts, 2026-11-25-1-create-account.sql

CREATE TABLE account (
  id ID NOT NULL PRIMARY KEY,
  email TEXT NOT NULL CHECK (email <> ''),
  email_folded TEXT NOT NULL UNIQUE,
  password_hash TEXT NOT NULL CHECK (password_hash <> ''),
  role TEXT NOT NULL CHECK (role IN ('administrator', 'reader')),
  created_at INSTANT NOT NULL
);

-- A session is known by the digest of its token: who reads this table cannot take a session over.
CREATE TABLE team_session (
  token_digest TEXT NOT NULL PRIMARY KEY,
  account ID NOT NULL REFERENCES account (id) ON DELETE CASCADE,
  created_at INSTANT NOT NULL,
  last_seen_at INSTANT NOT NULL
);

CREATE INDEX team_session_account ON team_session (account);

-- Both keys are signatures: the table tells neither addresses typed nor machines.
CREATE TABLE sign_in_attempt (
  id ID NOT NULL PRIMARY KEY,
  account_key TEXT NOT NULL,
  remote_key TEXT NOT NULL,
  attempted_at INSTANT NOT NULL
);

CREATE INDEX sign_in_attempt_account ON sign_in_attempt (account_key, attempted_at);

CREATE INDEX sign_in_attempt_remote ON sign_in_attempt (remote_key, attempted_at);

CREATE TABLE journal (
  id ID NOT NULL PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind <> ''),
  subject TEXT NOT NULL,
  account ID REFERENCES account (id),
  noted_at INSTANT NOT NULL
);

CREATE INDEX journal_subject ON journal (kind, subject, noted_at);

-- Poles, 2026-11-25-2-create-register.sql

CREATE TABLE source (
  id ID NOT NULL PRIMARY KEY,
  title TEXT NOT NULL UNIQUE,
  recorded_at INSTANT NOT NULL
);

CREATE TABLE structure (
  id ID NOT NULL PRIMARY KEY,
  name TEXT NOT NULL,
  departement_code TEXT,
  fictitious BOOLEAN NOT NULL,
  recorded_at INSTANT NOT NULL
);

CREATE INDEX structure_name ON structure (name);

-- external_key is what the last import called the pole; search_text holds folded words, a space before each.
CREATE TABLE pole (
  id ID NOT NULL PRIMARY KEY,
  slug TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  fictitious BOOLEAN NOT NULL,
  reference TEXT,
  external_key TEXT NOT NULL,
  revision INTEGER NOT NULL CHECK (revision >= 1),
  search_text TEXT NOT NULL,
  created_at INSTANT NOT NULL,
  UNIQUE (external_key, fictitious)
);

CREATE TABLE pole_former_slug (
  slug TEXT NOT NULL PRIMARY KEY,
  pole ID NOT NULL REFERENCES pole (id),
  left_at INSTANT NOT NULL
);

CREATE TABLE pole_version (
  id ID NOT NULL PRIMARY KEY,
  pole ID NOT NULL REFERENCES pole (id),
  number INTEGER NOT NULL CHECK (number >= 1),
  name TEXT NOT NULL,
  siren TEXT,
  lead_structure ID REFERENCES structure (id),
  commune_code TEXT,
  commune_name TEXT,
  longitude REAL,
  latitude REAL,
  departement_code TEXT,
  departement_name TEXT,
  region_code TEXT,
  region_name TEXT,
  stage TEXT,
  website TEXT,
  author TEXT NOT NULL,
  reason TEXT NOT NULL,
  valid_from DAY NOT NULL,
  recorded_at INSTANT NOT NULL,
  UNIQUE (pole, number)
);

CREATE TABLE pole_version_sector (
  version ID NOT NULL REFERENCES pole_version (id),
  position INTEGER NOT NULL,
  label TEXT NOT NULL,
  slug TEXT NOT NULL,
  PRIMARY KEY (version, position)
);

CREATE TABLE pole_version_source (
  version ID NOT NULL REFERENCES pole_version (id),
  field TEXT NOT NULL,
  position INTEGER NOT NULL,
  source ID NOT NULL REFERENCES source (id),
  PRIMARY KEY (version, field, position)
);

-- Joined without days: nobody says since when. Left without days: no source says that it left.
CREATE TABLE membership (
  id ID NOT NULL PRIMARY KEY,
  structure ID NOT NULL REFERENCES structure (id),
  pole ID NOT NULL REFERENCES pole (id),
  circle TEXT NOT NULL CHECK (circle IN ('lead', 'initiator', 'partner')),
  joined_earliest DAY,
  joined_latest DAY,
  left_earliest DAY,
  left_latest DAY,
  recorded_at INSTANT NOT NULL,
  CHECK (joined_earliest <= joined_latest),
  CHECK (left_earliest <= left_latest)
);

CREATE INDEX membership_pole ON membership (pole);

CREATE TABLE membership_source (
  membership ID NOT NULL REFERENCES membership (id),
  position INTEGER NOT NULL,
  source ID NOT NULL REFERENCES source (id),
  PRIMARY KEY (membership, position)
);

CREATE TABLE pole_event (
  id ID NOT NULL PRIMARY KEY,
  pole ID NOT NULL REFERENCES pole (id),
  kind TEXT NOT NULL CHECK (kind IN ('founded', 'recognised', 'funded', 'dormant', 'ended')),
  earliest DAY,
  latest DAY,
  detail TEXT,
  imported BOOLEAN NOT NULL,
  recorded_at INSTANT NOT NULL,
  withdrawn_at INSTANT,
  CHECK (earliest <= latest)
);

CREATE INDEX pole_event_pole ON pole_event (pole);

CREATE TABLE pole_event_source (
  event ID NOT NULL REFERENCES pole_event (id),
  position INTEGER NOT NULL,
  source ID NOT NULL REFERENCES source (id),
  PRIMARY KEY (event, position)
);

CREATE TABLE contact (
  id ID NOT NULL PRIMARY KEY,
  pole ID NOT NULL REFERENCES pole (id),
  name TEXT,
  email TEXT NOT NULL,
  purpose TEXT NOT NULL CHECK (purpose IN ('survey')),
  until DAY,
  recorded_at INSTANT NOT NULL
);

CREATE INDEX contact_pole ON contact (pole);

-- Campaigns, 2026-11-25-3-create-campaign.sql

CREATE TABLE form (
  id ID NOT NULL PRIMARY KEY,
  name TEXT NOT NULL,
  title TEXT NOT NULL,
  version TEXT NOT NULL,
  workbook TEXT NOT NULL,
  kept_at INSTANT NOT NULL
);

CREATE TABLE variable (
  name TEXT NOT NULL PRIMARY KEY,
  kind TEXT NOT NULL
    CHECK (kind IN ('text', 'integer', 'decimal', 'date', 'one', 'many', 'calculation', 'check')),
  meaning TEXT NOT NULL,
  unit TEXT,
  codes TEXT NOT NULL,
  since INTEGER NOT NULL
);

CREATE TABLE campaign (
  id ID NOT NULL PRIMARY KEY,
  slug TEXT NOT NULL UNIQUE,
  title TEXT NOT NULL,
  reference_year INTEGER NOT NULL,
  fictitious BOOLEAN NOT NULL,
  opens_on DAY NOT NULL,
  closes_on DAY NOT NULL,
  frame_on DAY NOT NULL,
  seed TEXT NOT NULL,
  form ID NOT NULL REFERENCES form (id),
  created_at INSTANT NOT NULL,
  CHECK (opens_on <= closes_on)
);

CREATE TABLE frame_unit (
  id ID NOT NULL PRIMARY KEY,
  campaign ID NOT NULL REFERENCES campaign (id),
  pole ID NOT NULL REFERENCES pole (id),
  reference TEXT NOT NULL,
  name TEXT NOT NULL,
  register TEXT NOT NULL,
  stratum TEXT NOT NULL,
  population_size INTEGER NOT NULL,
  sample_size INTEGER NOT NULL,
  number TEXT NOT NULL,
  selected BOOLEAN NOT NULL,
  standing TEXT NOT NULL DEFAULT 'active'
    CHECK (standing IN ('active', 'refused', 'outOfScope', 'ceased')),
  standing_reason TEXT NOT NULL DEFAULT '',
  UNIQUE (campaign, reference),
  UNIQUE (campaign, pole),
  CHECK (0 <= sample_size AND sample_size <= population_size)
);

CREATE TABLE personal_link (
  unit ID NOT NULL PRIMARY KEY REFERENCES frame_unit (id),
  version INTEGER NOT NULL,
  expires_at INSTANT NOT NULL
);

CREATE TABLE reply (
  id ID NOT NULL PRIMARY KEY,
  unit ID NOT NULL UNIQUE REFERENCES frame_unit (id),
  opened_at INSTANT NOT NULL,
  started_at INSTANT
);

CREATE TABLE submission (
  id ID NOT NULL PRIMARY KEY,
  reply ID NOT NULL REFERENCES reply (id),
  submitted_at INSTANT NOT NULL,
  submitted_on DAY NOT NULL,
  receipt TEXT NOT NULL UNIQUE,
  digest TEXT NOT NULL,
  withdrawn_at INSTANT
);

-- One sending of a reply stands at a time.
CREATE UNIQUE INDEX submission_standing ON submission (reply) WHERE withdrawn_at IS NULL;

CREATE TABLE answer (
  reply ID NOT NULL REFERENCES reply (id),
  variable TEXT NOT NULL REFERENCES variable (name),
  row_id TEXT NOT NULL,
  value TEXT,
  typed TEXT,
  state TEXT NOT NULL CHECK (state IN ('proposed', 'collected', 'edited', 'unknown')),
  reason TEXT NOT NULL,
  author TEXT,
  device TEXT,
  revision INTEGER NOT NULL,
  changed_at INSTANT NOT NULL,
  PRIMARY KEY (reply, variable, row_id),
  CHECK (value IS NULL OR typed IS NULL)
);

-- Everything that was ever saved, and what was typed while another saved something else.
CREATE TABLE answer_change (
  id ID NOT NULL PRIMARY KEY,
  reply ID NOT NULL REFERENCES reply (id),
  variable TEXT NOT NULL REFERENCES variable (name),
  row_id TEXT NOT NULL,
  value TEXT,
  typed TEXT,
  state TEXT NOT NULL CHECK (state IN ('proposed', 'collected', 'edited', 'unknown')),
  reason TEXT NOT NULL,
  author TEXT,
  device TEXT,
  revision INTEGER NOT NULL,
  changed_at INSTANT NOT NULL,
  applied BOOLEAN NOT NULL
);

CREATE INDEX answer_change_of ON answer_change (reply, variable, row_id, revision);

-- Results, 2026-11-25-4-create-release.sql

CREATE TABLE estimation_plan (
  campaign TEXT NOT NULL PRIMARY KEY,
  plan TEXT NOT NULL,
  saved_at INSTANT NOT NULL
);

CREATE TABLE release (
  id ID NOT NULL PRIMARY KEY,
  campaign TEXT NOT NULL,
  version INTEGER NOT NULL CHECK (version > 0),
  canonical TEXT NOT NULL,
  sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
  note TEXT,
  released_at INSTANT NOT NULL,
  opens_at INSTANT,
  status TEXT NOT NULL DEFAULT 'released' CHECK (status IN ('released', 'withdrawn')),
  UNIQUE (campaign, version)
);

-- Results, 2026-11-25-4-create-release.sqlite.sql

-- What was released does not change: a correction is another version.
CREATE TRIGGER release_unchanged
BEFORE UPDATE OF id, campaign, version, canonical, sha256, note, released_at, opens_at ON release
BEGIN
  SELECT RAISE(ABORT, 'a release does not change');
END;

-- Results, 2026-11-25-4-create-release.postgres.sql

-- What was released does not change: a correction is another version.
CREATE FUNCTION release_unchanged() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'a release does not change';
END;
$$;

CREATE TRIGGER release_unchanged
BEFORE UPDATE OF id, campaign, version, canonical, sha256, note, released_at, opens_at ON release
FOR EACH ROW EXECUTE FUNCTION release_unchanged();

-- Results, 2026-11-25-4-keep-release-answers.sql

-- The answers a release was estimated from, as they were that day: whoever makes a figure again needs the same bytes.
CREATE TABLE release_answers (
  release ID NOT NULL PRIMARY KEY REFERENCES release (id),
  csv TEXT NOT NULL
);

-- Meetings, 2026-11-25-5-1-create-meeting.sql

CREATE TABLE meeting (
  id ID NOT NULL PRIMARY KEY,
  slug TEXT NOT NULL UNIQUE,
  title TEXT NOT NULL,
  organiser TEXT NOT NULL,
  starts_at INSTANT NOT NULL,
  ends_at INSTANT NOT NULL,
  zone TEXT NOT NULL,
  venue_name TEXT NOT NULL,
  venue_street TEXT,
  venue_city TEXT NOT NULL,
  registration_only BOOLEAN NOT NULL,
  registration_opens_at INSTANT,
  registration_closes_at INSTANT,
  seats INTEGER,
  seats_taken INTEGER NOT NULL,
  fictitious BOOLEAN NOT NULL,
  after_programme TEXT,
  source TEXT NOT NULL,
  sequence INTEGER NOT NULL,
  content_digest TEXT NOT NULL,
  updated_at INSTANT NOT NULL,
  CHECK (ends_at > starts_at),
  CHECK (registration_closes_at IS NULL OR registration_opens_at IS NOT NULL),
  CHECK (seats > 0),
  CHECK (seats_taken >= 0)
);

CREATE INDEX meeting_starts_at ON meeting (starts_at);

CREATE TABLE part (
  id ID NOT NULL PRIMARY KEY,
  meeting ID NOT NULL REFERENCES meeting (id),
  position INTEGER NOT NULL,
  name TEXT NOT NULL,
  title TEXT,
  starts_at INSTANT NOT NULL,
  ends_at INSTANT NOT NULL,
  UNIQUE (meeting, position),
  CHECK (ends_at > starts_at)
);

CREATE TABLE slot (
  id ID NOT NULL PRIMARY KEY,
  part ID NOT NULL REFERENCES part (id),
  position INTEGER NOT NULL,
  title TEXT,
  starts_at INSTANT,
  ends_at INSTANT,
  campaign TEXT,
  release_version INTEGER,
  figure TEXT,
  UNIQUE (part, position),
  CHECK ((starts_at IS NULL) = (ends_at IS NULL)),
  CHECK ((campaign IS NULL) = (release_version IS NULL)),
  CHECK (figure IS NULL OR campaign IS NOT NULL)
);

-- Without a slot, the person hosts the session.
CREATE TABLE appearance (
  id ID NOT NULL PRIMARY KEY,
  meeting ID NOT NULL REFERENCES meeting (id),
  slot ID REFERENCES slot (id),
  position INTEGER NOT NULL,
  name TEXT,
  role TEXT,
  organisation TEXT,
  pole TEXT,
  pole_in_register TEXT,
  status TEXT NOT NULL CHECK (status IN ('confirmed', 'subjectToConfirmation', 'toBeDefined')),
  CHECK (name IS NOT NULL OR role IS NOT NULL)
);

CREATE INDEX appearance_meeting ON appearance (meeting);

CREATE INDEX appearance_slot ON appearance (slot);

-- Meetings, 2026-11-25-5-2-create-registration.sql

CREATE TABLE registration (
  id ID NOT NULL PRIMARY KEY,
  meeting ID NOT NULL REFERENCES meeting (id),
  name TEXT NOT NULL,
  email TEXT NOT NULL,
  email_key TEXT NOT NULL,
  organisation TEXT,
  pole ID REFERENCES pole (id),
  state TEXT NOT NULL CHECK (state IN ('registered', 'cancelled')),
  created_at INSTANT NOT NULL,
  cancelled_at INSTANT,
  form_key TEXT NOT NULL,
  link_version INTEGER NOT NULL,
  mailed_at INSTANT NOT NULL,
  UNIQUE (meeting, form_key, email_key),
  CHECK ((state = 'cancelled') = (cancelled_at IS NOT NULL))
);

-- Whoever cancelled may register again.
CREATE UNIQUE INDEX registration_once ON registration (meeting, email_key) WHERE state = 'registered';

-- Mail, 2026-11-25-create-outbox.sql

CREATE TABLE outbox (
  id ID NOT NULL PRIMARY KEY,
  kind TEXT NOT NULL,
  recipient TEXT NOT NULL,
  subject TEXT NOT NULL,
  body TEXT NOT NULL,
  calendar TEXT,
  queued_at INSTANT NOT NULL,
  sent_at INSTANT
);

CREATE INDEX outbox_waiting ON outbox (queued_at, id) WHERE sent_at IS NULL;

-- Meetings, 2026-11-25-limit-registrations.sql

-- The network is a signature: the table does not tell who came from where.
CREATE TABLE registration_attempt (
  id ID NOT NULL PRIMARY KEY,
  meeting ID NOT NULL REFERENCES meeting (id),
  remote_key TEXT NOT NULL,
  attempted_at INSTANT NOT NULL
);

CREATE INDEX registration_attempt_remote ON registration_attempt (remote_key, attempted_at);
