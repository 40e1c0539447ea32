"""Nothing about one person or one household can stand in a snapshot (L1): every column of every table
of public.sql and snapshot.sql is on the list below, with what it is about. A new column is put on the
list by somebody who has thought about it; columns that name people are few and said so."""
import re
import sqlite3

from common import ROOT, report

# table -> columns; all of them facts about places, projects, documents and sums over many people.
ALLOWED = {
    "agency_total":
        "scope agency project_count waiting_count asked_satang answer_satang",
    "area":
        "code level parent_code name_th name_en pilot_group village_count latitude longitude "
        "sort_key boundary",
    "area_alias":
        "area_code name",
    "assessment":
        "area_code kind round item score max_score date sort_order sample",
    "calendar":
        "code name_th rule who sort_order",
    "change":
        "line_no area_code kind record_key name what old_value new_value",
    "consumption":
        "area_code year_be item households households_state surveyed surveyed_state sent_count "
        "sent_total sample",
    "coverage":
        "scope kind tambon_count tambon_total sample_count row_count as_of",
    "document":
        "area_code code type title date pages file url sha256 bytes issue_code project_code sample",
    "funder_total":
        "organisation line_count amount_satang",
    "funding":
        "programme organisation amount_satang line_no source note",
    "glossary":
        "term meaning_th meaning_en sort_key",
    "holiday":
        "date name_th",
    "household_account":
        "area_code year_be household_count household_count_state household_total "
        "household_total_state group_count group_count_state amount_state income_mean_satang "
        "income_median_satang expense_mean_satang expense_median_satang debt_mean_satang "
        "debt_median_satang saving_mean_satang saving_median_satang sent_count sent_total as_of "
        "sample",
    "indicator":
        "set_code edition code dimension_no dimension_th name_th unit direction target aggregation "
        "public_words definition source sort_order",
    "indicator_set":
        "code edition name_th from_year_be to_year_be dimension_count indicator_count every_years "
        "sort_order",
    "indicator_value":
        "set_code edition indicator_code area_code year_be sex age_group surveyed surveyed_state "
        "passed passed_state failed failed_state value value_state unit sent_count sent_total "
        "as_of source sample",
    "issue":
        "edition code parent_code name_th name_en sort_order",
    "issue_map":
        "from_edition from_code to_edition to_code",
    "issue_total":
        "scope fiscal_year_be issue_edition issue_code project_count amount_satang no_budget_count "
        "own_count own_satang community_satang tao_satang agency_satang other_satang",
    "marked_total":
        "mark programme scope project_count amount_satang no_budget_count",
    "meeting_item":
        "list line_no address title",
    "organisation":
        "code name_th abbreviation aliases name_en kind budget_class phone area_code sort_key",
    "photo":
        "project_code stage file date caption sha256 bytes width_px height_px sample",
    "plan":
        "area_code fiscal_year_be edition identity vision mission strategy forum_date review_date "
        "document_code sample",
    "plan_issue":
        "area_code fiscal_year_be issue_edition issue_code",
    "process_state":
        "area_code scheme step_no state date document_code sample",
    "process_step":
        "scheme step_no level name_th months",
    "profile_item":
        "area_code section item value value_state unit survey_date source sort_order sample",
    "programme":
        "code name_th start_year_be end_year_be year_kind note source sort_order",
    "programme_area":
        "programme area_code",
    "programme_year":
        "programme year_no year_be theme lead_organisation",
    "project":
        "code area_code office_code fiscal_year_be issue_edition issue_code name objective "
        "priority_rank focus doer responsible status percent status_date budget_satang "
        "disbursed_satang disbursed_date start_date end_date parent_code weight programme "
        "beyond_capacity forwarded_to forwarded_date answer answer_satang latitude longitude "
        "document_code sample",
    "project_ladder":
        "project_code rung fiscal_year_be date reference document_code",
    "project_money":
        "project_code class organisation amount_satang rounded",
    "project_total":
        "scope fiscal_year_be status class project_count amount_satang no_budget_count",
    "project_village":
        "project_code village_code",
    "quality":
        "area_code scheme date level certifier sample",
    "release":
        "number made_utc layout fiscal_year_be province_code base_url stale_days issue_edition "
        "small_cell contact_name contact_phone contact_form contact_line",
    "report":
        "area_code organisation duty month_be sent_date sample",
    "result":
        "programme no text figure unit rounded as_of source sort_order",
    "role":
        "area_code body role seat_no person office_phone vacant sort_order sample",
    "search_name":
        "search_key kind record_key",
    "disbursed_total":
        "scope fiscal_year_be project_count budget_satang no_budget_count disbursed_satang "
        "first_date last_date",
    "giver_total":
        "scope organisation class project_count amount_satang",
    "share_total":
        "tambon_code part key class project_count amount_satang no_budget_count",
}
# The only columns with a person's name or number in them, and why they may.
OF_PEOPLE = {
    "role.person": "only when its row says that the name may be published",
    "role.office_phone": "the office's number",
    "organisation.phone": "the organisation's number",
    "release.contact_phone": "the number of the province's office",
}
SUSPECT = re.compile(r"person|phone|citizen|national|birth|house_no|household_id|member|surname|"
                     r"first_name|line_id|email|address_no|patient")


def schema(*names):
    database = sqlite3.connect(":memory:")
    for name in names:
        database.executescript((ROOT / "db/schema" / f"{name}.sql").read_text())
    tables = database.execute("SELECT name FROM sqlite_schema WHERE type = 'table' "
                              "AND name NOT LIKE 'sqlite_%'").fetchall()
    return {table: [row[1] for row in database.execute(f"PRAGMA table_xinfo({table})")]
            for (table,) in tables}


def listed_tables():
    """What a kiosk accepts (db/query/check/tables.sql)."""
    text = (ROOT / "db/query/check/tables.sql").read_text()
    return set(re.findall(r"'([a-z_]+)'", text)) - {"table", "index"}


problems = []
tables = schema("public", "snapshot")
for table, columns in tables.items():
    allowed = ALLOWED.get(table, "").split()
    for column in columns:
        if column not in allowed:
            problems.append(f"{table}.{column} is on no list of what may leave the province")
        if SUSPECT.search(column) and f"{table}.{column}" not in OF_PEOPLE:
            problems.append(f"{table}.{column} looks like something about one person")
for table in set(ALLOWED) - set(tables):
    problems.append(f"{table} is on the list, and not in the schema")
for table in listed_tables() ^ set(tables):
    problems.append(f"{table} is only in one of the schema and db/query/check/tables.sql")
report("columns", problems, sum(map(len, tables.values())))
