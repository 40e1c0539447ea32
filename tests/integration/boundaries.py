#!/usr/bin/env python3
"""Boundaries of the tambons from a GeoJSON file to the release: checked, kept, simplified with their
shared edges, shown in the comparison, exported, taken away; and files that are wrong change nothing.

    boundaries.py BIN_FOLDER
"""
import collections
import json
import pathlib
import subprocess
import sys
import tempfile

from publish_bed import IMPORTER, Workspace, ask, check

BIN = pathlib.Path(sys.argv[1]).resolve()
ROOT = pathlib.Path(__file__).resolve().parents[2]
AREAS = ROOT / "assets/pilot/reference/areas.csv"
TAMBONS = 60
MOST_BYTES = 1048576


def make_file(path, detail):
    subprocess.run([sys.executable, ROOT / "tests/support/make_boundaries.py", AREAS, path,
                    "--detail", str(detail)], check=True)
    return json.loads(path.read_text(encoding="utf-8"))


def numbers(data):
    number, shift = 0, 0
    for byte in data:
        number |= (byte & 127) << shift
        shift += 7
        if byte < 128:
            yield number
            number, shift = 0, 0


def unpack(data):
    """The rings of a shape as a release carries it."""
    left = numbers(data)
    check_version, rings, x, y = next(left), [], 0, 0
    assert check_version == 1
    for _ in range(next(left)):
        ring = []
        for _ in range(next(left)):
            x, y = (last + (step >> 1 ^ -(step & 1)) for last, step in zip((x, y), (next(left), next(left))))
            ring.append((x, y))
        rings.append(ring)
    return rings


def count_edges(shapes):
    """How many edges belong to one shape alone, to two, and to more."""
    edges = collections.Counter(frozenset((ring[i - 1], ring[i]))
                                for rings in shapes for ring in rings for i in range(len(ring)))
    times = collections.Counter(edges.values())
    return times[1], times[2], sum(count for used, count in times.items() if used > 2)


def stored(workspace):
    return ask(workspace.path / "province.db",
               "SELECT code, boundary FROM area WHERE boundary IS NOT NULL ORDER BY code")


def wrong_files_change_nothing(workspace, folder, collection):
    def refuse(what, words, change=None, text=None):
        path = folder / "wrong.geojson"
        if text is None:
            broken = json.loads(json.dumps(collection))
            change(broken["features"])
            text = json.dumps(broken)
        path.write_text(text, encoding="utf-8")
        said = workspace.call("boundaries", path, "--by", IMPORTER, expect=1)
        check(words in said and stored(workspace) == before, f"{what}: {words}")

    def cross(features):
        ring = features[6]["geometry"]["coordinates"][0]
        ring[3], ring[40] = ring[40], ring[3]

    def wrong_code(features):
        features[2]["properties"]["code"] = "809999"

    def swap(features):
        features[0]["geometry"]["coordinates"][0] = [
            point[::-1] for point in features[0]["geometry"]["coordinates"][0]]

    before = stored(workspace)
    refuse("a ring across itself", "รูปที่ 7 วงที่ 1 ตำบล " +
           collection["features"][6]["properties"]["code"] + ": เส้นเขตตัดกันเอง", cross)
    refuse("a code that is no tambon", "รูปที่ 3 ตำบล 809999: ไม่มีตำบลรหัส 809999", wrong_code)
    refuse("a tambon twice", "มากกว่าหนึ่งรูป",
           lambda features: features.append(features[0]))
    refuse("degrees the wrong way round", "สลับที่กัน", swap)
    refuse("half a file", "ไม่ใช่ JSON", text=json.dumps(collection)[:5000])
    refuse("no boundaries", "FeatureCollection", text="{}")
    large = folder / "large.geojson"
    with large.open("wb") as file:
        file.truncate(50 * 1048576 + 1)
    said = workspace.call("boundaries", large, expect=1)
    check("ใหญ่เกิน 50 MB" in said, "more than 50 MB are refused")
    large.unlink()
    check("ไม่พบไฟล์" in workspace.call("boundaries", large, expect=1), "a file that is not there")
    workspace.call("boundaries", expect=2)


