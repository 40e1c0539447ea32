#!/usr/bin/env python3
"""The open data that publish writes beside the pages: every file is what datapackage.json says, the words
are the kiosk's, what is hidden stays hidden, a spreadsheet opens it and runs nothing, and the sums of
every tambon and year are those of the snapshot, in CSV and JSON, of the whole and of the tambon: in the
pilot and in an invented province.

    open_data.py BIN_FOLDER
"""
import collections
import csv
import datetime
import decimal
import hashlib
import json
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

from publish_bed import Workspace, ask, check

BIN = pathlib.Path(sys.argv[1]).resolve()
ROOT = pathlib.Path(__file__).resolve().parents[2]
PUBLISH = BIN / "tambon-publish"
CLASSES = ("community", "tao", "agency", "other")
BOM = b"\xef\xbb\xbf"
FORMULA = re.compile(r"^'*[=+\-@\t\r]")
MISSING = ("", None)


def read_csv(path):
    data = path.read_bytes()
    if not data.startswith(BOM) or not data.endswith(b"\r\n"):
        sys.exit(f"{path}: no byte order mark, or no CRLF at its end")
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def read_json(path):
    return json.loads(path.read_text(encoding="utf-8"), parse_float=decimal.Decimal)


def data_files(folder):
    """All but the pages about them."""
    return [path for path in folder.rglob("*") if path.is_file() and path.suffix != ".html"]


def unguard(cell):
    return cell[1:] if cell.startswith("'") and FORMULA.match(cell) else cell


def as_typed(field, cell):
    """A cell of the CSV as the schema says it is to be read."""
    if cell == "":
        return None
    kind = field["type"]
    if kind == "integer":
        return int(cell)
    if kind == "number":
        return decimal.Decimal(cell)
    if kind == "boolean":
        return {"true": True, "false": False}[cell]
    if kind == "date":
        datetime.date.fromisoformat(cell)
    return unguard(cell)


def check_resource(folder, package, resource):
    path = folder / resource["path"]
    data = path.read_bytes()
    if "sha256:" + hashlib.sha256(data).hexdigest() != resource["hash"] or len(data) != resource["bytes"]:
        sys.exit(f"{path}: not the bytes of {package}")
    schema = resource["schema"]
    schema = folder.parent / schema.split("/o/")[1] if schema.startswith("http") else folder / schema
    fields = read_json(schema)["fields"]
    rows = read_csv(path) if resource["format"] == "csv" else read_json(path)
    days = [row["status_date"] for row in rows if "status_date" in row]
    if days and max(days) != resource["as_of"]:
        sys.exit(f"{path}: the newest day is {max(days)}, not {resource['as_of']}")
    if len(rows) != resource["rows"]:
        sys.exit(f"{path}: {len(rows)} rows, not {resource['rows']}")
    if rows and list(rows[0]) != [field["name"] for field in fields]:
        sys.exit(f"{path}: columns are not those of its schema")
    for field in fields:
        values = {category["value"] for category in field.get("categories", ())}
        cells = [row[field["name"]] for row in rows]
        if resource["format"] == "csv":
            cells = [as_typed(field, cell) for cell in cells]
        if values and not {cell for cell in cells if cell not in MISSING} <= values:
            sys.exit(f"{path}: {field['name']} has values that no category has")
    key = read_json(schema)["primaryKey"]
    keys = {tuple(row[name] for name in key) for row in rows}
    if len(keys) != len(rows):
        sys.exit(f"{path}: {key} is not unique")
    return fields, rows


def same_rows(folder, resources):
    """CSV and JSON of a table say the same, value by value."""
    for name, (fields, rows) in resources.items():
        if name.endswith("-json"):
            continue
        typed = [{field["name"]: as_typed(field, row[field["name"]]) for field in fields} for row in rows]
        if typed != resources[f"{name}-json"][1]:
            sys.exit(f"{folder}: {name}.csv and {name}.json differ")


def packages_are_whole(folder, what):
    described, resources_seen = {folder / "datapackage.json"}, 0
    for path in sorted(folder.rglob("datapackage.json")):
        package, resources = read_json(path), {}
        described.add(path)
        for resource in package["resources"]:
            resources[resource["name"]] = check_resource(path.parent, path, resource)
            described.add(path.parent / resource["path"])
        same_rows(path.parent, resources)
        resources_seen += len(resources)
    described |= set((folder / "schema").glob("*.json"))
    strange = set(data_files(folder)) - described
    check(not strange and resources_seen > 100,
          f"{what}: {resources_seen} files are as described, none is more {sorted(strange)[:3]}")


