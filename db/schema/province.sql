-- What the master holds beside public.sql: where every row came from, and what must never change.

-- One file (or sheet of a workbook) in force. Replaced as a whole by the next good file of the same
-- office and kind; a file with an error replaces nothing.
CREATE TABLE IF NOT EXISTS source_file (
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
CREATE INDEX IF NOT EXISTS source_file_by_office ON source_file (office_code, kind);

-- The fiscal years a file is the full list of; none for a file of a kind without years. It is in
-- force while no newer file of its office and kind has one of them (or is without years, as it is).
CREATE TABLE IF NOT EXISTS source_year (
    source_file INTEGER NOT NULL REFERENCES source_file (id) ON DELETE CASCADE,
    year_be     INTEGER NOT NULL,
    PRIMARY KEY (source_file, year_be)
) STRICT, WITHOUT ROWID;

-- Workbooks of which every sheet with data was taken: not converted again while all of these are in
-- force (db/intake/whole.h).
CREATE TABLE IF NOT EXISTS workbook_whole (
    sha256      TEXT NOT NULL,
    office_code TEXT NOT NULL,
    sheet_count INTEGER NOT NULL,  -- source files with these bytes
    PRIMARY KEY (sha256, office_code)
) STRICT, WITHOUT ROWID;

-- What lay beside a sheet that names files when it was taken: a digest of names, sizes and times
-- (db/intake/beside.h).
CREATE TABLE IF NOT EXISTS source_beside (
    office_code TEXT NOT NULL,
    kind        TEXT NOT NULL,
    stamp       TEXT NOT NULL,
    PRIMARY KEY (office_code, kind)
) STRICT, WITHOUT ROWID;

-- The row a record came from. record_key is the record's primary key as text, parts joined by '/'.
CREATE TABLE IF NOT EXISTS row_source (
    kind        TEXT NOT NULL,
    record_key  TEXT NOT NULL,
    source_file INTEGER NOT NULL REFERENCES source_file (id) ON DELETE CASCADE,
    source_row  INTEGER NOT NULL,
    PRIMARY KEY (kind, record_key)
) STRICT, WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS row_source_by_file ON row_source (source_file); -- which files still have rows in force

-- A project's permanent code, given once and never taken back, whatever later files say.
CREATE TABLE IF NOT EXISTS project_identity (
    area_code   TEXT NOT NULL,
    office_code TEXT NOT NULL,
    code        TEXT NOT NULL UNIQUE,
    PRIMARY KEY (area_code, office_code)
) STRICT, WITHOUT ROWID;

-- The last try to import a file, refused files too: who has sent what, and how good it was.
CREATE TABLE IF NOT EXISTS intake_try (
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

-- Survey figures as the offices sent them. They never leave the province: db/release makes from them
-- what may be shown (indicator_value, household_account, consumption of a snapshot).
CREATE TABLE IF NOT EXISTS indicator_raw (
    area_code      TEXT NOT NULL REFERENCES area (code),
    year_be        INTEGER NOT NULL CHECK (year_be BETWEEN 2500 AND 2699),
    set_code       TEXT NOT NULL,
    edition        TEXT NOT NULL,
    indicator_code TEXT NOT NULL,
    sex            TEXT NOT NULL CHECK (sex IN ('', 'male', 'female')),  -- '': all
    age_group      TEXT NOT NULL,                                        -- '': all
    surveyed       INTEGER CHECK (surveyed >= 0),
    passed         INTEGER CHECK (passed >= 0),
    failed         INTEGER CHECK (failed >= 0),
    value          REAL,
    unit           TEXT NOT NULL,
    as_of          TEXT NOT NULL,
    source         TEXT NOT NULL,
    sample         INTEGER NOT NULL DEFAULT 0 CHECK (sample IN (0, 1)),
    PRIMARY KEY (area_code, year_be, set_code, edition, indicator_code, sex, age_group),
    FOREIGN KEY (set_code, edition, indicator_code) REFERENCES indicator (set_code, edition, code),
    CHECK (surveyed IS NULL OR passed IS NULL OR failed IS NULL OR passed + failed = surveyed)
) STRICT, WITHOUT ROWID;

CREATE TABLE IF NOT EXISTS household_account_raw (
    area_code       TEXT NOT NULL REFERENCES area (code),
    year_be         INTEGER NOT NULL CHECK (year_be BETWEEN 2500 AND 2699),
    household_count INTEGER NOT NULL CHECK (household_count >= 0),
    household_total INTEGER CHECK (household_total >= household_count),
    income_mean_satang    INTEGER,
    income_median_satang  INTEGER,
    expense_mean_satang   INTEGER,
    expense_median_satang INTEGER,
    debt_mean_satang      INTEGER,
    debt_median_satang    INTEGER,
    saving_mean_satang    INTEGER,
    saving_median_satang  INTEGER,
    group_count     INTEGER CHECK (group_count >= 0),
    as_of           TEXT NOT NULL,
    sample          INTEGER NOT NULL DEFAULT 0 CHECK (sample IN (0, 1)),
    PRIMARY KEY (area_code, year_be)
) STRICT, WITHOUT ROWID;

CREATE TABLE IF NOT EXISTS consumption_raw (
    area_code  TEXT NOT NULL REFERENCES area (code),
    year_be    INTEGER NOT NULL CHECK (year_be BETWEEN 2500 AND 2699),
    item       TEXT NOT NULL,
    households INTEGER NOT NULL CHECK (households BETWEEN 0 AND surveyed),
    surveyed   INTEGER NOT NULL,
    sample     INTEGER NOT NULL DEFAULT 0 CHECK (sample IN (0, 1)),
    PRIMARY KEY (area_code, year_be, item)
) STRICT, WITHOUT ROWID;

-- What the releases so far have told about each table of survey figures, so that no later one gives
-- away what an earlier one hid (db/disclosure/DISCLOSURE.md). Holds figures that are not public.
-- digest: of all that the table of the last release was made from. runs: db/release/survey_history.c.
CREATE TABLE IF NOT EXISTS disclosure_told (
    kind   TEXT NOT NULL,           -- indicators, household_accounts, consumption
    name   TEXT NOT NULL,           -- key of the table, parts joined by '/'
    digest TEXT NOT NULL,
    runs   BLOB NOT NULL,
    PRIMARY KEY (kind, name)
) STRICT;

-- The same as it will be if a draft goes out. The draft is known by the hash of its content: the next
-- build that stands on a release of this content takes it over and forgets the other drafts.
CREATE TABLE IF NOT EXISTS disclosure_draft (
    content_sha256 TEXT NOT NULL PRIMARY KEY,
    number         INTEGER NOT NULL,
    made_no        INTEGER NOT NULL -- counts up; only the newest few drafts are kept
) STRICT;
CREATE TABLE IF NOT EXISTS disclosure_draft_told (
    content_sha256 TEXT NOT NULL REFERENCES disclosure_draft (content_sha256) ON DELETE CASCADE,
    kind           TEXT NOT NULL,
    name           TEXT NOT NULL,
    digest         TEXT NOT NULL,
    runs           BLOB NOT NULL,
    PRIMARY KEY (content_sha256, kind, name)
) STRICT;
