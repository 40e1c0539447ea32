-- Anything that is not on the list of what may leave the province: a table, view or trigger that
-- somebody added must not be published, and is refused where it arrives.
SELECT type, name
FROM sqlite_schema
WHERE tbl_name NOT IN ('area', 'area_alias', 'issue', 'issue_map', 'organisation', 'programme',
                       'programme_year', 'programme_area', 'funding', 'result', 'process_step',
                       'calendar', 'document', 'plan', 'plan_issue', 'project', 'project_money',
                       'project_village', 'project_ladder', 'holiday', 'meeting_item', 'glossary',
                       'indicator_set', 'indicator', 'process_state', 'quality', 'profile_item',
                       'assessment', 'role', 'photo', 'report', 'release', 'project_total',
                       'issue_total', 'marked_total', 'agency_total', 'funder_total', 'share_total',
                       'disbursed_total', 'giver_total', 'coverage',
                       'indicator_value', 'household_account', 'consumption', 'change',
                       'search_name')
   OR type NOT IN ('table', 'index')
LIMIT 1;
