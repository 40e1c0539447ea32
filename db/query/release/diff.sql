-- What differs between this release (main) and the one before (previous), a row a fact, into
-- temp.difference: what `tambon-publish diff` shows and what the release notes are made of.
-- area_code is the tambon, or the province for its own sheets. `what`: new, gone, status, amount,
-- disbursed, percent, date (only reported again), text (anything else), values (how many figures of
-- a survey). Sums that follow from rows (project_total, coverage) and the order of rows in a sheet
-- are no facts. A rules test changes every other column and looks here for it.
CREATE TEMP TABLE difference (
    area_code  TEXT NOT NULL,
    kind       TEXT NOT NULL,   -- as the sheets are called
    record_key TEXT NOT NULL,
    name       TEXT NOT NULL,
    what       TEXT NOT NULL,
    old_value  TEXT,
    new_value  TEXT
) STRICT;

INSERT INTO temp.difference
SELECT n.area_code, 'projects', n.code, n.name, 'new', NULL, n.status
FROM main.project AS n LEFT JOIN previous.project AS o ON o.code = n.code
WHERE o.code IS NULL
UNION ALL
SELECT o.area_code, 'projects', o.code, o.name, 'gone', o.status, NULL
FROM previous.project AS o LEFT JOIN main.project AS n ON n.code = o.code
WHERE n.code IS NULL;

-- The few projects that were changed, told apart by what was changed.
CREATE TEMP TABLE changed_project AS
SELECT n.code, n.area_code, n.name, o.name AS old_name,
       o.status AS old_status, n.status AS new_status,
       o.budget_satang AS old_budget, n.budget_satang AS new_budget,
       o.disbursed_satang AS old_disbursed, n.disbursed_satang AS new_disbursed,
       o.percent AS old_percent, n.percent AS new_percent,
       (n.status_date, n.disbursed_date) IS NOT (o.status_date, o.disbursed_date) AS dated,
       (n.area_code, n.office_code, n.fiscal_year_be, n.issue_edition, n.issue_code, n.name,
        n.objective, n.priority_rank, n.focus, n.doer, n.responsible, n.start_date, n.end_date,
        n.parent_code, n.weight, n.programme, n.beyond_capacity, n.forwarded_to, n.forwarded_date,
        n.answer, n.answer_satang, n.latitude, n.longitude, n.document_code, n.sample)
       IS NOT
       (o.area_code, o.office_code, o.fiscal_year_be, o.issue_edition, o.issue_code, o.name,
        o.objective, o.priority_rank, o.focus, o.doer, o.responsible, o.start_date, o.end_date,
        o.parent_code, o.weight, o.programme, o.beyond_capacity, o.forwarded_to, o.forwarded_date,
        o.answer, o.answer_satang, o.latitude, o.longitude, o.document_code, o.sample) AS described
FROM main.project AS n
JOIN previous.project AS o ON o.code = n.code
WHERE dated OR described
   OR (n.status, n.budget_satang, n.disbursed_satang, n.percent)
      IS NOT (o.status, o.budget_satang, o.disbursed_satang, o.percent);

INSERT INTO temp.difference
SELECT area_code, 'projects', code, name, 'status', old_status, new_status
FROM temp.changed_project WHERE old_status <> new_status
UNION ALL
SELECT area_code, 'projects', code, name, 'amount', old_budget, new_budget
FROM temp.changed_project WHERE old_budget IS NOT new_budget
UNION ALL
SELECT area_code, 'projects', code, name, 'disbursed', old_disbursed, new_disbursed
FROM temp.changed_project WHERE old_disbursed IS NOT new_disbursed
UNION ALL
SELECT area_code, 'projects', code, name, 'percent', old_percent, new_percent
FROM temp.changed_project WHERE old_percent IS NOT new_percent
UNION ALL
SELECT area_code, 'projects', code, name, 'text', iif(old_name <> name, old_name, NULL),
       iif(old_name <> name, name, NULL)
FROM temp.changed_project WHERE described
UNION ALL
SELECT area_code, 'projects', code, name, 'date', NULL, NULL
FROM temp.changed_project
WHERE dated AND NOT described
  AND (old_status, old_budget, old_disbursed, old_percent)
      IS (new_status, new_budget, new_disbursed, new_percent);

