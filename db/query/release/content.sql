-- Every row of a snapshot in the order of its key, for the content hash: all that a screen may show
-- but the list of changes, which follows from it.
-- Of the release row not the number and the time, which differ in two releases of the same content.
SELECT layout, fiscal_year_be, province_code, base_url, stale_days, issue_edition, small_cell
FROM release;
SELECT contact_name, contact_phone, contact_form, contact_line FROM release;
SELECT * FROM area ORDER BY code;
SELECT * FROM area_alias ORDER BY area_code, name;
SELECT * FROM issue ORDER BY edition, code;
SELECT * FROM issue_map ORDER BY from_edition, from_code, to_edition, to_code;
SELECT * FROM organisation ORDER BY code;
SELECT * FROM programme ORDER BY code;
SELECT * FROM programme_year ORDER BY programme, year_no;
SELECT * FROM programme_area ORDER BY programme, area_code;
SELECT * FROM funding ORDER BY programme, organisation;
SELECT * FROM result ORDER BY programme, no;
SELECT * FROM process_step ORDER BY scheme, step_no;
SELECT * FROM calendar ORDER BY code;
SELECT * FROM document ORDER BY area_code, code;
SELECT * FROM plan ORDER BY area_code, fiscal_year_be;
SELECT * FROM plan_issue ORDER BY area_code, fiscal_year_be, issue_edition, issue_code;
SELECT * FROM project ORDER BY code;
SELECT * FROM project_money ORDER BY project_code, class;
SELECT * FROM project_village ORDER BY project_code, village_code;
SELECT * FROM project_ladder ORDER BY project_code, rung;
SELECT * FROM project_total ORDER BY scope, fiscal_year_be, status, class;
SELECT * FROM issue_total ORDER BY scope, fiscal_year_be, issue_edition, issue_code;
SELECT * FROM marked_total ORDER BY mark, programme, scope;
SELECT * FROM agency_total ORDER BY scope, agency;
SELECT * FROM funder_total ORDER BY organisation;
SELECT * FROM share_total ORDER BY tambon_code, part, key, class;
SELECT * FROM disbursed_total ORDER BY scope, fiscal_year_be;
SELECT * FROM giver_total ORDER BY scope, organisation, class;
SELECT * FROM coverage ORDER BY scope, kind;
SELECT * FROM holiday ORDER BY date;
SELECT * FROM meeting_item ORDER BY list, line_no;
SELECT * FROM glossary ORDER BY term;
SELECT * FROM indicator_set ORDER BY code, edition;
SELECT * FROM indicator ORDER BY set_code, edition, code;
SELECT * FROM process_state ORDER BY area_code, scheme, step_no;
SELECT * FROM quality ORDER BY area_code, scheme, date;
SELECT * FROM profile_item ORDER BY area_code, section, item;
SELECT * FROM assessment ORDER BY area_code, kind, round, item;
SELECT * FROM role ORDER BY area_code, body, role, seat_no;
SELECT * FROM photo ORDER BY project_code, stage, file;
SELECT * FROM report ORDER BY area_code, organisation, duty, month_be;
SELECT * FROM indicator_value
ORDER BY set_code, edition, indicator_code, area_code, year_be, sex, age_group;
SELECT * FROM household_account ORDER BY area_code, year_be;
SELECT * FROM consumption ORDER BY area_code, year_be, item;
SELECT * FROM search_name ORDER BY search_key, kind, record_key;
