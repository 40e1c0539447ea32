-- What a snapshot holds beside public.sql: its own name, and every sum a screen shows.
-- Layout version (user_version) 1. Rule: a program reads exactly the layouts it names
-- (snapshot.h, SNAPSHOT_LAYOUT); adding a nullable column keeps the version, anything an older program
-- would misread raises it, and so does a new table: a kiosk refuses tables it has no name for
-- (db/query/check/tables.sql).

CREATE TABLE release (
    number         INTEGER NOT NULL PRIMARY KEY CHECK (number >= 1),
    made_utc       TEXT NOT NULL,   -- RFC 3339, from SOURCE_DATE_EPOCH when set
    layout         INTEGER NOT NULL,
    fiscal_year_be INTEGER NOT NULL,-- the fiscal year made_utc lies in
    province_code  TEXT NOT NULL REFERENCES area (code),
    base_url       TEXT NOT NULL,   -- of the phone pages, without a final slash
    stale_days     INTEGER NOT NULL CHECK (stale_days > 0),
    issue_edition  TEXT NOT NULL    -- the edition in force
) STRICT;

-- Sums for every scope a screen has: an area code of any level, or "group/N" for a pilot group.
-- fiscal_year_be 0 = all years; status 'all'; class 'all' = the whole project.
-- With a class, project_count counts projects that have money of that class and amount_satang is
-- that class's money alone, so over a scope the four classes add up to 'all'. A combination that
-- has no project has no row.
CREATE TABLE project_total (
    scope            TEXT NOT NULL,
    fiscal_year_be   INTEGER NOT NULL,
    status           TEXT NOT NULL,
    class            TEXT NOT NULL,
    project_count    INTEGER NOT NULL CHECK (project_count > 0),
    amount_satang    INTEGER NOT NULL,
    no_budget_count  INTEGER NOT NULL,  -- of these projects, how many state no budget at all
    PRIMARY KEY (scope, fiscal_year_be, status, class)
) STRICT, WITHOUT ROWID;

-- How many of a scope's pilot tambons have sent a kind: "ครบ 58/60 ตำบล". sample_count of them are
-- demonstration data. as_of = the newest date inside that kind's rows (never an import time).
CREATE TABLE coverage (
    scope         TEXT NOT NULL,
    kind          TEXT NOT NULL CHECK (kind IN ('plans', 'projects', 'documents')),
    tambon_count  INTEGER NOT NULL,
    tambon_total  INTEGER NOT NULL,
    sample_count  INTEGER NOT NULL,
    row_count     INTEGER NOT NULL,
    as_of         TEXT,
    PRIMARY KEY (scope, kind)
) STRICT, WITHOUT ROWID;
