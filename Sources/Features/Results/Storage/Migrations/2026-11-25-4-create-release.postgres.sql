-- SPDX-License-Identifier: AGPL-3.0-or-later
-- What was released does not change: a correction is another version.
CREATE FUNCTION release_unchanged() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'a release does not change';
END;
$$;

CREATE TRIGGER release_unchanged
BEFORE UPDATE OF id, campaign, version, canonical, sha256, note, released_at, opens_at ON release
FOR EACH ROW EXECUTE FUNCTION release_unchanged();