-- Whose money it is, and for which villages: parts of a project that is there in both.
CREATE TEMP TABLE changed_part AS
SELECT coalesce(n.project_code, o.project_code) AS code
FROM main.project_money AS n
FULL JOIN previous.project_money AS o ON o.project_code = n.project_code AND o.class = n.class
WHERE (n.class, n.organisation, n.amount_satang, n.rounded)
      IS NOT (o.class, o.organisation, o.amount_satang, o.rounded)
UNION
SELECT coalesce(n.project_code, o.project_code)
FROM main.project_village AS n
FULL JOIN previous.project_village AS o
       ON o.project_code = n.project_code AND o.village_code = n.village_code
WHERE n.project_code IS NULL OR o.project_code IS NULL;

INSERT INTO temp.difference
SELECT p.area_code, 'projects', p.code, p.name, 'text', NULL, NULL
FROM temp.changed_part AS c
JOIN main.project AS p ON p.code = c.code
JOIN previous.project AS o ON o.code = c.code
WHERE NOT EXISTS (SELECT 1 FROM temp.changed_project AS d
                  WHERE d.code = c.code AND (d.described OR d.old_budget IS NOT d.new_budget));

INSERT INTO temp.difference
SELECT coalesce(p.area_code, q.area_code, ''), 'ladder',
       coalesce(n.project_code, o.project_code) || '/' || coalesce(n.rung, o.rung),
       coalesce(p.name, q.name, ''),
       CASE WHEN o.rung IS NULL THEN 'new' WHEN n.rung IS NULL THEN 'gone' ELSE 'text' END,
       o.rung, n.rung
FROM main.project_ladder AS n
FULL JOIN previous.project_ladder AS o ON o.project_code = n.project_code AND o.rung = n.rung
LEFT JOIN main.project AS p ON p.code = coalesce(n.project_code, o.project_code)
LEFT JOIN previous.project AS q ON q.code = coalesce(n.project_code, o.project_code)
WHERE (n.rung, n.fiscal_year_be, n.date, n.reference, n.document_code)
      IS NOT (o.rung, o.fiscal_year_be, o.date, o.reference, o.document_code);

INSERT INTO temp.difference
SELECT coalesce(p.area_code, q.area_code, ''), 'photos',
       coalesce(n.project_code || '/' || n.stage || '/' || n.file,
                o.project_code || '/' || o.stage || '/' || o.file),
       coalesce(p.name, q.name, ''),
       CASE WHEN o.file IS NULL THEN 'new' WHEN n.file IS NULL THEN 'gone' ELSE 'text' END,
       o.stage, n.stage
FROM main.photo AS n
FULL JOIN previous.photo AS o
       ON o.project_code = n.project_code AND o.stage = n.stage AND o.file = n.file
LEFT JOIN main.project AS p ON p.code = coalesce(n.project_code, o.project_code)
LEFT JOIN previous.project AS q ON q.code = coalesce(n.project_code, o.project_code)
WHERE (n.file, n.date, n.caption, n.sha256, n.bytes, n.width_px, n.height_px, n.sample)
      IS NOT (o.file, o.date, o.caption, o.sha256, o.bytes, o.width_px, o.height_px, o.sample);

CREATE TEMP TABLE changed_plan AS
SELECT coalesce(n.area_code, o.area_code) AS area_code,
       coalesce(n.fiscal_year_be, o.fiscal_year_be) AS fiscal_year_be,
       CASE WHEN o.area_code IS NULL THEN 'new' WHEN n.area_code IS NULL THEN 'gone' ELSE 'text' END
       AS what
FROM main.plan AS n
FULL JOIN previous.plan AS o
       ON o.area_code = n.area_code AND o.fiscal_year_be = n.fiscal_year_be
WHERE (n.area_code, n.edition, n.identity, n.vision, n.mission, n.strategy, n.forum_date,
       n.review_date, n.document_code, n.sample)
      IS NOT (o.area_code, o.edition, o.identity, o.vision, o.mission, o.strategy, o.forum_date,
              o.review_date, o.document_code, o.sample)
