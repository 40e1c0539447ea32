-- What a snapshot holds beside public.sql: its own name, and every sum a screen shows.
-- Layout version (user_version) 5; up to 4 there were no disbursed_total and giver_total, up to 3 the
-- sums over years and statuses stood here too, 2 had no share_total. Rule: a program reads exactly the layouts it
-- names (snapshot.h, SNAPSHOT_LAYOUT); adding a nullable column keeps the version, anything an older program
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
    issue_edition  TEXT NOT NULL,   -- the edition in force
    small_cell     INTEGER NOT NULL CHECK (small_cell >= 5), -- counts from 1 below this are hidden
    contact_name   TEXT,            -- where one tells what is wrong (base/contact.h); snapshots of older
    contact_phone  TEXT,            -- programs have none of these four columns, and NULL is not stated
    contact_form   TEXT,
    contact_line   TEXT
) STRICT;

-- Sums for every scope a screen has: an area code of any level, or "group/N" for a pilot group.
-- Of a fiscal year by status and class, and over all statuses (status 'all', class 'all' = the whole
-- project), which is there over all years as well (fiscal_year_be 0). What else is asked adds up from
-- these (total_get.sql): a project's new status then changes two rows a scope and not eight.
-- With a class, project_count counts projects that have money of that class and amount_satang is
-- that class's money alone, so over a status the four classes add up to 'all'. A combination that
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

-- The same by issue of the edition in force; projects of another edition stand where issue_map leads.
-- project_count and amount_satang are of the issue with its sub-issues, own_count and own_satang of
-- projects classed at just this code: over a scope and year the own ones add up to project_total.
-- The four class amounts are amount_satang by where it comes from; NULL with a sub-issue, in a village and
-- in releases made before there were any (which lack the columns).
CREATE TABLE issue_total (
    scope           TEXT NOT NULL,
    fiscal_year_be  INTEGER NOT NULL,
    issue_edition   TEXT NOT NULL,
    issue_code      TEXT NOT NULL,
    project_count   INTEGER NOT NULL CHECK (project_count > 0),
    amount_satang   INTEGER NOT NULL,
    no_budget_count INTEGER NOT NULL,
    own_count       INTEGER NOT NULL,
    own_satang      INTEGER NOT NULL,
    community_satang INTEGER,
    tao_satang       INTEGER,
    agency_satang    INTEGER,
    other_satang     INTEGER,
    PRIMARY KEY (scope, fiscal_year_be, issue_edition, issue_code),
    FOREIGN KEY (issue_edition, issue_code) REFERENCES issue (edition, code)
) STRICT, WITHOUT ROWID;