def sums_of(rows, money=decimal.Decimal):
    """(tambon, year) → projects, baht, and baht by class, as the snapshot's totals have them."""
    sums = collections.defaultdict(lambda: [0, 0, 0, 0, 0, 0])
    for row in rows:
        entry = sums[str(row["tambon_code"]), int(row["fiscal_year_be"])]
        entry[0] += 1
        if row["budget_baht"] in MISSING:
            continue
        entry[1] += money(row["budget_baht"])
        for place, name in enumerate(CLASSES, start=2):
            entry[place] += money(row[f"{name}_baht"] or 0)
    return {key: [decimal.Decimal(value) for value in entry] for key, entry in sums.items()}


def sums_of_snapshot(path):
    sums = {}
    for tambon, year, name, count, satang in ask(
            path, "SELECT scope, fiscal_year_be, class, sum(project_count), sum(amount_satang) "
                  "FROM project_total WHERE length(scope) = 6 AND scope NOT LIKE 'group%' AND "
                  "fiscal_year_be > 0 AND status <> 'all' GROUP BY 1, 2, 3"):
        entry = sums.setdefault((tambon, year), [decimal.Decimal(0)] * 6)
        if name == "all":
            entry[0] = decimal.Decimal(count)
        entry[1 if name == "all" else 2 + CLASSES.index(name)] += decimal.Decimal(satang) / 100
    return sums


def sums_are_the_same(workspace, what):
    folder = workspace.path / "repository/o"
    wanted = sums_of_snapshot(workspace.path / f"releases/{workspace.published()}.db")
    for ending, read in (("csv", read_csv), ("json", read_json)):
        whole, parts = {}, {}
        for path in sorted(folder.glob(f"projects-*.{ending}")):
            whole |= sums_of(read(path))
        for path in sorted(folder.glob(f"*/projects-*.{ending}")):
            parts |= sums_of(read(path))
        if whole != wanted or parts != wanted:
            key = next(key for key in wanted if whole.get(key) != wanted[key] or parts.get(key) != wanted[key])
            sys.exit(f"{what}, {ending}: {key}: {wanted[key]}, whole {whole.get(key)}, part {parts.get(key)}")
    check(len(wanted) > 5, f"{what}: {len(wanted)} tambon-years have the snapshot's sums in CSV and JSON")


def hidden_stays_hidden(workspace):
    """As many figures of each state as in the snapshot, and none that is not shown has a number."""
    states = collections.Counter()
    for path in sorted((workspace.path / "repository/o").glob("indicator-values-*.csv")):
        for row in read_csv(path):
            for name in ("surveyed", "passed", "failed", "value"):
                states[name, row[f"{name}_state"]] += 1
                if (row[name] != "") != (row[f"{name}_state"] == "shown"):
                    sys.exit(f"{path}: {name} {row[f'{name}_state']} is '{row[name]}'")
    wanted = collections.Counter()
    database = workspace.path / f"releases/{workspace.published()}.db"
    for name in ("surveyed", "passed", "failed", "value"):
        wanted.update({(name, state): count for state, count in ask(
            database, f"SELECT {name}_state, count(*) FROM indicator_value GROUP BY 1")})
    hidden = sum(count for (_, state), count in states.items() if state in ("small", "hidden", "capped"))
    check(states == wanted and hidden > 0, f"{hidden} figures of {sum(states.values())} are kept private here too")


def words_are_the_kiosks():
    catalogue = dict(re.findall(r'^msgid "(.*)"\nmsgstr "(.*)"', (ROOT / "assets/text/th.po").read_text(),
                                re.MULTILINE))
    fields = read_json(ROOT / "db/datapackage/fields.json")
    compared = 0
    for name, field in fields.items():
        for value, thai, english in field.get("values", ()):
            if english in catalogue:
                compared += 1
                if catalogue[english] != thai:
                    sys.exit(f"{name} {value}: {thai} here, {catalogue[english]} on the kiosk")
    check(compared > 40, f"{compared} words are those of the kiosk")


def only_changes_are_written(workspace):
    folder = workspace.path / "repository/o"
    before = {path.relative_to(folder): path.stat().st_ino for path in data_files(folder)}
    sheet = next(path for path in sorted(workspace.path.glob("intake/*/projects.csv"))
                 if "กำลังดำเนินการ" in path.read_text(encoding="utf-8-sig"))
    workspace.edit(sheet.relative_to(workspace.path), lambda text: text.replace("กำลังดำเนินการ", "ชะลอ", 1))
    said = workspace.call("publish", "--approve", "--by", "ผู้อนุมัติ", "--yes", "--alone")
    after = {path.relative_to(folder): path.stat().st_ino for path in data_files(folder)}
    changed = sorted(str(name) for name in after if before.get(name) != after[name])
    others = [name for name in changed if "/" in name and not name.startswith(f"{sheet.parent.name}/")]
    check("ข้อมูลเปิด" in said and not others and set(before) == set(after),
          "of the tambons only the one that changed was written")
    check(0 < len(changed) < len(after) / 4, f"{len(changed)} of {len(after)} files are new: {changed[:4]}")


