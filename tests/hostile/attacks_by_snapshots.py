"""Snapshots and packed files that are hostile behind right signatures: the publisher's matter, but the
kiosk looks before it shows."""
import contextlib
import hashlib
import pathlib
import sqlite3
import struct
import tempfile

from attack import Verdict, attack_class, table

SNAPSHOT = attack_class("hostile snapshot", "signs a database that is not what the screen may show")
BOMB = attack_class("decompression bomb", "signs a packed file that unpacks to something else, or to no end")

CHECKED = Verdict("1203", signed=True)
UNPACKED = Verdict("1202", signed=True)


STATEMENTS = {
    "another application": "PRAGMA application_id = 1",
    "no application": "PRAGMA application_id = 0",
    "an older layout": "PRAGMA user_version = 1",
    "no layout": "PRAGMA user_version = 0",
    "another layout in its release": "UPDATE release SET layout = 2",
    "a view": "CREATE VIEW persons AS SELECT name FROM project",
    "a view in place of a table": (
        "ALTER TABLE glossary RENAME TO report2; CREATE VIEW glossary AS SELECT * FROM report2"),
    "a trigger": "CREATE TRIGGER t AFTER INSERT ON project BEGIN DELETE FROM area; END",
    "a trigger on a view": ("CREATE VIEW v AS SELECT 1 AS x; CREATE TRIGGER t INSTEAD OF INSERT ON v "
                            "BEGIN DELETE FROM area; END"),
    "one more table": "CREATE TABLE household (id TEXT PRIMARY KEY)",
    "a table of persons": "CREATE TABLE person (id TEXT, name TEXT); INSERT INTO person VALUES ('1','x')",
    "a table with the index's name": "CREATE TABLE [search_name ] (x)",
    "a virtual table": "CREATE VIRTUAL TABLE search USING fts5(name)",
    "a virtual table of places": "CREATE VIRTUAL TABLE places USING rtree(id, a, b)",
    "a counter table": "CREATE TABLE c (id INTEGER PRIMARY KEY AUTOINCREMENT); DROP TABLE c",
    "statistics": "ANALYZE",
    "no projects' table": "DROP TABLE project_total",
    "no names to search": "DROP TABLE search_name",
    "no areas": "DELETE FROM area",
    "no province": "UPDATE release SET province_code = '99'",
    "no release": "DELETE FROM release",
    "another release inside": "UPDATE release SET number = 7",
    "another day inside": "UPDATE release SET made_utc = '2026-01-31T02:00:01Z'",
    "a column less": "ALTER TABLE project DROP COLUMN objective",
    "a column of another name": "ALTER TABLE project RENAME COLUMN objective TO goal",
    "a project without a place": "PRAGMA foreign_keys = 0; UPDATE project SET area_code = '999999'",
    "a class that differs from its sum":
        "UPDATE project_total SET amount_satang = amount_satang + 1 WHERE class = 'tao'",
    "no header beside its classes": "DELETE FROM project_total WHERE class = 'all'",
    "a threshold of one": "UPDATE release SET small_cell = 1",
    "a status of its own":
        "UPDATE project SET status = 'cursed'",
    "a level of its own": "UPDATE area SET level = 'moon' WHERE level = 'village'",
    "an amount below nothing": "UPDATE project SET budget_satang = -1",
    "a table without its place": ("PRAGMA writable_schema = 1; UPDATE sqlite_schema SET rootpage = 9999 "
                                  "WHERE name = 'project'"),
    "two tables in one place": ("PRAGMA writable_schema = 1; UPDATE sqlite_schema SET rootpage = "
                                "(SELECT rootpage FROM sqlite_schema WHERE name = 'area') "
                                "WHERE name = 'project'"),
    "a schema of nonsense": ("PRAGMA writable_schema = 1; UPDATE sqlite_schema SET sql = 'CREATE' "
                             "WHERE name = 'project'"),
}


def packed(data):
    """A Zstandard frame of plain blocks with the length in its header."""
    blocks = [data[at:at + (128 << 10)] for at in range(0, len(data), 128 << 10)] or [b""]
    out = [struct.pack("<IBQ", 0xFD2FB528, 0xE0, len(data))]
    for number, block in enumerate(blocks):
        last = number == len(blocks) - 1
        out.append(struct.pack("<I", len(block) << 3 | last)[:3] + block)
    return b"".join(out)


def offer_database(world, province, data):
    """Signs these bytes as the snapshot of release 2, with their own right sums."""
    full = world.second["full"].changed(
        data=packed(data), snapshot_sha256=hashlib.sha256(data).hexdigest(), snapshot_bytes=len(data))
    province.offer(rows=None, pages=None, full=full)


def changed_by(world, sql):
    """The snapshot of release 2 after these statements, by a SQLite that forbids nothing."""
    with tempfile.TemporaryDirectory() as folder:
        path = pathlib.Path(folder) / "snapshot.db"
        path.write_bytes(world.snapshot())
        with contextlib.closing(sqlite3.connect(path, isolation_level=None)) as database:
            database.executescript("PRAGMA ignore_check_constraints = 1;" + sql)
        return path.read_bytes()


@table(SNAPSHOT, {name: (sql, CHECKED) for name, sql in STATEMENTS.items()})
def a_snapshot_has(world, province, sql):
    offer_database(world, province, changed_by(world, sql))


@table(SNAPSHOT, {"the layout of tomorrow": (Verdict("1601", signed=True),)})
def a_snapshot_says_inside(world, province):
    offer_database(world, province, changed_by(world, "PRAGMA user_version = 99"))


def put(at, new):
    return lambda data: data[:at] + new + data[at + len(new):]


