"""Every .sql file of db/query compiles against the real schema, and no question a screen asks of a
snapshot (the files directly in db/query) reads a large table from end to end, or sorts, unless it is
known to sort few rows. What stands in part/ is judged where it is included.

The folders below db/query are compiled but may scan: release and intake copy and check whole tables,
check/ runs once per snapshot, datapackage/ once per release. Statements that make temporary tables are also run, for those after
them. A file of a folder that is not named here is compiled against province.db."""
import re
import sqlite3

from common import ROOT, relative, report

LARGE = {"project", "project_money", "project_village", "project_ladder", "area", "area_alias",
         "document", "plan", "plan_issue", "row_source", "project_total", "issue_total",
         "marked_total", "agency_total", "funder_total", "share_total", "disbursed_total",
         "giver_total", "process_state", "quality",
         "profile_item", "assessment", "role", "photo", "report", "indicator_value", "change",
         "household_account", "consumption", "indicator_raw", "household_account_raw",
         "search_name",
         "consumption_raw"}
QUERY = ROOT / "db" / "query"
# They follow a file whose first statement makes a temporary table.
FOLLOW = {**dict.fromkeys(("diff_drop", "diff_list", "diff_summary", "notes", "diff_boundary",
                           "diff_boundary_first"), "release/diff.sql"),
          **dict.fromkeys(("boundary_put", "copy"), "release/boundary_new.sql")}
TABLE = re.compile(r"\b(?:FROM|JOIN)\s+(?:\w+\.)?(\w+)(?:\s+AS\s+(\w+))?", re.IGNORECASE)
INCLUDE = re.compile(r"^-- include (\S+)\n", re.MULTILINE)
COMMENT = re.compile(r"--[^\n]*")
SORT = "USE TEMP B-TREE FOR"
# Questions that sort or group what they found, and how much that is at most. All others read their
# rows in the order of an index, so that a page costs the same wherever it stands.
SORTED_FEW = {
    "digest_details_activities": "the activities of one project at a time",
    "programme_list_tambons": "the tambons of one programme",
    "programme_list_parts": "the programmes of one tambon",
    "project_count_rungs": "the six rungs, of the projects of one tambon and year",
    "organisation_list_projects": "one page of them",
    "giver_list": "the givers of one place",
    "giver_list_tambon": "the givers of one tambon",
    "share_list": "a tambon's register into a few values",
    "share_list_villages": "a tambon's register into its villages",
    "share_list_money": "a tambon's register into its funders",
    "search_list_documents": "as many documents as are asked for",
    "document_list": "one page, found in the order of the index",
    "marked_list_beyond": "one page, found in the order of the index",
    "marked_list_focus": "one page, found in the order of the index",
    "marked_list_programme": "one page, found in the order of the index",
    "document_list_issue": "the documents on one issue",
    "document_list_place": "the documents of one district at most",
    "document_list_project": "the documents of one project",
    "document_list_types": "the types of documents",
    "document_list_issues": "the issues at the top",
    "file_list": "the pictures and documents, once when a release is published or synced",
    "search_list_names": "the names of a province, once when the search is opened",
    "area_list_children": "the children of one place",
    "area_list_group": "the tambons of one group",
    "area_list_group_numbers": "the groups",
    "area_list_programme": "the tambons of one programme",
    "area_list_tambons": "the tambons of a province",
    "boundary_list_group": "the tambons of one group",
    "assessment_list": "the items of one place",
    "child_list": "the activities of one project",
    "consumption_list": "the items of one place and year",
    "duty_list": "the calendar",
    "indicator_compare": "one figure and those beside it",
    "indicator_list_group": "the tambons of one group",
    "indicator_list_places": "the children of one place",
    "indicator_list_sets": "the sets",
    "indicator_list_set_years": "the years of one set and place",
    "indicator_list_table_group": "the tambons of one group, for the whole table at once",
    "indicator_list_values": "the indicators of one set",
    "indicator_list_years": "the years of one indicator and place",
    "issue_list": "the issues of one edition",
    "issue_list_classes": "the issues of one scope by year",
    "issue_list_counterparts": "the names of one issue",
    "issue_list_editions": "the issues",
    "issue_list_targets": "the issues",
    "map_list_sums_group": "the tambons of one group",
    "map_list_disbursed_group": "the tambons of one group",
    "marked_list_agencies": "the agencies of one scope",
    "member_list": "the children of one place",
    "member_list_group": "the tambons of one group",
    "member_list_groups": "the groups",
    "organisation_list": "the offices of one tambon or of the province",
    "organisation_list_funding": "the programmes one organisation gives to",
    "organisation_list_funding": "the programmes",
    "photo_list": "the pictures of one project",
    "plan_list_issues": "the common issues of one plan",
    "plan_list_villages": "the villages of one tambon",
    "profile_list": "a section of one place",
    "programme_list": "the programmes",
    "project_list_milestones": "the days of one project",
    "quality_list": "the certificates of one place",
    "reference_list_funding": "the funders of one programme",
    "reference_list_results": "the results of one programme",
    "report_list": "the tambons of a province",
    "role_list": "the roles of one place",
}
# Questions that read a table to its end on purpose.
READS_ALL = {"digest_details_activities": "every activity, once when a site is written",
             "digest_details_ladder": "every rung, once when a site is written",
             "digest_details_money": "every sum, once when a site is written",
             "digest_details_photos": "every picture, once when a site is written",
             "digest_details_villages": "every village of a project, once when a site is written",
             "digest_province_areas": "every place, once when a site is written",
             "file_list": "every picture and document, once when a release is published or synced",
             "search_list_names": "every name, once when the search is opened"}
