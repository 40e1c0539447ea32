"""Whoever stands between the province and the kiosk, without any key: other bytes, no end of bytes,
few bytes, other places, none."""
import os

from attack import Verdict, attack_class, table
from hostile_bed import Folder, Slow, Sparse

ARBITRARY = attack_class("arbitrary file", "puts other bytes in the place of a file")
ENDLESS = attack_class("endless data", "answers with more than any disk or memory holds")
SLOW = attack_class("slow retrieval", "answers so slowly that nothing ever ends")
MIRROR = attack_class("hostile mirror", "withholds, exchanges and repeats files of the repository")

METADATA = ("next root", "timestamp", "snapshot", "targets")
WAYS_TO_RELEASE = ("full", "rows", "pages")
GIB = 1 << 30


def noise(data):
    return bytes(byte ^ 0x5A for byte in data)


def deep(_):
    return b"[" * 10000 + b"]" * 10000


BODIES = {
    "nothing": lambda data: b"",
    "one byte": lambda data: b"{",
    "noise of the same length": noise,
    "zeros of the same length": lambda data: bytes(len(data)),
    "its first half": lambda data: data[:len(data) // 2],
    "all but its last byte": lambda data: data[:-1],
    "one byte more": lambda data: data + b"x",
    "itself twice": lambda data: data * 2,
    "one bit flipped in the middle": lambda data: (
        data[:len(data) // 2] + bytes([data[len(data) // 2] ^ 4]) + data[len(data) // 2 + 1:]),
    "a page of a hotel": lambda data: b"<html><body>Welcome</body></html>",
    "a program": lambda data: b"\x7fELF" + os.urandom(200),
}
JSON_BODIES = {
    "an empty object": lambda data: b"{}",
    "null": lambda data: b"null",
    "a list of lists of lists": deep,
    "an unsigned wish": lambda data: b'{"signed": {"_type": "root"}, "signatures": []}',
    "bytes that are no text": lambda data: b'{"signed": {"_type": "\xff\xfe"}}',
    "a mark of byte order": lambda data: b"\xef\xbb\xbf" + noise(data),
    "a name twice": lambda data: b'{"signed": {}, "signed": {}, "signatures": []}',
    "a fraction": lambda data: b'{"signed": {"version": 1.5}, "signatures": []}',
    "a number above all limits": lambda data: b'{"signed": {"version": ' + b"9" * 400 + b"}}",
}
# What a role that is named with its length and hash comes to: 11, or 12 where these differ first.
CODE_OF = {"next root": "1101", "timestamp": "1101", "snapshot": "1201", "targets": "1201"}


LONGER = ("one byte more", "itself twice", "a mark of byte order", "a list of lists of lists")
TOO_LONG = {"timestamp": LONGER[3:], "snapshot": LONGER, "targets": LONGER}


def spoiled(province, what, change):
    """Changes the bytes of a file; of a next root, those of the present one."""
    path = province.path_of(what)
    source = province.path_of("root") if what == "next root" else path
    province.files[path] = change(province.files[source])


@table(ARBITRARY, {
    f"{body} for {role}": (role, change,
                           "1102" if body in TOO_LONG.get(role, ()) else CODE_OF[role])
    for role in METADATA for body, change in {**BODIES, **JSON_BODIES}.items()})
def metadata_become(world, province, role, change):
    spoiled(province, role, change)


@table(ARBITRARY, {
    f"{body} for the {kind}": (
        kind, change, "1007" if kind != "full" else
        "1102" if body in ("one byte more", "itself twice") else "1201")
    for kind in WAYS_TO_RELEASE for body, change in BODIES.items()})
def the_only_way_to_release_2_becomes(world, province, kind, change):
    province.only(kind)
    spoiled(province, kind, change)


@table(ARBITRARY, {body: (change, Verdict("0006", 2)) for body, change in BODIES.items()})
def a_picture_becomes(world, province, change):
    spoiled(province, "photo", change)


@table(ARBITRARY, {kind: (kind, Verdict("0001", 2)) for kind in ("rows", "pages")})
def of_two_deltas_one_is_noise(world, province, kind):
    spoiled(province, kind, noise)


# Endless data. A file with a hole in it is as long as it says and takes no room.

@table(ENDLESS, {
    f"{what}, {length >> 30} GiB": (what, length, "1102")
    for what in METADATA for length in (GIB, 1024 * GIB)})
def metadata_without_end(world, province, what, length):
    path = province.path_of(what)
    province.files[path] = Sparse(length, b'{"signed": {"_type": "')


@table(ENDLESS, {
    f"{what} and {more} bytes of space": (what, more, verdict) for what, more, verdict in (
        ("timestamp", 1, Verdict("0001", 2, signed=True)),
        ("timestamp", 16 << 10, "1102"), ("timestamp", 1 << 20, "1102"),
        ("snapshot", 1, "1102"), ("snapshot", 2 << 20, "1102"),
        ("targets", 1, "1102"), ("targets", 5 << 20, "1102"))})
def right_signatures_with_room_behind(world, province, what, more):
    spoiled(province, what, lambda data: data + b" " * more)


@table(ENDLESS, {"by one byte": (0, "1101"), "by a megabyte": (1 << 20, "1102")})
def a_root_fills_its_limit_and_is_longer(world, province, more):
    spoiled(province, "next root", lambda data: data + b" " * ((512 << 10) - len(data) + more))


@table(ENDLESS, {
    f"{kind}, {name}": (kind, length, "1102" if kind == "full" else "1007")
    for kind in WAYS_TO_RELEASE for name, length in (("1 GiB", GIB), ("1 TiB", 1024 * GIB))})
def a_target_without_end(world, province, kind, length):
    province.only(kind)
    path = province.path_of(kind)
    province.files[path] = Sparse(length, province.files[path])


@table(ENDLESS, {"1 GiB": (GIB, Verdict("0006", 2)), "1 TiB": (1024 * GIB, Verdict("0006", 2))})
def a_picture_without_end(world, province, length):
    path = province.path_of("photo")
    province.files[path] = Sparse(length, province.files[path])


# Slow retrieval: the limits of a stalled answer, here one second.

@table(SLOW, {what: (what, "1005") for what in ("timestamp", "snapshot", "targets", "full")})
def a_few_bytes_a_second(world, province, what):
    if what == "full":
        province.only("full")
    path = province.path_of(what)
    province.files[path] = Slow(province.files[path])


@table(SLOW, {"root": ("1005",)})
def a_root_a_few_bytes_a_second(world, province):
    province.files[province.path_of("next root")] = Slow(province.files[province.path_of("root")])


# Hostile mirrors.

@table(MIRROR, {what: (what, "1007") for what in ("timestamp", "snapshot", "targets")})
def metadata_are_withheld(world, province, what):
    del province.files[province.path_of(what)]


@table(MIRROR, {"all": ((), "1007"), "all but the rows delta": (("rows",), Verdict("0001", 2)),
                "all but the pages delta": (("pages",), Verdict("0001", 2)),
                "all but the full file": (("full",), Verdict("0001", 2))})
def ways_to_release_2_are_withheld(world, province, kept):
    province.only(*kept)


@table(MIRROR, {"the picture": (Verdict("0006", 2),)})
def a_picture_is_withheld(world, province):
    del province.files[province.path_of("photo")]


def hide_all(world, province):
    province.files.clear()


table(MIRROR, {"nothing at all": ("1007",)})(hide_all)


@table(MIRROR, {what: (what, verdict) for what, verdict in (
    ("next root", "1004"), ("timestamp", "1004"), ("snapshot", "1004"), ("targets", "1004"),
    ("full", "1004"))})
def a_folder_where_a_file_should_be(world, province, what):
    if what == "full":
        province.only("full")
    province.files[province.path_of(what)] = Folder()


@table(MIRROR, {f"{what} for {place}": (what, place, verdict) for what, place, verdict in (
    ("timestamp", "snapshot", "1102"), ("timestamp", "targets", "1201"), ("snapshot", "timestamp", "1101"),
    ("targets", "timestamp", "1101"), ("targets", "snapshot", "1102"), ("snapshot", "targets", "1201"),
    ("root", "timestamp", "1101"), ("root", "snapshot", "1102"), ("root", "targets", "1102"),
    ("timestamp", "next root", "1101"), ("targets", "next root", "1101"), ("root", "next root", "1101"),
    ("snapshot", "next root", "1101"))})
def a_file_serves_for_another(world, province, what, place):
    province.files[province.path_of(place)] = province.files[province.path_of(what)]


@table(MIRROR, {f"{what} for {place}": (what, place, verdict) for what, place, verdict in (
    ("rows", "pages", "1007"), ("pages", "rows", "1007"), ("full", "rows", "1007"),
    ("full", "pages", "1007"), ("rows", "full", "1201"), ("pages", "full", "1201"),
    ("photo", "rows", "1007"), ("photo", "full", "1201"))})
def a_target_serves_for_another(world, province, what, place):
    data = province.files[province.path_of(what)]
    province.only(place)
    province.files[province.path_of(place)] = data


@table(MIRROR, {what: (what, verdict) for what, verdict in (
    ("timestamp", "1101"), ("snapshot", "1201"), ("targets", "1201"))})
def the_file_of_another_province(world, province, what):
    province.files[province.path_of(what)] = world.stranger.files[world.stranger.path_of(what)]


@table(MIRROR, {"all its files": ("1101",)})
def another_province_answers(world, province):
    province.files = dict(world.stranger.files)


@table(MIRROR, {"version 1": (1, "1101"), "the version before": (9, "1101")})
def an_old_tree_answers_whole(world, province, version):
    for role in ("timestamp", "snapshot", "targets"):
        for kept, data in province.kept(role).items():
            path = province.path(role, kept)
            province.files.pop(path, None)
            if kept <= version:
                province.files[path] = data
    province.files["metadata/timestamp.json"] = province.kept("timestamp")[version]