UNION
SELECT coalesce(n.area_code, o.area_code), coalesce(n.fiscal_year_be, o.fiscal_year_be), 'text'
FROM main.plan_issue AS n
FULL JOIN previous.plan_issue AS o
       ON o.area_code = n.area_code AND o.fiscal_year_be = n.fiscal_year_be
      AND o.issue_edition = n.issue_edition AND o.issue_code = n.issue_code
WHERE n.area_code IS NULL OR o.area_code IS NULL;

-- A new plan's issues are new with it: 'text' is the last word in the alphabet.
INSERT INTO temp.difference
SELECT substr(c.area_code, 1, 6), 'plans', c.area_code || '/' || c.fiscal_year_be,
       coalesce(a.name_th, '') || ' ' || c.fiscal_year_be, min(c.what), NULL, NULL
FROM temp.changed_plan AS c
LEFT JOIN main.area AS a ON a.code = c.area_code
GROUP BY c.area_code, c.fiscal_year_be;

INSERT INTO temp.difference
SELECT substr(coalesce(n.area_code, o.area_code), 1, 6), 'documents',
       coalesce(n.area_code || '/' || n.code, o.area_code || '/' || o.code),
       coalesce(n.title, o.title),
       CASE WHEN o.code IS NULL THEN 'new' WHEN n.code IS NULL THEN 'gone' ELSE 'text' END,
       NULL, NULL
FROM main.document AS n
FULL JOIN previous.document AS o ON o.area_code = n.area_code AND o.code = n.code
WHERE (n.code, n.type, n.title, n.date, n.pages, n.file, n.url, n.sha256, n.bytes, n.issue_code,
       n.project_code, n.sample)
      IS NOT (o.code, o.type, o.title, o.date, o.pages, o.file, o.url, o.sha256, o.bytes,
              o.issue_code, o.project_code, o.sample);

INSERT INTO temp.difference
SELECT substr(coalesce(n.area_code, o.area_code), 1, 6), 'process',
       coalesce(n.area_code || '/' || n.scheme || '/' || n.step_no,
                o.area_code || '/' || o.scheme || '/' || o.step_no),
       coalesce(s.name_th, ''),
       CASE WHEN o.scheme IS NULL THEN 'new' WHEN n.scheme IS NULL THEN 'gone'
            WHEN n.state <> o.state THEN 'status' ELSE 'text' END,
       o.state, n.state
FROM main.process_state AS n
FULL JOIN previous.process_state AS o
       ON o.area_code = n.area_code AND o.scheme = n.scheme AND o.step_no = n.step_no
LEFT JOIN main.process_step AS s
       ON s.scheme = coalesce(n.scheme, o.scheme) AND s.step_no = coalesce(n.step_no, o.step_no)
WHERE (n.scheme, n.state, n.date, n.document_code, n.sample)
      IS NOT (o.scheme, o.state, o.date, o.document_code, o.sample);

INSERT INTO temp.difference
SELECT substr(coalesce(n.area_code, o.area_code), 1, 6), 'quality',
       coalesce(n.area_code || '/' || n.scheme || '/' || n.date,
                o.area_code || '/' || o.scheme || '/' || o.date),
       coalesce(n.scheme, o.scheme),
       CASE WHEN o.scheme IS NULL THEN 'new' WHEN n.scheme IS NULL THEN 'gone' ELSE 'text' END,
       o.level, n.level
FROM main.quality AS n
FULL JOIN previous.quality AS o
       ON o.area_code = n.area_code AND o.scheme = n.scheme AND o.date = n.date
WHERE (n.scheme, n.level, n.certifier, n.sample) IS NOT (o.scheme, o.level, o.certifier, o.sample);

INSERT INTO temp.difference
SELECT substr(coalesce(n.area_code, o.area_code), 1, 6), 'profile',
       coalesce(n.area_code || '/' || n.section || '/' || n.item,
                o.area_code || '/' || o.section || '/' || o.item),
       coalesce(n.item, o.item),
       CASE WHEN o.item IS NULL THEN 'new' WHEN n.item IS NULL THEN 'gone' ELSE 'text' END,
       o.value, n.value
FROM main.profile_item AS n
FULL JOIN previous.profile_item AS o
       ON o.area_code = n.area_code AND o.section = n.section AND o.item = n.item
