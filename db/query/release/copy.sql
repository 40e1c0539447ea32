-- Everything that may leave the province, column by column: a column that is not named here stays.
-- In the order of the primary keys, projects in the order of the register (index project_register):
-- the rows of a page on the screen then lie side by side in the file.
INSERT INTO area (code, level, parent_code, name_th, name_en, pilot_group, village_count, latitude,
                  longitude, sort_key, boundary)
SELECT code, level, parent_code, name_th, name_en, pilot_group, village_count, latitude, longitude,
       sort_key,
       (SELECT s.boundary FROM temp.simple_boundary AS s WHERE s.code = a.code)
FROM province.area AS a ORDER BY code;

INSERT INTO area_alias (area_code, name)
SELECT area_code, name FROM province.area_alias ORDER BY area_code, name;

INSERT INTO issue (edition, code, parent_code, name_th, name_en, sort_order)
SELECT edition, code, parent_code, name_th, name_en, sort_order
FROM province.issue ORDER BY edition, code;

INSERT INTO issue_map (from_edition, from_code, to_edition, to_code)
SELECT from_edition, from_code, to_edition, to_code
FROM province.issue_map ORDER BY from_edition, from_code, to_edition, to_code;

INSERT INTO organisation (code, name_th, abbreviation, aliases, name_en, kind, budget_class, phone,
                          area_code, sort_key)
SELECT code, name_th, abbreviation, aliases, name_en, kind, budget_class, phone, area_code,
       sort_key
FROM province.organisation ORDER BY code;

INSERT INTO programme (code, name_th, start_year_be, end_year_be, year_kind, note, source,
                       sort_order)
SELECT code, name_th, start_year_be, end_year_be, year_kind, note, source, sort_order
FROM province.programme ORDER BY code;

INSERT INTO programme_year (programme, year_no, year_be, theme, lead_organisation)
SELECT programme, year_no, year_be, theme, lead_organisation
FROM province.programme_year ORDER BY programme, year_no;

INSERT INTO programme_area (programme, area_code)
SELECT programme, area_code FROM province.programme_area ORDER BY programme, area_code;

INSERT INTO funding (programme, organisation, amount_satang, line_no, source, note)
SELECT programme, organisation, amount_satang, line_no, source, note
FROM province.funding ORDER BY programme, organisation;

INSERT INTO result (programme, no, text, figure, unit, rounded, as_of, source, sort_order)
SELECT programme, no, text, figure, unit, rounded, as_of, source, sort_order
FROM province.result ORDER BY programme, no;

INSERT INTO process_step (scheme, step_no, level, name_th, months)
SELECT scheme, step_no, level, name_th, months FROM province.process_step ORDER BY scheme, step_no;

INSERT INTO calendar (code, name_th, rule, who, sort_order)
SELECT code, name_th, rule, who, sort_order FROM province.calendar ORDER BY code;

INSERT INTO document (area_code, code, type, title, date, pages, file, url, sha256, bytes,
                      issue_code, project_code, sample)
SELECT area_code, code, type, title, date, pages, file, url, sha256, bytes, issue_code,
       project_code, sample
FROM province.document ORDER BY area_code, code;

INSERT INTO plan (area_code, fiscal_year_be, edition, identity, vision, mission, strategy,
                  forum_date, review_date, document_code, sample)
SELECT area_code, fiscal_year_be, edition, identity, vision, mission, strategy, forum_date,
       review_date, document_code, sample
FROM province.plan ORDER BY area_code, fiscal_year_be;

INSERT INTO plan_issue (area_code, fiscal_year_be, issue_edition, issue_code)
SELECT area_code, fiscal_year_be, issue_edition, issue_code
FROM province.plan_issue ORDER BY area_code, fiscal_year_be, issue_edition, issue_code;

INSERT INTO project (code, area_code, office_code, fiscal_year_be, issue_edition, issue_code, name,
                     objective, priority_rank, focus, doer, responsible, status, percent,
                     status_date, budget_satang, disbursed_satang, disbursed_date, start_date,
                     end_date, parent_code, weight, programme, beyond_capacity, forwarded_to,
                     forwarded_date, answer, answer_satang, latitude, longitude, document_code,
                     sample)
