-- What the master holds beside public.sql: where every row came from, and what must never change.

-- One file (or sheet of a workbook) in force. Replaced as a whole by the next good file of the same
-- office and kind; a file with an error replaces nothing.
CREATE TABLE source_file (
    id           INTEGER NOT NULL PRIMARY KEY,
    office_code  TEXT NOT NULL,     -- tambon code, or the province's for reference sheets
    kind         TEXT NOT NULL,     -- projects, plans, … or reference sheet name
    name         TEXT NOT NULL,     -- path below the workspace, or as given
    sheet        TEXT,
    sha256       TEXT NOT NULL,
    sender       TEXT,
    received_utc TEXT NOT NULL,
    row_count    INTEGER NOT NULL,
    sample       INTEGER NOT NULL CHECK (sample IN (0, 1))
) STRICT;
CREATE INDEX source_file_by_office ON source_file (office_code, kind);

-- The row a record came from. record_key is the record's primary key as text, parts joined by '/'.
CREATE TABLE row_source (
    kind        TEXT NOT NULL,
    record_key  TEXT NOT NULL,
    source_file INTEGER NOT NULL REFERENCES source_file (id) ON DELETE CASCADE,
    source_row  INTEGER NOT NULL,
    PRIMARY KEY (kind, record_key)
) STRICT, WITHOUT ROWID;
CREATE INDEX row_source_by_file ON row_source (source_file); -- which files still have rows in force

-- A project's permanent code, given once and never taken back, whatever later files say.
CREATE TABLE project_identity (
    area_code   TEXT NOT NULL,
    office_code TEXT NOT NULL,
    code        TEXT NOT NULL UNIQUE,
    PRIMARY KEY (area_code, office_code)
) STRICT, WITHOUT ROWID;

-- The last try to import a file, refused files too: who has sent what, and how good it was.
CREATE TABLE intake_try (
    office_code   TEXT NOT NULL,     -- tambon code, or the province's for reference sheets
    kind          TEXT NOT NULL,
    name          TEXT NOT NULL,     -- as the report names the file
    sha256        TEXT NOT NULL,     -- '': it could not be read
    sender        TEXT,
    sent_utc      TEXT NOT NULL,     -- these bytes were first tried
    tried_utc     TEXT NOT NULL,     -- and last
    outcome       TEXT NOT NULL CHECK (outcome IN ('stored', 'refused')),
    row_count     INTEGER NOT NULL,
    error_count   INTEGER NOT NULL,
    warning_count INTEGER NOT NULL,
    PRIMARY KEY (office_code, kind, name)
) STRICT, WITHOUT ROWID;