WHERE (n.item, n.value, n.value_state, n.unit, n.survey_date, n.source, n.sample)
      IS NOT (o.item, o.value, o.value_state, o.unit, o.survey_date, o.source, o.sample);

INSERT INTO temp.difference
SELECT substr(coalesce(n.area_code, o.area_code), 1, 6), 'assessment',
       coalesce(n.area_code || '/' || n.kind || '/' || n.round || '/' || n.item,
                o.area_code || '/' || o.kind || '/' || o.round || '/' || o.item),
       coalesce(n.item, o.item),
       CASE WHEN o.item IS NULL THEN 'new' WHEN n.item IS NULL THEN 'gone' ELSE 'text' END,
       o.score, n.score
FROM main.assessment AS n
FULL JOIN previous.assessment AS o
       ON o.area_code = n.area_code AND o.kind = n.kind AND o.round = n.round AND o.item = n.item
WHERE (n.item, n.score, n.max_score, n.date, n.sample)
      IS NOT (o.item, o.score, o.max_score, o.date, o.sample);

-- Never with a name of a person: a name that was withdrawn must not live on in the notes (L4).
INSERT INTO temp.difference
SELECT substr(coalesce(n.area_code, o.area_code), 1, 6), 'roles',
       coalesce(n.area_code || '/' || n.body || '/' || n.role || '/' || n.seat_no,
                o.area_code || '/' || o.body || '/' || o.role || '/' || o.seat_no),
       coalesce(n.body || ' ' || n.role, o.body || ' ' || o.role),
       CASE WHEN o.role IS NULL THEN 'new' WHEN n.role IS NULL THEN 'gone' ELSE 'text' END,
       NULL, NULL
FROM main.role AS n
FULL JOIN previous.role AS o
       ON o.area_code = n.area_code AND o.body = n.body AND o.role = n.role
      AND o.seat_no = n.seat_no
WHERE (n.role, n.person, n.office_phone, n.vacant, n.sample)
      IS NOT (o.role, o.person, o.office_phone, o.vacant, o.sample);

INSERT INTO temp.difference
SELECT substr(coalesce(n.area_code, o.area_code), 1, 6), 'reports',
       coalesce(n.area_code || '/' || n.organisation || '/' || n.duty || '/' || n.month_be,
                o.area_code || '/' || o.organisation || '/' || o.duty || '/' || o.month_be),
       coalesce(n.duty || ' ' || n.month_be, o.duty || ' ' || o.month_be),
       CASE WHEN o.duty IS NULL THEN 'new' WHEN n.duty IS NULL THEN 'gone' ELSE 'text' END,
       o.sent_date, n.sent_date
FROM main.report AS n
FULL JOIN previous.report AS o
       ON o.area_code = n.area_code AND o.organisation = n.organisation AND o.duty = n.duty
      AND o.month_be = n.month_be
WHERE (n.duty, n.sent_date, n.sample) IS NOT (o.duty, o.sent_date, o.sample);

-- Surveys: a row a set, edition and year of a tambon, with how many of its figures differ. Figures of
-- districts and groups follow from those of the tambons.
-- A million figures: two joins that look up one row for another take half the time of a full join.
INSERT INTO temp.difference
WITH figure AS (
    SELECT n.set_code, n.edition, n.year_be, n.area_code, o.set_code IS NOT NULL AS was, 1 AS is_now
    FROM main.indicator_value AS n
    LEFT JOIN previous.indicator_value AS o
           ON o.set_code = n.set_code AND o.edition = n.edition
          AND o.indicator_code = n.indicator_code AND o.area_code = n.area_code
          AND o.year_be = n.year_be AND o.sex = n.sex AND o.age_group = n.age_group
    WHERE o.set_code IS NULL
       OR (n.surveyed, n.surveyed_state, n.passed, n.passed_state, n.failed, n.failed_state,
           n.value, n.value_state, n.unit, n.sent_count, n.sent_total, n.as_of, n.source, n.sample)
          IS NOT
          (o.surveyed, o.surveyed_state, o.passed, o.passed_state, o.failed, o.failed_state,
           o.value, o.value_state, o.unit, o.sent_count, o.sent_total, o.as_of, o.source, o.sample)
    UNION ALL
    SELECT o.set_code, o.edition, o.year_be, o.area_code, 1, 0
    FROM previous.indicator_value AS o
    LEFT JOIN main.indicator_value AS n
           ON n.set_code = o.set_code AND n.edition = o.edition
          AND n.indicator_code = o.indicator_code AND n.area_code = o.area_code
          AND n.year_be = o.year_be AND n.sex = o.sex AND n.age_group = o.age_group
    WHERE n.set_code IS NULL)
