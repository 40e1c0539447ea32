"""Whatever can change in a release shows in its comparison with the one before: for every column of
every table that the content hash covers, two snapshots that differ in that column alone differ in
temp.difference (db/query/release/diff.sql)."""
import re
import sqlite3

from common import ROOT, report

SCHEMA = "".join((ROOT / f"db/schema/{name}.sql").read_text() for name in ("public", "snapshot"))
DIFF = "".join((ROOT / f"db/query/release/{name}.sql").read_text()
               for name in ("diff", "diff_boundary"))
CONTENT = (ROOT / "db/query/release/content.sql").read_text()
# Sums follow from rows; the place of a row in its sheet and its sorting key are no facts.
DERIVED = {"project_total", "issue_total", "marked_total", "agency_total", "funder_total",
           "share_total", "disbursed_total", "giver_total", "coverage", "search_name"}
ORDER = {"sort_key", "sort_order", ("funding", "line_no")}
NAMES = {"made_utc", "number", "layout"}
AREA = {"area_code": "800120", "code": "800120"}


def value(table, column, kind, other):
    """A value that fits the type; `other` gives a second one."""
    if kind == "BLOB":
        return b"b" if other else b"a"
    if kind in ("INTEGER", "REAL"):
        return 2 if other else 1
    if column == "area_code" and not other:
        return AREA["area_code"]
    return "800121" if column == "area_code" else ("b" if other else "a")


def attached():
    """Both snapshots, empty, without the rules that keep rows sensible."""
    database = sqlite3.connect(":memory:", isolation_level=None)
    database.execute("PRAGMA ignore_check_constraints = ON")
    database.executescript(SCHEMA)
    database.execute("ATTACH ':memory:' AS previous")
    database.executescript(re.sub(r"^CREATE (TABLE|INDEX) (IF NOT EXISTS )?", r"CREATE \1 previous.",
                                  SCHEMA, flags=re.MULTILINE))
    return database


def put(database, where, table, columns, changed=None):
    row = [value(table, name, kind, name == changed) for _, name, kind, *_ in columns]
    marks = ", ".join("?" * len(row))
    database.execute(f"INSERT INTO {where}.{table} VALUES ({marks})", row)


def differs(table, columns, changed):
    database = attached()
    release = database.execute("PRAGMA table_info(release)").fetchall()
    project = database.execute("PRAGMA table_info(project)").fetchall()
    for where in ("main", "previous"):
        side = changed if where == "main" else None
        if table != "release":
            put(database, where, "release", release)
        if table.startswith("project_"):
            put(database, where, "project", project)  # its parts hang on it: code 'a'
        put(database, where, table, columns, side)
    database.executescript(DIFF)
    return database.execute("SELECT count(*) FROM temp.difference").fetchone()[0] > 0


def skipped(table, column):
    return (table in DERIVED or column in ORDER or (table, column) in ORDER
            or (table == "release" and column in NAMES))


problems = []
checked = 0
for table in re.findall(r"FROM (\w+)", CONTENT):
    columns = attached().execute(f"PRAGMA table_info({table})").fetchall()
    if not skipped(table, "") and differs(table, columns, None):
        problems.append(f"{table}: two equal rows differ")
    for _, column, *_ in columns:
        if not skipped(table, column):
            checked += 1
            if not differs(table, columns, column):
                problems.append(f"{table}.{column}: a change does not show in diff.sql")
report("diff_columns", problems, checked)