def a_spreadsheet_opens_it(workspace, scratch):
    """Gnumeric, as an officer's spreadsheet would: Thai is Thai, a formula is a text, numbers add up."""
    nasty = "=HYPERLINK(\"http://x\";\"y\")"
    sheet = next(path for path in sorted(workspace.path.glob("intake/*/projects.csv")))
    with sheet.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.reader(file))
    head = next(place for place, row in enumerate(rows) if "ชื่อโครงการ" in row or "name" in row)
    name = next(place for place, cell in enumerate(rows[head]) if cell in ("ชื่อโครงการ", "name"))
    rows[head + 1][name] = "'" + nasty
    with sheet.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows(rows)
    workspace.call("import", "--by", "ผู้นำเข้า")
    workspace.call("publish", "--approve", "--by", "ผู้อนุมัติ", "--yes", "--alone")
    path = next(path for path in sorted((workspace.path / "repository/o").glob("projects-*.csv"))
                if "HYPERLINK" in path.read_text(encoding="utf-8-sig"))
    book, back = scratch / "book.gnumeric", scratch / "back.csv"
    subprocess.run(["ssconvert", path, book], check=True, capture_output=True)
    subprocess.run(["ssconvert", book, back], check=True, capture_output=True)
    xml = subprocess.run(["gzip", "-dc", book], check=True, capture_output=True).stdout.decode()
    check("<gnm:Cell" in xml and not re.search(r"<gnm:Cell (?![^>]*ValueType)[^>]*>=", xml),
          "no cell has become a formula")
    with back.open(encoding="utf-8", newline="") as file:
        opened = list(csv.DictReader(file))
    ours = read_csv(path)
    # A spreadsheet takes the guarding apostrophe for what it is: a mark that a text follows.
    check([unguard(row["project_name"]) for row in opened] == [unguard(row["project_name"]) for row in ours]
          and any(unguard(row["project_name"]) == nasty for row in opened), "every name is as it was written")
    check(sum(float(row["budget_baht"] or 0) for row in opened)
          == sum(float(row["budget_baht"] or 0) for row in ours), "budgets add up in the spreadsheet")


def a_wrong_licence_is_refused(workspace):
    path = workspace.path / "province.conf"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("data-licence = CC-BY-4.0", "data-licence = CC-BY-NC-4.0"), encoding="utf-8")
    said = workspace.call("publish", expect=1)
    path.write_text(text, encoding="utf-8")
    check("data-licence 'CC-BY-NC-4.0'" in said and "province.conf" in said, "a licence that is not open is refused")


def invent(path):
    """A province of 90 tambons with every kind of money, published; figures of surveys the pilot has."""
    workspace = Workspace(PUBLISH, path)
    subprocess.run([PUBLISH, "init", path, "--pilot"], check=True, stdout=subprocess.DEVNULL)
    shutil.rmtree(path / "intake")
    subprocess.run([sys.executable, ROOT / "tests/bench/large_province.py", path, "--projects", "3600",
                    "--tambons", "90", "--documents", "700"], check=True, stdout=subprocess.DEVNULL)
    for sheet in path.glob("intake/*/indicators.csv"):
        sheet.unlink()
    workspace.call("import", "--by", "ผู้นำเข้า")
    workspace.call("publish", "--approve", "--by", "ผู้อนุมัติ", "--yes", "--alone")
    return workspace


with tempfile.TemporaryDirectory(prefix="tambon-open-") as name:
    scratch = pathlib.Path(name)
    words_are_the_kiosks()
    pilot = Workspace(PUBLISH, scratch / "pilot").make()
    pilot.publish("--yes")
    packages_are_whole(pilot.path / "repository/o", "pilot")
    sums_are_the_same(pilot, "pilot")
    hidden_stays_hidden(pilot)
    only_changes_are_written(pilot)
    sums_are_the_same(pilot, "pilot, a day later")
    a_spreadsheet_opens_it(pilot, scratch)
    packages_are_whole(pilot.path / "repository/o", "pilot with a formula")
    a_wrong_licence_is_refused(pilot)
    province = invent(scratch / "province")
    packages_are_whole(province.path / "repository/o", "invented province")
    sums_are_the_same(province, "invented province")