@table(SNAPSHOT, {name: (change, CHECKED) for name, change in {
    "a log beside it": put(18, b"\2\2"), "a reader of tomorrow": put(19, b"\x09"),
    "no beginning": put(0, b"\0" * 16), "pages of no size": put(16, b"\0\0"),
    "pages of 512 bytes": put(16, b"\2\0"), "pages of 65536 bytes": put(16, b"\0\1"),
    "room at the end of every page": put(20, b"\x20"), "a schema of tomorrow": put(44, b"\0\0\0\x09"),
    "another alphabet": put(56, b"\0\0\0\2"), "a free list that leads away": put(32, b"\x7f\xff\xff\xff"),
    "a free list without end": put(36, b"\x7f\xff\xff\xff"),
    "an application of its own": put(68, b"\0\0\0\1"), "no first page": put(100, b"\xff" * 200),
    "a first page of another kind": put(100, b"\x0a"), "cells that lie outside": put(108, b"\xff\xff" * 40),
    "its last page of zeros": lambda data: data[:-4096] + bytes(4096),
    "its second page of noise": put(4096, bytes(range(256)) * 16),
    "every second page of zeros": lambda data: b"".join(
        data[at:at + 4096] if at // 4096 % 2 == 0 else bytes(4096) for at in range(0, len(data), 4096)),
    "only its first page": lambda data: data[:4096], "half of itself": lambda data: data[:len(data) // 2],
    "nothing but its first bytes": lambda data: data[:100], "text": lambda data: b"Not a database. " * 999,
    "zeros": lambda data: bytes(len(data)), "one byte": lambda data: b"S",
}.items()})
def the_file_of_a_snapshot_has(world, province, change):
    offer_database(world, province, change(world.snapshot()))


def block(kind, length, last=0, data=b""):
    """kind: 0 plain, 1 one byte repeated, 2 compressed, 3 reserved."""
    return struct.pack("<I", length << 3 | kind << 1 | last)[:3] + data


MAGIC = struct.pack("<I", 0xFD2FB528)
REPEAT = block(1, 128 << 10, 0, b"\0")


def frame(descriptor, header, *blocks):
    return MAGIC + bytes([descriptor]) + header + b"".join(blocks)


def said(length):
    return struct.pack("<Q", length)


@table(BOMB, {name: (data, UNPACKED) for name, data in {
    "a gigabyte of zeros in 32 KB": frame(0xC0, b"\x50" + said(1 << 30), *[REPEAT] * 8192,
                                          block(0, 0, 1)),
    "the same with no length said": frame(0x00, b"\x50", *[REPEAT] * 8192, block(0, 0, 1)),
    "the same with the right length said": frame(0xC0, b"\x50" + said(282624), *[REPEAT] * 8192,
                                                 block(0, 0, 1)),
    "a length of 2^63 said": frame(0xC0, b"\x50" + said(1 << 63), REPEAT, block(0, 0, 1)),
    "a length of nothing said": frame(0xC0, b"\x50" + said(0), REPEAT, block(0, 0, 1)),
    "a window of 2 TiB": frame(0x00, b"\xf8", REPEAT, block(0, 0, 1)),
    "a window of 1 GiB": frame(0x00, b"\xa0", REPEAT, block(0, 0, 1)),
    "a window of 256 MiB": frame(0x00, b"\x90", REPEAT, block(0, 0, 1)),
    "one segment of 1 TiB": frame(0xE0, said(1 << 40), REPEAT, block(0, 0, 1)),
    "a dictionary nobody has": frame(0x03, b"\x50" + b"\1\2\3\4", REPEAT, block(0, 0, 1)),
    "a reserved bit": frame(0x08, b"\x50", REPEAT, block(0, 0, 1)),
    "a reserved block": frame(0x00, b"\x50", block(3, 10, 1, b"x" * 10)),
    "a block above its limit": frame(0x00, b"\x50", block(0, (128 << 10) + 1, 1, b"x" * (129 << 10))),
    "a compressed block of noise": frame(0x00, b"\x50", block(2, 200, 1, bytes(range(200)))),
    "no last block": frame(0x00, b"\x50", REPEAT, REPEAT),
    "half a block": frame(0x00, b"\x50", block(0, 1000, 1, b"x" * 500)),
    "nothing but a beginning": MAGIC,
    "a million empty blocks": frame(0x00, b"\x50", block(0, 0) * 1000000, block(0, 0, 1)),
    "frames to be skipped": struct.pack("<II", 0x184D2A50, 4) * 1000 + b"skip",
    "a frame to be skipped of 4 GiB": struct.pack("<II", 0x184D2A50, 0xFFFFFFFF),
    "an old format": struct.pack("<I", 0xFD2FB527) + b"\0" * 100,
    "gzip": b"\x1f\x8b\x08" + b"\0" * 100,
    "a sum that is wrong": frame(0x04, b"\x50", block(1, 10, 1, b"x"), b"abcd"),
}.items()})
def a_packed_file_is(world, province, data):
    province.offer(rows=None, pages=None, full=world.second["full"].changed(data=data))


@table(BOMB, {name: (change, UNPACKED) for name, change in {
    "a byte behind it": lambda data: data + b"x",
    "another frame behind it": lambda data: data + packed(b"more"),
    "an empty frame behind it": lambda data: data + packed(b""),
    "itself behind it": lambda data: data * 2,
    "a frame to be skipped behind it": lambda data: data + struct.pack("<II", 0x184D2A50, 4) + b"skip",
    "its last byte missing": lambda data: data[:-1],
    "its last block missing": lambda data: data[:len(data) // 2],
}.items()})
def the_right_packed_file_has(world, province, change):
    province.offer(rows=None, pages=None,
                   full=world.second["full"].changed(data=change(world.second["full"].data)))
