"""What the list of targets can say: the right hash of the wrong thing, lies in custom, names that lead
out of every folder. All of it is signed: a publisher who errs, or the key of the list stolen."""
from attack import Verdict, attack_class, table
from province import Product, digests
from sync_bed import LAYOUT

WRONG = attack_class("wrong file", "has the right hash of the wrong thing, or lies in its description")
NAMES = attack_class("path traversal", "gives files and roles names that lead out of their folder")


def signed(support, release=1):
    return Verdict(support, release, signed=True)


@table(WRONG, {
    "release 1": (lambda world: world.first.changed(name=world.second["full"].name, release=2),
                  signed("1203")),
    "release 1 under the sums of release 2": (
        lambda world: world.second["full"].changed(data=world.first.data), signed("1202")),
    "release 1 with the sums of release 2 inside": (
        lambda world: world.first.changed(name=world.second["full"].name,
                                          **world.second["full"].custom), signed("1202")),
    "release 2 called one of another layout": (
        lambda world: world.second["full"].changed(name="v2/full/2.db.zst", layout=2),
        signed("0002")),
    "the rows delta": (lambda world: world.second["full"].changed(data=world.second["rows"].data),
                       signed("1202")),
    "the pages delta": (lambda world: world.second["full"].changed(data=world.second["pages"].data),
                        signed("1202")),
    "the picture": (lambda world: world.second["full"].changed(data=world.picture.data),
                    signed("1202")),
    "nothing": (lambda world: world.second["full"].changed(data=b""), signed("1202")),
})
def the_full_file_of_release_2_is(world, province, make):
    province.offer(full=make(world), rows=None, pages=None)


@table(WRONG, {f"{what} as {kind}": (kind, what, signed("1007")) for kind, what in (
    ("rows", "pages"), ("pages", "rows"), ("rows", "full"), ("pages", "full"), ("rows", "photo"),
    ("pages", "photo"))})
def another_file_is_signed_as_a_delta(world, province, kind, what):
    data = province.products[what].data
    province.offer(**{kind: world.second[kind].changed(data=data[:len(world.second["full"].data) - 1])})
    province.only(kind)


@table(WRONG, {f"{kind}, {name}": (kind, change, signed("1007"))
               for kind in ("rows", "pages") for name, change in {
                   "from another snapshot": {"from_sha256": "ab" * 32},
                   "from its own result": {"from_sha256": None},
                   "to another snapshot": {"snapshot_sha256": "cd" * 32},
                   "to a longer snapshot": {"snapshot_bytes": 1 << 30},
                   "to another release": {"release": 3},
                   "to another layout": {"layout": LAYOUT + 1},
               }.items()})
def a_delta_that_is_not_for_this_kiosk(world, province, kind, change):
    province.offer(**{kind: world.second[kind].changed(**change)})
    province.only(kind)


VALUES = {"missing": None, "a list": [], "an object": {}, "true": True}
NUMBERS = {**VALUES, "text": "2", "zero": 0, "negative": -1, "2^31": 1 << 31, "2^63 - 1": (1 << 63) - 1}
TEXTS = {**VALUES, "a number": 7, "empty": "", "a path": "../../x", "far too long": "a" * 5000}


def expected_of(field, name):
    """A target that contradicts itself is passed over: release 1 remains the newest. One that says
    what cannot be is refused when it is looked at."""
    if field == "snapshot_bytes" and name == "2^63 - 1":
        return signed("1102")
    return signed("0002")


@table(WRONG, {f"{field} {name}": (field, value, expected_of(field, name))
               for field, values in (("release", NUMBERS), ("layout", NUMBERS),
                                     ("snapshot_bytes", NUMBERS), ("fiscal_year_be", NUMBERS),
                                     ("snapshot_sha256", TEXTS), ("made_utc", TEXTS))
               for name, value in values.items() if (field, name) != ("snapshot_bytes", "2^31")})
def custom_lies(world, province, field, value):
    province.offer(rows=None, pages=None, full=world.second["full"].changed(**{field: value}))


@table(WRONG, {
    "sums in capitals": ("upper", signed("0002")),
})
def custom_contradicts_the_snapshot(world, province, change):
    full = world.second["full"]
    if change == "upper":
        change = {"snapshot_sha256": full.custom["snapshot_sha256"].upper()}
    province.offer(rows=None, pages=None, full=full.changed(**change))


@table(WRONG, {
    "sha256 of something else": ({"sha256": "ab" * 32}, 0, signed("1007")),
    "no sha256": ({"sha512": "ab" * 64}, 0, signed("0002")),
    "sha512 of something else beside it": (None, 0, signed("1201")),
    "one byte more": ({}, 1, signed("1201")),
    "one byte less": ({}, -1, signed("1102")),
})
def the_list_is_wrong_about_the_full_file(world, province, hashes, more):
    province.offer(rows=None, pages=None)
    entry = province.signed["targets"]["targets"][province.products["full"].name]
    entry["hashes"] = {**entry["hashes"], "sha512": "ab" * 64} if hashes is None else \
        hashes or entry["hashes"]
    entry["length"] += more
    province.publish_all()