def part_of_them(workspace, folder, collection):
    """Missing tambons are named, those of other provinces passed over; both are no error."""
    path = folder / "part.geojson"
    part = dict(collection, features=json.loads(json.dumps(collection["features"][1:])))
    part["features"][0]["properties"]["code"] = "840101"
    path.write_text(json.dumps(part), encoding="utf-8")
    said = workspace.call("boundaries", path, "--check")
    for feature in collection["features"][:2]:
        check(f"ไม่มีเขตของตำบล {feature['properties']['code']}" in said, "who is missing is named")
    check("จังหวัดอื่น 1 รูป" in said, "another province is passed over")


def goes_out(workspace, path, source_points):
    said = workspace.call("boundaries", path, "--by", IMPORTER)
    check(f"นำเข้าเขตของ {TAMBONS} ตำบล" in said, "the file is taken")
    check("ไม่เปลี่ยน" in workspace.call("boundaries", path), "twice is once")
    who, action, subject, detail = workspace.log()[-1]
    check((who, action, subject) == (IMPORTER, "import", str(path)) and "sha256" in detail,
          "the log says who, and which file")
    said = workspace.call("diff", "--by", IMPORTER, "--no-links")
    check(f"เขตตำบลบนแผนที่: ใหม่ {TAMBONS}" in said, "the comparison shows it")
    workspace.publish()
    snapshot = workspace.path / f"releases/{workspace.published()}.db"
    shapes = [unpack(row[0]) for row in
              ask(snapshot, "SELECT boundary FROM area WHERE boundary IS NOT NULL ORDER BY code")]
    size = ask(snapshot, "SELECT sum(length(boundary)) FROM area")[0][0]
    points = sum(len(ring) for rings in shapes for ring in rings)
    check(len(shapes) == TAMBONS and size <= MOST_BYTES and points < source_points / 3,
          f"{TAMBONS} shapes in {size} bytes, {source_points} points became {points}")
    alone, shared, more = count_edges(shapes)
    check(more == 0 and shared > 3 * alone, f"{shared} edges are shared by two, {alone} are the rim")
    check(not ask(snapshot, "SELECT 1 FROM change WHERE kind = 'boundaries'"),
          "a line on the map is no news for villagers")


def comes_back(workspace, folder):
    out = folder / "out"
    before = stored(workspace)
    check(f"เขตของ {TAMBONS} ตำบล" in workspace.call("export", "--out", out), "export writes them")
    check("นำเขตตำบลออก" in workspace.call("boundaries", "--remove", "--by", IMPORTER) and
          not stored(workspace), "they can be taken away")
    said = workspace.call("diff", "--by", IMPORTER, "--no-links")
    check(f"เขตตำบลบนแผนที่: หายไป {TAMBONS}" in said, "which the comparison shows")
    workspace.call("boundaries", out / "reference/boundaries.geojson", "--by", IMPORTER)
    check(stored(workspace) == before, "what was exported comes back as it was")
    check("ไม่รับ 0" in workspace.call("import", "--by", IMPORTER) and stored(workspace) == before,
          "sheets that come in leave them alone")


def main():
    with tempfile.TemporaryDirectory(prefix="boundaries-") as name:
        folder = pathlib.Path(name)
        workspace = Workspace(BIN / "tambon-publish", folder / "workspace").make("800120")
        workspace.publish()
        path = folder / "boundaries.geojson"
        collection = make_file(path, 8)
        source_points = sum(len(feature["geometry"]["coordinates"][0]) - 1
                            for feature in collection["features"])
        part_of_them(workspace, folder, collection)
        wrong_files_change_nothing(workspace, folder, collection)
        goes_out(workspace, path, source_points)
        comes_back(workspace, folder)
        wrong_files_change_nothing(workspace, folder, collection)


main()
