-- Facts that may leave the province. The same tables stand in province.db and in every snapshot;
-- db/release copies them row by row. Primary keys: KEYS.md. Every table is STRICT and has a NOT NULL
-- primary key, because the session extension (db/replay) identifies rows by it.
-- Dates are ISO 8601 text (CE); fiscal years and editions are Buddhist Era; money is satang.
-- IF NOT EXISTS: an older province.db is brought up to date by running this file again.
-- "sample" = 1: made up for a demonstration; every screen that shows the row says ตัวอย่าง.

CREATE TABLE IF NOT EXISTS area (
    code          TEXT NOT NULL PRIMARY KEY CHECK (code NOT GLOB '*[^0-9]*'),
    level         TEXT NOT NULL CHECK (level IN ('province', 'district', 'tambon', 'village')),
    parent_code   TEXT REFERENCES area (code),
    name_th       TEXT NOT NULL CHECK (length(name_th) BETWEEN 1 AND 200),
    name_en       TEXT,
    pilot_group   INTEGER CHECK (pilot_group BETWEEN 1 AND 99),
    village_count INTEGER CHECK (village_count >= 0),
    latitude      REAL CHECK (latitude BETWEEN -90 AND 90),
    longitude     REAL CHECK (longitude BETWEEN -180 AND 180),
    sort_key      BLOB NOT NULL,
    -- packed (db/boundary): whole in the master, simplified in a snapshot; NULL: not known
    boundary      BLOB CHECK (boundary IS NULL OR level = 'tambon'),
    CHECK (length(code) = CASE level WHEN 'province' THEN 2 WHEN 'district' THEN 4
                                     WHEN 'tambon' THEN 6 ELSE 8 END),
    CHECK ((level = 'province') = (parent_code IS NULL)),
    CHECK (parent_code IS NULL OR parent_code = substr(code, 1, length(code) - 2)),
    CHECK (pilot_group IS NULL OR level = 'tambon')
) STRICT;
CREATE INDEX IF NOT EXISTS area_by_parent ON area (parent_code, sort_key);
CREATE INDEX IF NOT EXISTS area_by_group ON area (pilot_group) WHERE pilot_group IS NOT NULL;

CREATE TABLE IF NOT EXISTS area_alias (           -- other spellings of a name: used to match, never shown
    area_code TEXT NOT NULL REFERENCES area (code),
    name      TEXT NOT NULL,
    PRIMARY KEY (area_code, name)
) STRICT, WITHOUT ROWID;

CREATE TABLE IF NOT EXISTS issue (
    edition     TEXT NOT NULL,
    code        TEXT NOT NULL,
    parent_code TEXT,
    name_th     TEXT NOT NULL,
    name_en     TEXT,
    sort_order  INTEGER NOT NULL,
    PRIMARY KEY (edition, code),
    FOREIGN KEY (edition, parent_code) REFERENCES issue (edition, code)
) STRICT, WITHOUT ROWID;

CREATE TABLE IF NOT EXISTS issue_map (
    from_edition TEXT NOT NULL,
    from_code    TEXT NOT NULL,
    to_edition   TEXT NOT NULL,
    to_code      TEXT NOT NULL,
    PRIMARY KEY (from_edition, from_code, to_edition, to_code),
    FOREIGN KEY (from_edition, from_code) REFERENCES issue (edition, code),
    FOREIGN KEY (to_edition, to_code) REFERENCES issue (edition, code)
) STRICT, WITHOUT ROWID;