SELECT substr(f.area_code, 1, 6) AS tambon, 'indicators',
       substr(f.area_code, 1, 6) || '/' || f.set_code || '/' || f.edition || '/' || f.year_be AS key,
       coalesce(s.name_th, f.set_code) || ' ' || f.year_be,
       CASE sum(f.was) WHEN 0 THEN 'new'
            ELSE CASE sum(f.is_now) WHEN 0 THEN 'gone' ELSE 'values' END END,
       nullif(sum(f.was), 0), nullif(sum(f.is_now), 0)
FROM figure AS f
LEFT JOIN main.indicator_set AS s ON s.code = f.set_code AND s.edition = f.edition
WHERE f.area_code GLOB '[0-9][0-9][0-9][0-9][0-9][0-9]*'
GROUP BY tambon, key;

INSERT INTO temp.difference
SELECT substr(coalesce(n.area_code, o.area_code), 1, 6), 'household_accounts',
       coalesce(n.area_code || '/' || n.year_be, o.area_code || '/' || o.year_be),
       coalesce(a.name_th, '') || ' ' || coalesce(n.year_be, o.year_be),
       CASE WHEN o.year_be IS NULL THEN 'new' WHEN n.year_be IS NULL THEN 'gone' ELSE 'text' END,
       NULL, NULL
FROM main.household_account AS n
FULL JOIN previous.household_account AS o ON o.area_code = n.area_code AND o.year_be = n.year_be
LEFT JOIN main.area AS a ON a.code = coalesce(n.area_code, o.area_code)
WHERE (n.year_be, n.household_count, n.household_count_state, n.household_total,
       n.household_total_state, n.group_count, n.group_count_state, n.amount_state,
       n.income_mean_satang, n.income_median_satang, n.expense_mean_satang,
       n.expense_median_satang, n.debt_mean_satang, n.debt_median_satang, n.saving_mean_satang,
       n.saving_median_satang, n.sent_count, n.sent_total, n.as_of, n.sample)
      IS NOT (o.year_be, o.household_count, o.household_count_state, o.household_total,
              o.household_total_state, o.group_count, o.group_count_state, o.amount_state,
              o.income_mean_satang, o.income_median_satang, o.expense_mean_satang,
              o.expense_median_satang, o.debt_mean_satang, o.debt_median_satang,
              o.saving_mean_satang, o.saving_median_satang, o.sent_count, o.sent_total, o.as_of,
              o.sample)
  AND coalesce(n.area_code, o.area_code) GLOB '[0-9][0-9][0-9][0-9][0-9][0-9]*';

INSERT INTO temp.difference
SELECT substr(coalesce(n.area_code, o.area_code), 1, 6), 'consumption',
       coalesce(n.area_code || '/' || n.year_be || '/' || n.item,
                o.area_code || '/' || o.year_be || '/' || o.item),
       coalesce(n.item || ' ' || n.year_be, o.item || ' ' || o.year_be),
       CASE WHEN o.year_be IS NULL THEN 'new' WHEN n.year_be IS NULL THEN 'gone' ELSE 'text' END,
       NULL, NULL
FROM main.consumption AS n
FULL JOIN previous.consumption AS o
       ON o.area_code = n.area_code AND o.year_be = n.year_be AND o.item = n.item
WHERE (n.year_be, n.households, n.households_state, n.surveyed, n.surveyed_state, n.sent_count,
       n.sent_total, n.sample)
      IS NOT (o.year_be, o.households, o.households_state, o.surveyed, o.surveyed_state,
              o.sent_count, o.sent_total, o.sample)
  AND coalesce(n.area_code, o.area_code) GLOB '[0-9][0-9][0-9][0-9][0-9][0-9]*';

