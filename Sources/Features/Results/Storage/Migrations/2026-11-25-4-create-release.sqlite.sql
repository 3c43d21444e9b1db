-- SPDX-License-Identifier: AGPL-3.0-or-later
-- What was released does not change: a correction is another version.
CREATE TRIGGER release_unchanged
BEFORE UPDATE OF id, campaign, version, canonical, sha256, note, released_at, opens_at ON release
BEGIN
  SELECT RAISE(ABORT, 'a release does not change');
END;