CREATE TABLE IF NOT EXISTS organisation (
    code         TEXT NOT NULL PRIMARY KEY,
    name_th      TEXT NOT NULL,
    abbreviation TEXT,
    aliases      TEXT,              -- other spellings, one a line
    name_en      TEXT,
    kind         TEXT,
    budget_class TEXT CHECK (budget_class IN ('community', 'tao', 'agency', 'other')),
    phone        TEXT,              -- of the office, never of a person
    area_code    TEXT,              -- the tambon whose office it is, or NULL
    sort_key     BLOB NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE IF NOT EXISTS programme (
    code          TEXT NOT NULL PRIMARY KEY,
    name_th       TEXT NOT NULL,
    start_year_be INTEGER,
    end_year_be   INTEGER,
    year_kind     TEXT CHECK (year_kind IN ('fiscal', 'calendar')),
    note          TEXT,
    source        TEXT,
    sort_order    INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE IF NOT EXISTS programme_year (
    programme         TEXT NOT NULL REFERENCES programme (code),
    year_no           INTEGER NOT NULL,
    year_be           INTEGER NOT NULL,
    theme             TEXT,
    lead_organisation TEXT,
    PRIMARY KEY (programme, year_no)
) STRICT, WITHOUT ROWID;

CREATE TABLE IF NOT EXISTS programme_area (
    programme TEXT NOT NULL REFERENCES programme (code),
    area_code TEXT NOT NULL REFERENCES area (code),
    PRIMARY KEY (programme, area_code)
) STRICT, WITHOUT ROWID;

CREATE TABLE IF NOT EXISTS funding (
    programme     TEXT NOT NULL REFERENCES programme (code),
    organisation  TEXT NOT NULL REFERENCES organisation (code),
    amount_satang INTEGER NOT NULL CHECK (amount_satang >= 0),
    line_no       INTEGER NOT NULL,
    source        TEXT NOT NULL,
    note          TEXT,
    PRIMARY KEY (programme, organisation)
) STRICT, WITHOUT ROWID;

CREATE TABLE IF NOT EXISTS result (
    programme TEXT NOT NULL REFERENCES programme (code),
    no        TEXT NOT NULL,
    text      TEXT NOT NULL,
    figure    REAL,
    unit      TEXT,
    rounded   INTEGER NOT NULL DEFAULT 0 CHECK (rounded IN (0, 1)),
    as_of     TEXT,
    source    TEXT NOT NULL,
    sort_order INTEGER NOT NULL,
    PRIMARY KEY (programme, no)
) STRICT, WITHOUT ROWID;

CREATE TABLE IF NOT EXISTS process_step (
    scheme  TEXT NOT NULL,
    step_no INTEGER NOT NULL,
    level   TEXT,
    name_th TEXT NOT NULL,
    months  TEXT,                   -- "2-3": months of the calendar year, or NULL
    PRIMARY KEY (scheme, step_no)
) STRICT, WITHOUT ROWID;

CREATE TABLE IF NOT EXISTS calendar (
    code       TEXT NOT NULL PRIMARY KEY,
    name_th    TEXT NOT NULL,
    rule       TEXT NOT NULL,       -- monthly:25 | months:2-3 | date:2554-03-25
    who        TEXT,
    sort_order INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE IF NOT EXISTS holiday (
    date    TEXT NOT NULL PRIMARY KEY,
    name_th TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE IF NOT EXISTS meeting_item (         -- the screens of a prepared meeting, in their order
    list    TEXT NOT NULL,
    line_no INTEGER NOT NULL,
    address TEXT NOT NULL,
    title   TEXT NOT NULL,
    PRIMARY KEY (list, line_no)
) STRICT, WITHOUT ROWID;

CREATE TABLE IF NOT EXISTS glossary (
    term       TEXT NOT NULL PRIMARY KEY,
    meaning_th TEXT NOT NULL,
    meaning_en TEXT,
    sort_key   BLOB NOT NULL
) STRICT, WITHOUT ROWID;

-- Indicator sets change every few years: an edition is another set of the same name, and no figure
-- of one edition continues in the next (C5).
CREATE TABLE IF NOT EXISTS indicator_set (
    code            TEXT NOT NULL,
    edition         TEXT NOT NULL,
    name_th         TEXT NOT NULL,
    from_year_be    INTEGER,
    to_year_be      INTEGER,
    dimension_count INTEGER CHECK (dimension_count > 0),   -- as the set's makers state it
    indicator_count INTEGER CHECK (indicator_count > 0),
    every_years     INTEGER CHECK (every_years > 0),       -- how often it is surveyed
    sort_order      INTEGER NOT NULL,
    PRIMARY KEY (code, edition)
) STRICT, WITHOUT ROWID;

CREATE TABLE IF NOT EXISTS indicator (
    set_code     TEXT NOT NULL,
    edition      TEXT NOT NULL,
    code         TEXT NOT NULL,
    dimension_no INTEGER NOT NULL CHECK (dimension_no > 0),
    dimension_th TEXT,              -- NULL: nobody has told the name, and none is invented
    name_th      TEXT NOT NULL,
    unit         TEXT NOT NULL,
    direction    TEXT NOT NULL CHECK (direction IN ('higher', 'lower')),
    target       REAL,
    aggregation  TEXT NOT NULL CHECK (aggregation IN ('sum', 'ratio', 'weighted')),
    public_words TEXT,              -- for the public screen where the official term hurts
    definition   TEXT,
    source       TEXT,
    sort_order   INTEGER NOT NULL,
    PRIMARY KEY (set_code, edition, code),
    FOREIGN KEY (set_code, edition) REFERENCES indicator_set (code, edition)
) STRICT, WITHOUT ROWID;

CREATE TABLE IF NOT EXISTS document (
    area_code    TEXT NOT NULL REFERENCES area (code),
    code         TEXT NOT NULL,
    type         TEXT NOT NULL CHECK (type IN ('plan', 'register', 'indicator_table', 'lesson',
                                               'newsletter', 'video', 'radio', 'form', 'other')),
    title        TEXT NOT NULL,
    date         TEXT NOT NULL,
    pages        INTEGER CHECK (pages > 0),
    file         TEXT,
    url          TEXT,
    sha256       TEXT,
    bytes        INTEGER,
    issue_code   TEXT,
    project_code TEXT,              -- the office's own project code
    sample       INTEGER NOT NULL DEFAULT 0 CHECK (sample IN (0, 1)),
    PRIMARY KEY (area_code, code),
    CHECK (file IS NOT NULL OR url IS NOT NULL)
) STRICT, WITHOUT ROWID;
-- The library of the province, the newest first: all of it, of a type, of an issue.
CREATE INDEX IF NOT EXISTS document_by_date ON document (date DESC, area_code, code, type);
CREATE INDEX IF NOT EXISTS document_by_issue ON document (issue_code, date DESC, area_code, code, type)
    WHERE issue_code IS NOT NULL;

CREATE TABLE IF NOT EXISTS plan (
    area_code      TEXT NOT NULL REFERENCES area (code),  -- a tambon or a village
    fiscal_year_be INTEGER NOT NULL CHECK (fiscal_year_be BETWEEN 2500 AND 2699),
    edition        TEXT,
    identity       TEXT,
    vision         TEXT,
    mission        TEXT,
    strategy       TEXT,
    forum_date     TEXT NOT NULL,
    review_date    TEXT,
    document_code  TEXT NOT NULL,   -- of the same tambon's documents
    sample         INTEGER NOT NULL DEFAULT 0 CHECK (sample IN (0, 1)),
    PRIMARY KEY (area_code, fiscal_year_be)
) STRICT, WITHOUT ROWID;

CREATE TABLE IF NOT EXISTS plan_issue (
    area_code      TEXT NOT NULL,
    fiscal_year_be INTEGER NOT NULL,
    issue_edition  TEXT NOT NULL,
    issue_code     TEXT NOT NULL,
    PRIMARY KEY (area_code, fiscal_year_be, issue_edition, issue_code),
    FOREIGN KEY (area_code, fiscal_year_be) REFERENCES plan (area_code, fiscal_year_be)
        ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY (issue_edition, issue_code) REFERENCES issue (edition, code)
) STRICT, WITHOUT ROWID;

CREATE TABLE IF NOT EXISTS project (
    code            TEXT NOT NULL PRIMARY KEY CHECK (length(code) = 7),
    area_code       TEXT NOT NULL REFERENCES area (code),  -- the tambon whose office sent it
    office_code     TEXT NOT NULL,                         -- the office's own code, "001"
    fiscal_year_be  INTEGER NOT NULL CHECK (fiscal_year_be BETWEEN 2500 AND 2699),
    issue_edition   TEXT NOT NULL,
    issue_code      TEXT NOT NULL,
    name            TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 500),
    objective       TEXT,
    priority_rank   INTEGER CHECK (priority_rank > 0),
    focus           INTEGER NOT NULL DEFAULT 0 CHECK (focus IN (0, 1)),
    doer            TEXT NOT NULL CHECK (doer IN ('community', 'shared', 'agency')),
    responsible     TEXT,
    status          TEXT NOT NULL CHECK (status IN ('proposed', 'in_plan', 'budgeted', 'doing',
                                                    'done', 'postponed', 'cancelled')),
    percent         REAL CHECK (percent BETWEEN 0 AND 100),
    status_date     TEXT NOT NULL,
    budget_satang   INTEGER CHECK (budget_satang >= 0),    -- sum of project_money; NULL: not stated
    disbursed_satang INTEGER CHECK (disbursed_satang >= 0),
    disbursed_date  TEXT,
    start_date      TEXT,
    end_date        TEXT,
    parent_code     TEXT REFERENCES project (code) DEFERRABLE INITIALLY DEFERRED,
    weight          REAL CHECK (weight > 0),
    programme       TEXT REFERENCES programme (code),
    beyond_capacity INTEGER NOT NULL DEFAULT 0 CHECK (beyond_capacity IN (0, 1)),
    forwarded_to    TEXT,
    forwarded_date  TEXT,
    answer          TEXT,
    answer_satang   INTEGER CHECK (answer_satang >= 0),
    latitude        REAL,
    longitude       REAL,
    document_code   TEXT,           -- of the same tambon's documents
    sample          INTEGER NOT NULL DEFAULT 0 CHECK (sample IN (0, 1)),
    UNIQUE (area_code, office_code),
    CHECK (disbursed_satang IS NULL OR disbursed_date IS NOT NULL),
    FOREIGN KEY (issue_edition, issue_code) REFERENCES issue (edition, code)
) STRICT;
-- The register in the order it is shown, so that a page of it is read without sorting the rest.
CREATE INDEX IF NOT EXISTS project_register ON project (area_code, fiscal_year_be DESC,
                                          ifnull(priority_rank, 1000000), office_code);
-- Lists across tambons, each of few projects: what does not belong takes no place in the index. The
-- last columns let a sum be read from the index alone.
CREATE INDEX IF NOT EXISTS project_by_parent ON project (parent_code) WHERE parent_code IS NOT NULL;
CREATE INDEX IF NOT EXISTS project_focus ON project (
    area_code, fiscal_year_be DESC, ifnull(priority_rank, 1000000), office_code, budget_satang, focus
) WHERE focus = 1;
CREATE INDEX IF NOT EXISTS project_beyond ON project (
    area_code, fiscal_year_be DESC, ifnull(priority_rank, 1000000), office_code, budget_satang,
    forwarded_to, answer, answer_satang, beyond_capacity
) WHERE beyond_capacity = 1;
CREATE INDEX IF NOT EXISTS project_by_programme ON project (
    programme, area_code, fiscal_year_be DESC, ifnull(priority_rank, 1000000), office_code,
    budget_satang
) WHERE programme IS NOT NULL;

CREATE TABLE IF NOT EXISTS project_money (
    project_code  TEXT NOT NULL REFERENCES project (code) ON DELETE CASCADE
                                DEFERRABLE INITIALLY DEFERRED,
    class         TEXT NOT NULL CHECK (class IN ('community', 'tao', 'agency', 'other')),
    organisation  TEXT REFERENCES organisation (code),     -- the funder; required for agency, other
    amount_satang INTEGER NOT NULL CHECK (amount_satang >= 0),
    rounded       INTEGER NOT NULL DEFAULT 0 CHECK (rounded IN (0, 1)),
    PRIMARY KEY (project_code, class),
    CHECK (class IN ('community', 'tao') OR organisation IS NOT NULL)
) STRICT, WITHOUT ROWID;
-- What a funder pays for, the most first.
CREATE INDEX IF NOT EXISTS project_by_funder ON project_money (organisation, amount_satang DESC, project_code)
    WHERE organisation IS NOT NULL;

CREATE TABLE IF NOT EXISTS project_village (
    project_code TEXT NOT NULL REFERENCES project (code) ON DELETE CASCADE
                               DEFERRABLE INITIALLY DEFERRED,
    village_code TEXT NOT NULL REFERENCES area (code),
    PRIMARY KEY (project_code, village_code)
) STRICT, WITHOUT ROWID;

CREATE TABLE IF NOT EXISTS project_ladder (
    project_code   TEXT NOT NULL REFERENCES project (code) ON DELETE CASCADE
                                 DEFERRABLE INITIALLY DEFERRED,
    rung           TEXT NOT NULL CHECK (rung IN ('village', 'tambon', 'lao_plan', 'ordinance',
                                                 'district', 'province')),
    fiscal_year_be INTEGER NOT NULL,
    date           TEXT,
    reference      TEXT,
    document_code  TEXT,
    PRIMARY KEY (project_code, rung)
) STRICT, WITHOUT ROWID;

CREATE TABLE IF NOT EXISTS process_state (        -- how far an area is in a scheme's steps
    area_code     TEXT NOT NULL REFERENCES area (code),
    scheme        TEXT NOT NULL,
    step_no       INTEGER NOT NULL,
    state         TEXT NOT NULL CHECK (state IN ('done', 'now', 'next')),
    date          TEXT,
    document_code TEXT,             -- the evidence, of the same tambon's documents
    sample        INTEGER NOT NULL DEFAULT 0 CHECK (sample IN (0, 1)),
    PRIMARY KEY (area_code, scheme, step_no),
    FOREIGN KEY (scheme, step_no) REFERENCES process_step (scheme, step_no)
) STRICT, WITHOUT ROWID;

CREATE TABLE IF NOT EXISTS quality (              -- certifications and reviews, each with its date
    area_code TEXT NOT NULL REFERENCES area (code),
    scheme    TEXT NOT NULL,
    date      TEXT NOT NULL,
    level     TEXT,
    certifier TEXT NOT NULL,
    sample    INTEGER NOT NULL DEFAULT 0 CHECK (sample IN (0, 1)),
    PRIMARY KEY (area_code, scheme, date)
) STRICT, WITHOUT ROWID;

-- Facts about a place. value_state 'small' or 'hidden': a count of people that is not shown, and
-- then the value is not here either; province.db always has 'shown'.
CREATE TABLE IF NOT EXISTS profile_item (
    area_code   TEXT NOT NULL REFERENCES area (code),
    section     TEXT NOT NULL CHECK (section IN ('physical', 'social', 'economic', 'capital')),
    item        TEXT NOT NULL,
    value       TEXT,
    value_state TEXT NOT NULL DEFAULT 'shown' CHECK (value_state IN ('shown', 'small', 'hidden')),
    unit        TEXT,
    survey_date TEXT NOT NULL,
    source      TEXT,
    sort_order  INTEGER NOT NULL,
    sample      INTEGER NOT NULL DEFAULT 0 CHECK (sample IN (0, 1)),
    PRIMARY KEY (area_code, section, item),
    CHECK ((value IS NOT NULL) = (value_state = 'shown'))
) STRICT, WITHOUT ROWID;

CREATE TABLE IF NOT EXISTS assessment (
    area_code TEXT NOT NULL REFERENCES area (code),
    kind      TEXT NOT NULL,
    round     TEXT NOT NULL CHECK (round IN ('before', 'after')),
    item      TEXT NOT NULL,
    score     REAL NOT NULL CHECK (score BETWEEN 0 AND max_score),
    max_score REAL NOT NULL CHECK (max_score > 0),
    date      TEXT NOT NULL,
    sort_order INTEGER NOT NULL,
    sample    INTEGER NOT NULL DEFAULT 0 CHECK (sample IN (0, 1)),
    PRIMARY KEY (area_code, kind, round, item)
) STRICT, WITHOUT ROWID;

-- Who does what. A name is here only when its row says that it may be published: import drops the
-- others, so that a withdrawn name is gone with the next release (L4).
CREATE TABLE IF NOT EXISTS role (
    area_code    TEXT NOT NULL REFERENCES area (code),
    body         TEXT NOT NULL,
    role         TEXT NOT NULL,
    seat_no      INTEGER NOT NULL CHECK (seat_no > 0),  -- of the same role in the same body
    person       TEXT,
    office_phone TEXT,
    vacant       INTEGER NOT NULL DEFAULT 0 CHECK (vacant IN (0, 1)),
    sort_order   INTEGER NOT NULL,
    sample       INTEGER NOT NULL DEFAULT 0 CHECK (sample IN (0, 1)),
    PRIMARY KEY (area_code, body, role, seat_no),
    CHECK (vacant = 0 OR person IS NULL)
) STRICT, WITHOUT ROWID;

-- Pictures of a project, already made small and stripped of everything but the picture.
CREATE TABLE IF NOT EXISTS photo (
    project_code TEXT NOT NULL REFERENCES project (code) ON DELETE CASCADE
                               DEFERRABLE INITIALLY DEFERRED,
    stage        TEXT NOT NULL CHECK (stage IN ('before', 'during', 'after')),
    file         TEXT NOT NULL,     -- as the office named it
    date         TEXT NOT NULL,
    caption      TEXT,
    sha256       TEXT NOT NULL,     -- of the stripped JPEG: target photo/<sha256>.jpg
    bytes        INTEGER NOT NULL CHECK (bytes BETWEEN 1 AND 153600),
    width_px     INTEGER NOT NULL CHECK (width_px > 0),
    height_px    INTEGER NOT NULL CHECK (height_px > 0),
    sample       INTEGER NOT NULL DEFAULT 0 CHECK (sample IN (0, 1)),
    PRIMARY KEY (project_code, stage, file)
) STRICT, WITHOUT ROWID;

-- The duty reports of offices: who sent which month's, and when. sent_date NULL: not sent.
CREATE TABLE IF NOT EXISTS report (
    area_code    TEXT NOT NULL REFERENCES area (code),     -- the tambon whose office keeps the row
    organisation TEXT NOT NULL REFERENCES organisation (code),
    duty         TEXT NOT NULL REFERENCES calendar (code),
    month_be     TEXT NOT NULL CHECK (month_be GLOB '2[4-6][0-9][0-9]-[01][0-9]'),
    sent_date    TEXT,
    sample       INTEGER NOT NULL DEFAULT 0 CHECK (sample IN (0, 1)),
    PRIMARY KEY (area_code, organisation, duty, month_be)
) STRICT, WITHOUT ROWID;