-- The province's own sheets.
INSERT INTO temp.difference
SELECT '', 'areas', coalesce(n.code, o.code), coalesce(n.name_th, o.name_th),
       CASE WHEN o.code IS NULL THEN 'new' WHEN n.code IS NULL THEN 'gone' ELSE 'text' END,
       NULL, NULL
FROM main.area AS n
FULL JOIN previous.area AS o ON o.code = n.code
WHERE (n.code, n.level, n.parent_code, n.name_th, n.name_en, n.pilot_group, n.village_count,
       n.latitude, n.longitude)
      IS NOT (o.code, o.level, o.parent_code, o.name_th, o.name_en, o.pilot_group, o.village_count,
              o.latitude, o.longitude)
UNION ALL
SELECT '', 'areas', coalesce(n.area_code, o.area_code), coalesce(n.name, o.name), 'text', o.name,
       n.name
FROM main.area_alias AS n
FULL JOIN previous.area_alias AS o ON o.area_code = n.area_code AND o.name = n.name
WHERE n.name IS NULL OR o.name IS NULL
UNION ALL
SELECT '', 'issues', coalesce(n.edition || '/' || n.code, o.edition || '/' || o.code),
       coalesce(n.name_th, o.name_th),
       CASE WHEN o.code IS NULL THEN 'new' WHEN n.code IS NULL THEN 'gone' ELSE 'text' END,
       NULL, NULL
FROM main.issue AS n
FULL JOIN previous.issue AS o ON o.edition = n.edition AND o.code = n.code
WHERE (n.code, n.parent_code, n.name_th, n.name_en)
      IS NOT (o.code, o.parent_code, o.name_th, o.name_en)
UNION ALL
SELECT '', 'issue_map', coalesce(n.from_edition || '/' || n.from_code, o.from_edition || '/'
       || o.from_code), coalesce(n.to_edition || ' ' || n.to_code, o.to_edition || ' ' || o.to_code),
       iif(o.to_code IS NULL, 'new', 'gone'), NULL, NULL
FROM main.issue_map AS n
FULL JOIN previous.issue_map AS o
       ON o.from_edition = n.from_edition AND o.from_code = n.from_code
      AND o.to_edition = n.to_edition AND o.to_code = n.to_code
WHERE n.to_code IS NULL OR o.to_code IS NULL
UNION ALL
SELECT '', 'organisations', coalesce(n.code, o.code), coalesce(n.name_th, o.name_th),
       CASE WHEN o.code IS NULL THEN 'new' WHEN n.code IS NULL THEN 'gone' ELSE 'text' END,
       NULL, NULL
FROM main.organisation AS n
FULL JOIN previous.organisation AS o ON o.code = n.code
WHERE (n.code, n.name_th, n.abbreviation, n.aliases, n.name_en, n.kind, n.budget_class, n.phone,
       n.area_code)
      IS NOT (o.code, o.name_th, o.abbreviation, o.aliases, o.name_en, o.kind, o.budget_class,
              o.phone, o.area_code)
UNION ALL
SELECT '', 'programmes', coalesce(n.code, o.code), coalesce(n.name_th, o.name_th),
       CASE WHEN o.code IS NULL THEN 'new' WHEN n.code IS NULL THEN 'gone' ELSE 'text' END,
       NULL, NULL
FROM main.programme AS n
FULL JOIN previous.programme AS o ON o.code = n.code
WHERE (n.code, n.name_th, n.start_year_be, n.end_year_be, n.year_kind, n.note, n.source)
      IS NOT (o.code, o.name_th, o.start_year_be, o.end_year_be, o.year_kind, o.note, o.source)
UNION ALL
SELECT '', 'programme_years', coalesce(n.programme || '/' || n.year_no, o.programme || '/'
       || o.year_no), coalesce(n.theme, o.theme, ''),
       CASE WHEN o.year_no IS NULL THEN 'new' WHEN n.year_no IS NULL THEN 'gone' ELSE 'text' END,
       NULL, NULL
FROM main.programme_year AS n
FULL JOIN previous.programme_year AS o ON o.programme = n.programme AND o.year_no = n.year_no
WHERE (n.year_no, n.year_be, n.theme, n.lead_organisation)
      IS NOT (o.year_no, o.year_be, o.theme, o.lead_organisation)