SELECT code, area_code, office_code, fiscal_year_be, issue_edition, issue_code, name, objective,
       priority_rank, focus, doer, responsible, status, percent, status_date, budget_satang,
       disbursed_satang, disbursed_date, start_date, end_date, parent_code, weight, programme,
       beyond_capacity, forwarded_to, forwarded_date, answer, answer_satang, latitude, longitude,
       document_code, sample
FROM province.project
ORDER BY area_code, fiscal_year_be DESC, ifnull(priority_rank, 1000000), office_code;

INSERT INTO project_money (project_code, class, organisation, amount_satang, rounded)
SELECT project_code, class, organisation, amount_satang, rounded
FROM province.project_money ORDER BY project_code, class;

INSERT INTO project_village (project_code, village_code)
SELECT project_code, village_code FROM province.project_village ORDER BY project_code, village_code;

INSERT INTO project_ladder (project_code, rung, fiscal_year_be, date, reference, document_code)
SELECT project_code, rung, fiscal_year_be, date, reference, document_code
FROM province.project_ladder ORDER BY project_code, rung;

INSERT INTO holiday (date, name_th)
SELECT date, name_th
FROM province.holiday ORDER BY date;

INSERT INTO meeting_item (list, line_no, address, title)
SELECT list, line_no, address, title
FROM province.meeting_item ORDER BY list, line_no;

INSERT INTO glossary (term, meaning_th, meaning_en, sort_key)
SELECT term, meaning_th, meaning_en, sort_key
FROM province.glossary ORDER BY term;

INSERT INTO indicator_set (code, edition, name_th, from_year_be, to_year_be, dimension_count,
                           indicator_count, every_years, sort_order)
SELECT code, edition, name_th, from_year_be, to_year_be, dimension_count, indicator_count,
       every_years, sort_order
FROM province.indicator_set ORDER BY code, edition;

INSERT INTO indicator (set_code, edition, code, dimension_no, dimension_th, name_th, unit,
                       direction, target, aggregation, public_words, definition, source, sort_order)
SELECT set_code, edition, code, dimension_no, dimension_th, name_th, unit, direction, target,
       aggregation, public_words, definition, source, sort_order
FROM province.indicator ORDER BY set_code, edition, code;

INSERT INTO process_state (area_code, scheme, step_no, state, date, document_code, sample)
SELECT area_code, scheme, step_no, state, date, document_code, sample
FROM province.process_state ORDER BY area_code, scheme, step_no;

INSERT INTO quality (area_code, scheme, date, level, certifier, sample)
SELECT area_code, scheme, date, level, certifier, sample
FROM province.quality ORDER BY area_code, scheme, date;

INSERT INTO profile_item (area_code, section, item, value, value_state, unit, survey_date, source,
                          sort_order, sample)
SELECT area_code, section, item, value, value_state, unit, survey_date, source, sort_order, sample
FROM province.profile_item ORDER BY area_code, section, item;

INSERT INTO assessment (area_code, kind, round, item, score, max_score, date, sort_order, sample)
SELECT area_code, kind, round, item, score, max_score, date, sort_order, sample
FROM province.assessment ORDER BY area_code, kind, round, item;

INSERT INTO role (area_code, body, role, seat_no, person, office_phone, vacant, sort_order, sample)
SELECT area_code, body, role, seat_no, person, office_phone, vacant, sort_order, sample
FROM province.role ORDER BY area_code, body, role, seat_no;

INSERT INTO photo (project_code, stage, file, date, caption, sha256, bytes, width_px, height_px,
                   sample)
SELECT project_code, stage, file, date, caption, sha256, bytes, width_px, height_px, sample
FROM province.photo ORDER BY project_code, stage, file;

INSERT INTO report (area_code, organisation, duty, month_be, sent_date, sample)
SELECT area_code, organisation, duty, month_be, sent_date, sample
FROM province.report ORDER BY area_code, organisation, duty, month_be;
