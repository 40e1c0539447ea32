-- What the officers of the province do with the master (db/desk). Never part of a snapshot. Made in
-- every province.db that has it not yet, so it stands alone: an older program passes over it.

-- Everything that was done, by whom, when; rows are only ever added. Each row names the digest of
-- the one before it (64 zeros for the first), so a row that was changed, taken out or put in between
-- shows. sha256 is over the other columns: audit.c says how.
CREATE TABLE IF NOT EXISTS audit_log (
    id              INTEGER NOT NULL PRIMARY KEY,
    time_utc        TEXT NOT NULL,
    who             TEXT NOT NULL CHECK (length(who) BETWEEN 1 AND 200),
    action          TEXT NOT NULL,
    subject         TEXT NOT NULL,  -- file, release number, finding
    detail          TEXT NOT NULL,  -- Thai
    previous_sha256 TEXT NOT NULL,
    sha256          TEXT NOT NULL CHECK (length(sha256) = 64)
) STRICT;
CREATE TRIGGER IF NOT EXISTS audit_log_is_never_changed BEFORE UPDATE ON audit_log
BEGIN SELECT raise(ABORT, 'audit_log is append-only'); END;
CREATE TRIGGER IF NOT EXISTS audit_log_is_never_cut BEFORE DELETE ON audit_log
BEGIN SELECT raise(ABORT, 'audit_log is append-only'); END;
CREATE TRIGGER IF NOT EXISTS audit_log_goes_on BEFORE INSERT ON audit_log
WHEN NEW.id IS NOT (SELECT coalesce(max(id), 0) + 1 FROM audit_log)
BEGIN SELECT raise(ABORT, 'audit_log goes on where it ended'); END;

-- Releases that went out. log_id: the last entry of audit_log when the draft was made; what was
-- imported after it is not in the release.
CREATE TABLE IF NOT EXISTS release_made (
    number        INTEGER NOT NULL PRIMARY KEY,
    sha256        TEXT NOT NULL,
    log_id        INTEGER NOT NULL,
    approved_by   TEXT NOT NULL,
    published_utc TEXT NOT NULL
) STRICT;

-- What came of asking for a document's address (feature E6), so that it is not asked every time.
CREATE TABLE IF NOT EXISTS link_check (
    url         TEXT NOT NULL PRIMARY KEY,
    checked_utc TEXT NOT NULL,
    alive       INTEGER NOT NULL CHECK (alive IN (0, 1)),
    detail      TEXT NOT NULL       -- "HTTP 404", or why nobody answered
) STRICT, WITHOUT ROWID;