-- The same of the projects that bear a mark (snapshot/marked.h), over all years: 'focus', 'beyond' (what
-- is beyond their tambon's capacity) and 'programme', the only mark with a programme. A scope is the
-- province, a district or a tambon.
CREATE TABLE marked_total (
    mark            TEXT NOT NULL CHECK (mark IN ('focus', 'beyond', 'programme')),
    programme       TEXT NOT NULL,      -- '' with the other marks
    scope           TEXT NOT NULL,
    project_count   INTEGER NOT NULL CHECK (project_count > 0),
    amount_satang   INTEGER NOT NULL,
    no_budget_count INTEGER NOT NULL,
    PRIMARY KEY (mark, programme, scope),
    CHECK ((mark = 'programme') = (programme <> ''))
) STRICT, WITHOUT ROWID;

-- To whom the projects beyond capacity of such a scope went: over a scope they add up to its
-- marked_total of 'beyond'.
CREATE TABLE agency_total (
    scope         TEXT NOT NULL,
    agency        TEXT NOT NULL,        -- as the offices wrote it; '': not sent on yet
    project_count INTEGER NOT NULL CHECK (project_count > 0),
    waiting_count INTEGER NOT NULL,     -- of these projects, how many have no answer
    asked_satang  INTEGER NOT NULL,
    answer_satang INTEGER NOT NULL,
    PRIMARY KEY (scope, agency)
) STRICT, WITHOUT ROWID;

-- What an organisation gives to projects: the lines of project_money that name it.
CREATE TABLE funder_total (
    organisation  TEXT NOT NULL PRIMARY KEY REFERENCES organisation (code),
    line_count    INTEGER NOT NULL CHECK (line_count > 0),
    amount_satang INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- How the projects of a tambon fall into its villages, who does them, their programmes and who gives,
-- over all years: what stands beside the choices of a register that nothing narrows
-- (snapshot/share.h). Years, statuses, classes and issues are in project_total and issue_total.
CREATE TABLE share_total (
    tambon_code     TEXT NOT NULL REFERENCES area (code),
    part            TEXT NOT NULL CHECK (part IN ('village', 'doer', 'programme', 'funder')),
    key             TEXT NOT NULL,      -- among villages the tambon: what is for all of it
    class           TEXT NOT NULL,      -- 'all'; with a funder the class it gives to
    project_count   INTEGER NOT NULL CHECK (project_count > 0),
    amount_satang   INTEGER NOT NULL,   -- with a funder its money alone
    no_budget_count INTEGER NOT NULL,
    PRIMARY KEY (tambon_code, part, key, class),
    CHECK ((part = 'funder') = (class <> 'all'))
) STRICT, WITHOUT ROWID;

-- What is paid out of it, of the projects whose office says how much: their own budget stands beside it,
-- so that both are of the same projects. The days it was told of, the first and the last.
CREATE TABLE disbursed_total (
    scope            TEXT NOT NULL,
    fiscal_year_be   INTEGER NOT NULL,
    project_count    INTEGER NOT NULL CHECK (project_count > 0),
    budget_satang    INTEGER NOT NULL,
    no_budget_count  INTEGER NOT NULL,  -- of these projects, how many state no budget
    disbursed_satang INTEGER NOT NULL,
    first_date       TEXT NOT NULL,
    last_date        TEXT NOT NULL,
    PRIMARY KEY (scope, fiscal_year_be)
) STRICT, WITHOUT ROWID;

-- What an organisation gives to the projects of a district, a group and the province, over all years, by the
-- class it gives to; a tambon's givers are in share_total.
CREATE TABLE giver_total (
    scope         TEXT NOT NULL,
    organisation  TEXT NOT NULL REFERENCES organisation (code),
    class         TEXT NOT NULL,
    project_count INTEGER NOT NULL CHECK (project_count > 0),
    amount_satang INTEGER NOT NULL,     -- its money alone
    PRIMARY KEY (scope, organisation, class)
) STRICT, WITHOUT ROWID;

-- How many of a scope's pilot tambons have sent a kind: "ครบ 58/60 ตำบล". sample_count of them are
-- demonstration data. as_of = the newest date inside that kind's rows (never an import time).
CREATE TABLE coverage (
    scope         TEXT NOT NULL,
    kind          TEXT NOT NULL CHECK (kind IN ('plans', 'projects', 'documents', 'process',
                                               'quality', 'profile', 'indicators',
                                               'household_accounts', 'consumption', 'assessment',
                                               'roles', 'photos')),
    tambon_count  INTEGER NOT NULL,
    tambon_total  INTEGER NOT NULL,
    sample_count  INTEGER NOT NULL,
    row_count     INTEGER NOT NULL,
    as_of         TEXT,
    PRIMARY KEY (scope, kind)
) STRICT, WITHOUT ROWID;

-- What may be shown of the surveys, after disclosure control (db/release). A scope is an area code of
-- any level, or "group/N". Beside every figure stands its state, and the figure itself is in the file
-- only when it is 'shown':
--   small    a count from 1 to release.small_cell - 1: "น้อยกว่า 10"
--   hidden   would give a small count away, or the area is too small: "ซ่อนเพื่อความเป็นส่วนตัว"
--   capped   a share of 90 % or more where the area is small: "90 % ขึ้นไป"
--   na       does not apply: nobody to be surveyed
--   missing  nobody sent it
-- sent_count of sent_total places below the scope sent it (a tambon: villages; above: tambons); 0 of
-- 0: the figure of the office itself, not a sum.
CREATE TABLE indicator_value (
    set_code       TEXT NOT NULL,
    edition        TEXT NOT NULL,
    indicator_code TEXT NOT NULL,
    area_code      TEXT NOT NULL,   -- a scope
    year_be        INTEGER NOT NULL,
    sex            TEXT NOT NULL CHECK (sex IN ('', 'male', 'female')),  -- '': all
    age_group      TEXT NOT NULL,                                        -- '': all
    surveyed       INTEGER CHECK (surveyed >= 0),
    surveyed_state TEXT NOT NULL CHECK (surveyed_state IN ('shown', 'small', 'hidden', 'missing')),
    passed         INTEGER CHECK (passed >= 0),
    passed_state   TEXT NOT NULL CHECK (passed_state IN ('shown', 'small', 'hidden', 'capped', 'na',
                                                         'missing')),
    failed         INTEGER CHECK (failed >= 0),
    failed_state   TEXT NOT NULL CHECK (failed_state IN ('shown', 'small', 'hidden', 'capped', 'na',
                                                         'missing')),
    value          REAL,
    value_state    TEXT NOT NULL CHECK (value_state IN ('shown', 'small', 'hidden', 'na',
                                                        'missing')),
    unit           TEXT NOT NULL,
    sent_count     INTEGER NOT NULL,
    sent_total     INTEGER NOT NULL CHECK (sent_total >= sent_count),
    as_of          TEXT NOT NULL,
    source         TEXT NOT NULL,
    sample         INTEGER NOT NULL CHECK (sample IN (0, 1)),
    PRIMARY KEY (set_code, edition, indicator_code, area_code, year_be, sex, age_group),
    FOREIGN KEY (set_code, edition, indicator_code) REFERENCES indicator (set_code, edition, code),
    CHECK ((surveyed IS NOT NULL) = (surveyed_state = 'shown')),
    CHECK ((passed IS NOT NULL) = (passed_state = 'shown')),
    CHECK ((failed IS NOT NULL) = (failed_state = 'shown')),
    CHECK ((value IS NOT NULL) = (value_state = 'shown'))
) STRICT, WITHOUT ROWID;
CREATE INDEX indicator_value_by_area ON indicator_value (area_code, set_code, edition);

-- Means and medians are of the households with accounts, rounded to 100 baht, from 30 households on.
CREATE TABLE household_account (
    area_code             TEXT NOT NULL,    -- a scope
    year_be               INTEGER NOT NULL,
    household_count       INTEGER CHECK (household_count >= 0),
    household_count_state TEXT NOT NULL CHECK (household_count_state IN ('shown', 'small', 'hidden',
                                                                         'missing')),
    household_total       INTEGER CHECK (household_total >= 0),
    household_total_state TEXT NOT NULL CHECK (household_total_state IN ('shown', 'small', 'hidden',
                                                                         'missing')),
    group_count           INTEGER CHECK (group_count >= 0),
    group_count_state     TEXT NOT NULL CHECK (group_count_state IN ('shown', 'small', 'hidden',
                                                                     'missing')),
    amount_state          TEXT NOT NULL CHECK (amount_state IN ('shown', 'hidden', 'missing')),
    income_mean_satang    INTEGER,
    income_median_satang  INTEGER,
    expense_mean_satang   INTEGER,
    expense_median_satang INTEGER,
    debt_mean_satang      INTEGER,
    debt_median_satang    INTEGER,
    saving_mean_satang    INTEGER,
    saving_median_satang  INTEGER,
    sent_count            INTEGER NOT NULL,
    sent_total            INTEGER NOT NULL CHECK (sent_total >= sent_count),
    as_of                 TEXT NOT NULL,
    sample                INTEGER NOT NULL CHECK (sample IN (0, 1)),
    PRIMARY KEY (area_code, year_be),
    CHECK ((household_count IS NOT NULL) = (household_count_state = 'shown')),
    CHECK ((household_total IS NOT NULL) = (household_total_state = 'shown')),
    CHECK ((group_count IS NOT NULL) = (group_count_state = 'shown')),
    CHECK (amount_state = 'shown' OR coalesce(income_mean_satang, income_median_satang,
           expense_mean_satang, expense_median_satang, debt_mean_satang, debt_median_satang,
           saving_mean_satang, saving_median_satang) IS NULL)
) STRICT, WITHOUT ROWID;

CREATE TABLE consumption (
    area_code        TEXT NOT NULL, -- a scope
    year_be          INTEGER NOT NULL,
    item             TEXT NOT NULL,
    households       INTEGER CHECK (households >= 0),
    households_state TEXT NOT NULL CHECK (households_state IN ('shown', 'small', 'hidden', 'capped',
                                                               'missing')),
    surveyed         INTEGER CHECK (surveyed >= 0),
    surveyed_state   TEXT NOT NULL CHECK (surveyed_state IN ('shown', 'small', 'hidden',
                                                             'missing')),
    sent_count       INTEGER NOT NULL,
    sent_total       INTEGER NOT NULL CHECK (sent_total >= sent_count),
    sample           INTEGER NOT NULL CHECK (sample IN (0, 1)),
    PRIMARY KEY (area_code, year_be, item),
    CHECK ((households IS NOT NULL) = (households_state = 'shown')),
    CHECK ((surveyed IS NOT NULL) = (surveyed_state = 'shown'))
) STRICT, WITHOUT ROWID;

-- Names as they are looked for: base_thai_search_key() of every name, alias and abbreviation, so that
-- places, offices and words are found by the beginning of what was typed also where the machine has
-- no search companion. Texts of projects are not here: they would double the line's work.
CREATE TABLE search_name (
    search_key TEXT NOT NULL CHECK (search_key <> ''),
    kind       TEXT NOT NULL CHECK (kind IN ('area', 'organisation', 'programme', 'issue', 'glossary',
                                             'document')),
    record_key TEXT NOT NULL,       -- the record's primary key, parts joined by '/'
    PRIMARY KEY (search_key, kind, record_key)
) STRICT, WITHOUT ROWID;

-- What is new since the release before, for "มีอะไรใหม่" (A10). Not part of the content hash.
CREATE TABLE change (
    line_no    INTEGER NOT NULL PRIMARY KEY,
    area_code  TEXT NOT NULL,       -- a tambon, or the province for its own sheets
    kind       TEXT NOT NULL,       -- projects, plans, documents, …
    record_key TEXT NOT NULL,       -- project code, or the record's key; '' for a summary row
    name       TEXT NOT NULL,
    what       TEXT NOT NULL,       -- new, gone, status, amount, disbursed, percent, text, more
    old_value  TEXT,
    new_value  TEXT
) STRICT;
CREATE INDEX change_by_area ON change (area_code, line_no);