UNION ALL
SELECT '', 'programme_areas', coalesce(n.programme || '/' || n.area_code, o.programme || '/'
       || o.area_code), '', iif(o.area_code IS NULL, 'new', 'gone'), NULL, NULL
FROM main.programme_area AS n
FULL JOIN previous.programme_area AS o ON o.programme = n.programme AND o.area_code = n.area_code
WHERE n.area_code IS NULL OR o.area_code IS NULL
UNION ALL
SELECT '', 'funding', coalesce(n.programme || '/' || n.organisation, o.programme || '/'
       || o.organisation), coalesce(g.name_th, ''),
       CASE WHEN o.programme IS NULL THEN 'new' WHEN n.programme IS NULL THEN 'gone'
            WHEN n.amount_satang <> o.amount_satang THEN 'amount' ELSE 'text' END,
       o.amount_satang, n.amount_satang
FROM main.funding AS n
FULL JOIN previous.funding AS o ON o.programme = n.programme AND o.organisation = n.organisation
LEFT JOIN main.organisation AS g ON g.code = coalesce(n.organisation, o.organisation)
WHERE (n.programme, n.amount_satang, n.source, n.note)
      IS NOT (o.programme, o.amount_satang, o.source, o.note)
UNION ALL
SELECT '', 'results', coalesce(n.programme || '/' || n.no, o.programme || '/' || o.no),
       coalesce(n.text, o.text),
       CASE WHEN o.no IS NULL THEN 'new' WHEN n.no IS NULL THEN 'gone' ELSE 'text' END,
       o.figure, n.figure
FROM main.result AS n
FULL JOIN previous.result AS o ON o.programme = n.programme AND o.no = n.no
WHERE (n.no, n.text, n.figure, n.unit, n.rounded, n.as_of, n.source)
      IS NOT (o.no, o.text, o.figure, o.unit, o.rounded, o.as_of, o.source)
UNION ALL
SELECT '', 'processes', coalesce(n.scheme || '/' || n.step_no, o.scheme || '/' || o.step_no),
       coalesce(n.name_th, o.name_th),
       CASE WHEN o.scheme IS NULL THEN 'new' WHEN n.scheme IS NULL THEN 'gone' ELSE 'text' END,
       NULL, NULL
FROM main.process_step AS n
FULL JOIN previous.process_step AS o ON o.scheme = n.scheme AND o.step_no = n.step_no
WHERE (n.scheme, n.level, n.name_th, n.months) IS NOT (o.scheme, o.level, o.name_th, o.months)
UNION ALL
SELECT '', 'calendar', coalesce(n.code, o.code), coalesce(n.name_th, o.name_th),
       CASE WHEN o.code IS NULL THEN 'new' WHEN n.code IS NULL THEN 'gone' ELSE 'text' END,
       NULL, NULL
FROM main.calendar AS n
FULL JOIN previous.calendar AS o ON o.code = n.code
WHERE (n.code, n.name_th, n.rule, n.who) IS NOT (o.code, o.name_th, o.rule, o.who)
UNION ALL
SELECT '', 'holidays', coalesce(n.date, o.date), coalesce(n.name_th, o.name_th),
       CASE WHEN o.date IS NULL THEN 'new' WHEN n.date IS NULL THEN 'gone' ELSE 'text' END,
       NULL, NULL
FROM main.holiday AS n
FULL JOIN previous.holiday AS o ON o.date = n.date
WHERE (n.date, n.name_th) IS NOT (o.date, o.name_th)
UNION ALL
SELECT '', 'meetings', coalesce(n.list || '/' || n.line_no, o.list || '/' || o.line_no),
       coalesce(n.title, o.title, ''),
       CASE WHEN o.list IS NULL THEN 'new' WHEN n.list IS NULL THEN 'gone' ELSE 'text' END,
       o.address, n.address
FROM main.meeting_item AS n
FULL JOIN previous.meeting_item AS o ON o.list = n.list AND o.line_no = n.line_no
WHERE (n.list, n.address, n.title) IS NOT (o.list, o.address, o.title)
UNION ALL
SELECT '', 'glossary', coalesce(n.term, o.term), coalesce(n.term, o.term),
       CASE WHEN o.term IS NULL THEN 'new' WHEN n.term IS NULL THEN 'gone' ELSE 'text' END,
       NULL, NULL