ODD = {
    "up": "../x", "far up": "../../../../../../tmp/x", "up behind a folder": "photo/../../x",
    "only up": "..", "only here": ".", "nothing": "", "from the top": "/tmp/x", "two slashes": "a//b",
    "a slash at the end": "photo/", "here within": "a/./b", "a zero byte": "photo/a\0b.jpg",
    "a line": "a\nb", "a bell": "a\x07b", "a carriage return": "a\r\nHost: x", "1025 bytes": "x" * 1025,
    "100,000 bytes": "x" * 100000, "deep": "a/" * 600 + "b",
}
ALLOWED = {
    "encoded up": "%2e%2e%2fx", "encoded slash": "..%2f..%2fx", "encoded zero": "photo/a%00.jpg",
    "backslashes": "..\\..\\x", "a drive": "C:\\x", "an option": "-rf", "a home": "~/x", "hidden": ".ssh",
    "a question": "a?b", "a fragment": "a#b", "a template": "{{x}}", "a command": "$(touch x)",
    "a semicolon": "a;b", "three dots": ".../x", "a space": " ", "right to left": "a\u202egpj.b",
    "the lock": "lock", "status": "status.json", "current": "current", "metadata": "metadata/root.json",
    "1000 bytes": "x" * 1000, "Thai": "ตำบล/ปากพูน",
}


@table(NAMES, {name: (text, signed("1101")) for name, text in ODD.items()})
def a_target_is_called(world, province, text):
    province.signed["targets"]["targets"][text] = {"length": 3, "hashes": digests(b"abc")}
    province.publish_all()


@table(NAMES, {name: (text, signed("0001", 2)) for name, text in ALLOWED.items()})
def a_target_nobody_needs_is_called(world, province, text):
    province.signed["targets"]["targets"][text] = {"length": 3, "hashes": digests(b"abc")}
    province.publish_all()


DIGEST = "ab" * 32


@table(NAMES, {name: (text, signed("0001", 2)) for name, text in {
    "no digest": "photo/x.jpg", "up in place of a digest": f"photo/..%2f{'a' * 58}.jpg",
    "a longer digest": f"photo/{DIGEST}0.jpg", "no ending": f"photo/{DIGEST}",
    "two endings": f"photo/{DIGEST}.jpg.sh", "capitals": f"photo/{DIGEST.upper()}.jpg",
    "a folder more": f"photo/x/{DIGEST}.jpg", "page zero": f"doc/{DIGEST}-0.jpg",
    "page ten": f"doc/{DIGEST}-10.jpg", "no page": f"doc/{DIGEST}.jpg",
    "another folder": f"files/{DIGEST}.jpg", "Photo": f"Photo/{DIGEST}.jpg",
}.items()})
def a_picture_nobody_shows_is_called(world, province, text):
    province.list(Product(text, b"\xff\xd8 not to be stored"))
    province.publish_all()


@table(NAMES, {name: (text, signed("0002")) for name, text in {
    "encoded up": f"v{LAYOUT}/full/..%2f2.db.zst", "no layout": "full/2.db.zst", "a longer number": f"v{LAYOUT}/full/02.db.zst",
    "a space": f"v{LAYOUT}/full/2.db.zst ", "a sign": f"v{LAYOUT}/full/+2.db.zst", "another folder": f"v{LAYOUT}/fuller/2.db.zst",
    "a folder more": f"v{LAYOUT}/full/x/2.db.zst", "another ending": f"v{LAYOUT}/full/2.db",
    "Thai digits": f"v{LAYOUT}/full/๒.db.zst", "a path before": f"x/v{LAYOUT}/full/2.db.zst",
}.items()})
def a_release_is_called(world, province, text):
    province.offer(rows=None, pages=None, full=world.second["full"].changed(name=text))


@table(NAMES, {name: (text, signed("1007")) for name, text in {
    "no folder": "1-2.rows", "encoded up": f"v{LAYOUT}/delta/..%2f1-2.row", "another layout": "v2/delta/1-2.rows",
    "another release": f"v{LAYOUT}/delta/1-3.rows", "another ending": f"v{LAYOUT}/delta/1-2.rows.sh",
    "capitals": f"v{LAYOUT}/delta/1-2.ROWS",
}.items()})
def a_delta_is_called(world, province, text):
    province.offer(rows=world.second["rows"].changed(name=text))
    province.files = {path: data for path, data in province.files.items()
                      if "/full/" not in path or ".1." in path}
    province.only("rows")


@table(NAMES, {name: (text, verdict) for name, text, verdict in (
    ("up", "../x.json", signed("0001", 2)), ("from the top", "/etc/x.json", signed("0001", 2)),
    ("a long one", "x" * 5000 + ".json", signed("0001", 2)),
    ("encoded up", "%2e%2e%2fx.json", signed("0001", 2)), ("no ending", "x", signed("1101")),
    ("a zero byte", "a\0b.json", signed("1101")), ("nothing", "", signed("1101")))})
def the_snapshot_lists_a_role_called(world, province, text):
    province.signed["snapshot"]["meta"][text] = {"version": 1}
    province.publish("snapshot", "timestamp")


@table(NAMES, {name: (text, verdict) for name, text, verdict in (
    ("up", "../../x", signed("0001", 2)), ("from the top", "/tmp/x", signed("0001", 2)),
    ("only up", "..", signed("0001", 2)), ("root", "root", signed("1101")),
    ("timestamp", "timestamp", signed("1101")), ("targets", "targets", signed("1101")),
    ("nothing", "", signed("1101")), ("a zero byte", "a\0b", signed("1101")),
    ("5000 bytes", "x" * 5000, signed("1101")))})
def targets_delegate_to_a_role_called(world, province, text):
    delegations = {"keys": {}, "roles": [{"name": text, "keyids": [], "threshold": 1,
                                          "terminating": True, "paths": ["*"]}]}
    province.signed["targets"]["delegations"] = delegations
    province.publish_all()