SCAN = re.compile(r"^SCAN (?:CONSTANT ROW)?(\w+)")


def schema(*names):
    return "".join((ROOT / "db" / "schema" / f"{name}.sql").read_text() for name in names)


def connect(folder):
    """A database as the library of this folder finds it."""
    database = sqlite3.connect(":memory:", isolation_level=None)
    if folder == "companion":
        database.executescript((QUERY / "companion/new.sql").read_text())
        attach(database, "snapshot", ("public", "snapshot"))
        return database
    if folder in ("", "check", "datapackage", "release", "replay"):
        database.executescript(schema("public", "snapshot"))
    else:
        database.executescript(schema("public", "province", "desk"))
    if folder == "sql":
        # What an upgrade adds is not there yet.
        database.execute("ALTER TABLE organisation DROP COLUMN area_code")
        database.execute("ALTER TABLE area DROP COLUMN boundary")
    if folder == "release":
        attach(database, "province", ("public", "province"))
        attach(database, "previous", ("public", "snapshot"))
    if folder == "replay":
        attach(database, "previous", ("public", "snapshot"))
    return database


def attach(database, name, files):
    """The same tables under another schema name: SQLite has no other way than to say it."""
    database.execute(f"ATTACH ':memory:' AS {name}")
    text = schema(*files)
    text = re.sub(r"^CREATE (TABLE|INDEX) (IF NOT EXISTS )?", rf"CREATE \1 {name}.", text, flags=re.MULTILINE)
    database.executescript(text)


def text_of(path):
    """With its parts, as cmake/EmbedText.cmake puts them together."""
    return INCLUDE.sub(lambda found: (QUERY / found[1]).read_text(), path.read_text())


def statements(text):
    part = ""
    for line in text.splitlines(keepends=True):
        part += line
        if sqlite3.complete_statement(part):
            yield part
            part = ""
    if COMMENT.sub("", part).strip():
        raise sqlite3.OperationalError("the last statement has no semicolon")


def names_in(text):
    """Table of each alias of a statement (one alias never stands for two large tables)."""
    found = {}
    for table, alias in TABLE.findall(COMMENT.sub("", text)):
        found[alias or table] = table
    return found


def scans(plan, names):
    for row in plan:
        detail = row[3]
        match = SCAN.match(detail)
        # An automatic index is built by reading all of the table.
        if not match and "AUTOMATIC" in detail:
            match = re.match(r"^SEARCH (\w+)", detail)
        if match and names.get(match.group(1), match.group(1)) in LARGE:
            yield detail


def check(path, database, folder):
    if path.stem == "new" and folder == "companion":
        return  # it was run to make the database
    for statement in statements(text_of(path)):
        # Unbound parameters are NULL; what is asked is only how, not with what.
        names = set(re.findall(r":(\w+)", re.sub(r"'[^']*'", "''", COMMENT.sub("", statement))))
        values = dict.fromkeys(names)
        plan = database.execute("EXPLAIN QUERY PLAN " + COMMENT.sub("", statement), values)
        if folder == "":
            rows = plan.fetchall()
            for detail in scans(rows, names_in(statement)):
                if path.stem not in READS_ALL:
                    yield f"{relative(path)}: {detail}"
            sorts = [row[3] for row in rows if row[3].startswith(SORT)]
            if sorts and path.stem not in SORTED_FEW:
                yield f"{relative(path)}: {sorts[0]}: sorts what may be much"
            if not sorts and path.stem in SORTED_FEW:
                yield f"{relative(path)}: sorts nothing: take it off SORTED_FEW"
        if re.match(r"\s*(CREATE|DROP) ", COMMENT.sub("", statement)):
            database.execute(statement)


def main():
    problems = []
    checked = 0
    for path in sorted(QUERY.rglob("*.sql")):
        folder = str(path.parent.relative_to(QUERY)).removeprefix(".")
        if folder == "part":
            continue
        checked += 1
        try:
            database = connect(folder)
            if folder == "release" and path.stem in FOLLOW:
                database.execute(next(statements((QUERY / FOLLOW[path.stem]).read_text())))
            problems += check(path, database, folder)
        except sqlite3.Error as error:
            problems.append(f"{relative(path)}: {error}")
    if not prove_the_rule():
        problems.append("sql_plans.py does not see a scan of a large table")
    report("sql_plans", problems, checked)


def prove_the_rule():
    """A rule that finds nothing must at least find these."""
    database = connect("")
    bad = ("SELECT count(*) FROM project", "SELECT p.name FROM project AS p WHERE p.status = 'done'",
           "SELECT code FROM area AS a WHERE a.name_th = ''",
           "SELECT 1 FROM issue AS i JOIN document AS d ON d.title = i.name_th")
    return all(list(scans(database.execute("EXPLAIN QUERY PLAN " + text).fetchall(),
                          names_in(text))) for text in bad)


main()