FROM main.glossary AS n
FULL JOIN previous.glossary AS o ON o.term = n.term
WHERE (n.term, n.meaning_th, n.meaning_en) IS NOT (o.term, o.meaning_th, o.meaning_en)
UNION ALL
SELECT '', 'indicator_sets', coalesce(n.code || '/' || n.edition, o.code || '/' || o.edition),
       coalesce(n.name_th, o.name_th),
       CASE WHEN o.code IS NULL THEN 'new' WHEN n.code IS NULL THEN 'gone' ELSE 'text' END,
       NULL, NULL
FROM main.indicator_set AS n
FULL JOIN previous.indicator_set AS o ON o.code = n.code AND o.edition = n.edition
WHERE (n.code, n.name_th, n.from_year_be, n.to_year_be, n.dimension_count, n.indicator_count,
       n.every_years)
      IS NOT (o.code, o.name_th, o.from_year_be, o.to_year_be, o.dimension_count,
              o.indicator_count, o.every_years)
UNION ALL
SELECT '', 'indicator_list', coalesce(n.set_code || '/' || n.edition || '/' || n.code,
       o.set_code || '/' || o.edition || '/' || o.code), coalesce(n.name_th, o.name_th),
       CASE WHEN o.code IS NULL THEN 'new' WHEN n.code IS NULL THEN 'gone' ELSE 'text' END,
       NULL, NULL
FROM main.indicator AS n
FULL JOIN previous.indicator AS o
       ON o.set_code = n.set_code AND o.edition = n.edition AND o.code = n.code
WHERE (n.code, n.dimension_no, n.dimension_th, n.name_th, n.unit, n.direction, n.target,
       n.aggregation, n.public_words, n.definition, n.source)
      IS NOT (o.code, o.dimension_no, o.dimension_th, o.name_th, o.unit, o.direction, o.target,
              o.aggregation, o.public_words, o.definition, o.source);

-- Settings of the province that every screen shows.
INSERT INTO temp.difference
SELECT '', 'settings', s.name, s.name, 'text', s.old_value, s.new_value
FROM (SELECT 'fiscal_year_be' AS name, o.fiscal_year_be AS old_value, n.fiscal_year_be AS new_value
      FROM main.release AS n JOIN previous.release AS o
      UNION ALL
      SELECT 'base_url', o.base_url, n.base_url FROM main.release AS n JOIN previous.release AS o
      UNION ALL
      SELECT 'province_code', o.province_code, n.province_code
      FROM main.release AS n JOIN previous.release AS o
      UNION ALL
      SELECT 'stale_days', o.stale_days, n.stale_days
      FROM main.release AS n JOIN previous.release AS o
      UNION ALL
      SELECT 'issue_edition', o.issue_edition, n.issue_edition
      FROM main.release AS n JOIN previous.release AS o
      UNION ALL
      SELECT 'small_cell', o.small_cell, n.small_cell
      FROM main.release AS n JOIN previous.release AS o
      -- The release of an older program has no such columns: the names then mean the NULL of `none`.
      UNION ALL
      SELECT 'contact_name', (SELECT contact_name FROM previous.release),
             (SELECT contact_name FROM main.release)
      FROM (SELECT NULL AS contact_name) AS none
      UNION ALL
      SELECT 'contact_phone', (SELECT contact_phone FROM previous.release),
             (SELECT contact_phone FROM main.release)
      FROM (SELECT NULL AS contact_phone) AS none
      UNION ALL
      SELECT 'contact_form', (SELECT contact_form FROM previous.release),
             (SELECT contact_form FROM main.release)
      FROM (SELECT NULL AS contact_form) AS none
      UNION ALL
      SELECT 'contact_line', (SELECT contact_line FROM previous.release),
             (SELECT contact_line FROM main.release)
      FROM (SELECT NULL AS contact_line) AS none) AS s
WHERE s.old_value IS NOT s.new_value;

UPDATE temp.difference SET area_code = (SELECT province_code FROM main.release)
WHERE area_code = '';

DROP TABLE temp.changed_project;
DROP TABLE temp.changed_part;
DROP TABLE temp.changed_plan;
