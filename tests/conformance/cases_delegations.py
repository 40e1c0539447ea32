"""Delegated roles: whom the search asks, in which order, and what it takes to be believed."""
import hashlib

from bed import case, table
from simulator import DAY, Key, instant

TOP = "2.root timestamp 2.snapshot 2.targets"
TOP_AGAIN = "2.root timestamp"


def visits(roles):
    return " ".join([TOP, *(f"1.{role}" for role in roles.split())])


# A graph is a list of "delegator role [flags]"; `!` is terminating, and a word with a star is the
# pattern instead of `*`.

def grow(repository, edges):
    for edge in edges:
        by, name, *flags = edge.split()
        paths = [flag for flag in flags if flag != "!"] or ["*"]
        if by not in repository.signed:
            repository.delegate(by, by="targets")
        repository.delegate(name, by=by, paths=paths, terminating="!" in flags)
    repository.publish_delegated()


@table({
    "one": (["targets a"], "a"),
    "two, in their order": (["targets b", "targets a"], "b a"),
    "depth first": (["targets a", "targets b", "a c", "a d"], "a c d b"),
    "deeper first": (["targets a", "targets b", "a c", "c d", "d e"], "a c d e b"),
    "the second branch": (["targets a", "targets b", "b c", "c d"], "a b c d"),
    "terminating at the top": (["targets a !", "targets b", "a c"], "a c"),
    "terminating second": (["targets a", "targets b !", "targets c"], "a b"),
    "terminating below": (["targets a", "targets b", "a c !", "a d"], "a c"),
    "terminating below, with a child": (["targets a", "targets b", "a c !", "c d", "c e"], "a c d e"),
    "terminating after a sibling": (["targets a", "targets b", "a c", "a d !", "a e", "c f"],
                                    "a c f d"),
    "terminating for other names": (["targets a *.zip !", "targets b"], "b"),
    "a branch for other names": (["targets a *.zip", "targets b", "a c"], "b"),
    "a twig for other names": (["targets a", "targets b", "a c *.zip", "c d"], "a b"),
    "a circle": (["targets a", "a b", "b c", "c a"], "a b c"),
    "a role that delegates to itself": (["targets a", "a a", "targets b"], "a b"),
    "two ways to one role": (["targets a", "targets b", "a c", "b c"], "a c b"),
    "two ways, the first for other names": (["targets a", "targets b", "a c *.zip", "b c"], "a b c"),
    "several patterns": (["targets a *.zip n* *.txt", "targets b"], "a b"),
})
def roles_are_asked_in_order(bed, edges, expected):
    repository = bed.begin()
    grow(repository, edges)
    bed.download(False, "nothing", requests=visits(expected), files=[])
    for role in expected.split():
        bed.expect(role, repository.files[f"metadata/1.{role}.json"], bed.stored(role))
    bed.download(False, "nothing", requests=TOP_AGAIN)


FILES = {"top": "targets", "README.md": "a", "releases/x/one": "c", "releases/y/two.zip": "d",
         "releases/z/three.zip": "d"}


@table({
    "in the top role": ("top", True, ""),
    "by a pattern": ("README.md", True, "a"),
    "two levels down": ("releases/x/one", True, "b c"),
    "past a sibling": ("releases/y/two.zip", True, "b d"),
    "only half the chain": ("releases/z/three.zip", False, "b"),
    "no wildcard is a slash": ("docs/README.md", False, ""),
    "nowhere": ("other", False, ""),
})
def a_target_is_found_where_the_whole_chain_covers_it(bed, name, good, expected):
    repository = bed.begin()
    repository.delegate("a", paths=["*.doc", "*.md"])
    repository.delegate("b", paths=["releases/*/*"])
    repository.delegate("c", by="b", paths=["releases/x/*"])
    repository.delegate("d", by="b", paths=["releases/y/*.zip"])
    for path, role in FILES.items():
        repository.add_target(path, path.encode(), role=role)
    repository.publish_delegated()
    bed.download(good, name, files=[name.encode()] if good else [])
    metadata = [path for path in bed.seen if path.startswith("metadata/")]
    if not bed.folder_mode:
        bed.expect("asked", visits(expected).split(),
                   [path[len("metadata/"):-len(".json")] for path in metadata])


@table({
    "the first of two counts": (["a", "b"], b"of a"),
    "whoever comes first": (["b", "a"], b"of b"),
})
def a_target_that_two_roles_list_is_the_first_one_s(bed, order, content):
    repository = bed.begin()
    for role in order:
        repository.delegate(role)
        repository.add_target("x", b"of " + role.encode(), role=role)
    repository.publish_delegated()
    bed.download(True, "x", files=[content])


def sha256(name):
    return hashlib.sha256(name.encode()).hexdigest()


@table({
    "one digit": (lambda digest: [digest[:1]], True),
    "eight digits": (lambda digest: ["ff00", digest[:8]], True),
    "all digits": (lambda digest: [digest], True),
    "the empty prefix": (lambda digest: [""], True),
    "another": (lambda digest: [f"{int(digest[0], 16) ^ 1:x}"], False),
    "the middle": (lambda digest: [digest[1:]], False),
    "longer than a digest": (lambda digest: [digest + "0"], False),
    "none": (lambda digest: [], False),
})
def bins_are_chosen_by_the_hash_of_the_name(bed, prefixes, good):
    name = "a/ตำบล.zst"
    repository = bed.begin()
    repository.delegate("bin", prefixes=prefixes(sha256(name)))
    repository.add_target(name, b"1", role="bin")
    repository.publish_delegated()
    bed.download(good, name, files=[b"1"] if good else [])


@case
def sixteen_bins_ask_one_of_them(bed):
    repository = bed.begin()
    names = [f"file {number}" for number in range(12)]
    for digit in "0123456789abcdef":
        repository.delegate(f"bin-{digit}", prefixes=[digit])
    for name in names:
        repository.add_target(name, name.encode(), role=f"bin-{sha256(name)[0]}")
    repository.publish_delegated()
    for name in names[:3]:
        bed.download(True, name)
        asked = [path for path in bed.seen if "bin-" in path]
        if any(sha256(name)[0] != path[len("metadata/1.bin-")] for path in asked):
            raise AssertionError(f"{asked} for {sha256(name)}")
    bed.download(True, *names, files=[name.encode() for name in names])


@case
def a_search_asks_no_more_than_32_roles(bed):
    repository = bed.begin()
    roles = [f"r{number:02}" for number in range(40)]
    for role in roles:
        repository.delegate(role)
    repository.add_target("near", b"near", role="r31")
    repository.add_target("far", b"far", role="r32")
    repository.publish_delegated()
    bed.download(False, "far", requests=visits(" ".join(roles[:32])), files=[])
    bed.download(True, "near", files=[b"near"])


@case
def ten_thousand_delegations_are_read(bed):
    repository = bed.begin()
    key = Key()
    for number in range(10000):
        repository.signed["targets"].setdefault("delegations", {"keys": {key.id: key.public},
                                                                "roles": []})["roles"].append(
            {"name": f"r{number}", "keyids": [key.id], "threshold": 1, "terminating": False,
             "paths": [f"{number}/*"]})
    repository.signed["r9999"] = {**repository.draft("targets"), "version": 0, "targets": {}}
    repository.signers["r9999"] = [key]
    repository.add_target("9999/x", b"1", role="r9999")
    repository.publish_delegated()
    bed.download(True, "9999/x", files=[b"1"])
    bed.download(False, "9998/x")  # the snapshot does not list that role


# Names.

@table({name: (name, file) for name, file in {
    "?": "%3F", "#": "%23", "/slash": "%2Fslash", "../up": "..%2Fup", "..": "..", ".": ".",
    "a b": "a%20b", "%2F": "%252F", "a%": "a%25", "ตำบล": "%E0%B8%95%E0%B8%B3%E0%B8%9A%E0%B8%A5",
    "&<>\"'": "%26%3C%3E%22%27", "back\\slash": "back%5Cslash", "-._~": "-._~",
    "line\nbreak": "line%0Abreak", "root.json": "root.json", "1.root": "1.root", "Root": "Root",
}.items()})
def a_role_may_have_any_name(bed, role, file):
    repository = bed.begin()
    repository.delegate(role)
    repository.add_target("x", b"1", role=role)
    repository.publish_delegated()
    bed.download(True, "x", files=[b"1"])
    expected = sorted(["root.json", "snapshot.json", "targets.json", "timestamp.json",
                       f"{file}.json"])
    bed.expect("stored", expected, sorted(path.name for path in bed.metadata.iterdir()))
    if not bed.folder_mode:
        bed.expect("asked", f"metadata/1.{file}.json", bed.seen[4])
    bed.download(True, "x", requests=TOP_AGAIN)


@table({name: (name,) for name in ("", "root", "timestamp", "snapshot", "targets", "x" * 201)})
def a_role_may_not_take_these_names(bed, role):
    repository = bed.begin()
    repository.delegate(role)["name"] = role
    repository.publish("targets", "snapshot", "timestamp")
    bed.refresh(False, TOP, "root=1 snapshot=2 timestamp=2")


# Shapes.

@table({
    "paths and prefixes": (lambda role: role.update(path_hash_prefixes=["a"]),),
    "neither": (lambda role: role.pop("paths"),),
    "paths of numbers": (lambda role: role.update(paths=[1]),),
    "one path": (lambda role: role.update(paths="*"),),
    "no terminating": (lambda role: role.pop("terminating"),),
    "terminating in words": (lambda role: role.update(terminating="no"),),
    "no name": (lambda role: role.pop("name"),),
})
def a_malformed_delegation_spoils_the_list(bed, spoil):
    repository = bed.begin()
    spoil(repository.delegate("a"))
    repository.publish("targets", "snapshot", "timestamp")
    bed.refresh(False, TOP, "root=1 snapshot=2 timestamp=2")


@case
def two_delegations_to_one_name_spoil_the_list(bed):
    repository = bed.begin()
    repository.delegate("a", paths=["x"])
    repository.delegate("a", paths=["y"])
    repository.publish("targets", "snapshot", "timestamp")
    bed.refresh(False, TOP, "root=1 snapshot=2 timestamp=2")


@table({
    "no key ids": (lambda role: role.pop("keyids"),),
    "threshold zero": (lambda role: role.update(threshold=0),),
    "threshold above the keys": (lambda role: role.update(threshold=2),),
    "unknown key ids": (lambda role: role.update(keyids=["00"]),),
    "one key twice": (lambda role: role.update(keyids=role["keyids"] * 2, threshold=2),),
})
def a_role_that_nobody_can_sign_ends_the_search(bed, spoil):
    repository = bed.begin()
    repository.delegate("b", paths=["z"])
    spoil(repository.delegate("a"))
    repository.delegate("c")
    repository.add_target("x", b"1", role="c")
    repository.publish_delegated()
    bed.refresh(True, TOP, "root=1 snapshot=2 targets=2 timestamp=2")
    bed.download(False, "x", trusted="root=1 snapshot=2 targets=2 timestamp=2", files=[])


# What a delegated role must be to be believed.

KEPT = "root=1 snapshot=2 targets=2 timestamp=2"


def unsign(repository):
    repository.signers["a"] = []
    repository.files["metadata/1.a.json"] = repository.sign("a")


def sign_wrongly(repository):
    repository.signers["a"] = [Key()]
    repository.files["metadata/1.a.json"] = repository.sign("a")


def sign_with_top_keys(repository):
    repository.signers["a"] = repository.signers["targets"]
    repository.files["metadata/1.a.json"] = repository.sign("a")


def sign_twice(repository):
    repository.rewrite("metadata/1.a.json",
                       lambda file: file["signatures"].append(file["signatures"][0]))


def change(**fields):
    def spoil(repository):
        repository.signed["a"].update(fields)
        repository.files["metadata/1.a.json"] = repository.sign("a")
    return spoil


def alter(repository):
    repository.rewrite("metadata/1.a.json", lambda file: file["signed"].update(more=1))


def remove(repository):
    del repository.files["metadata/1.a.json"]


def forget(repository):
    del repository.signed["snapshot"]["meta"]["a.json"]
    repository.publish("snapshot", "timestamp")


def swap(repository):
    repository.files["metadata/1.a.json"] = repository.files["metadata/2.targets.json"]


@table({
    "not signed": (unsign,), "signed by a stranger": (sign_wrongly,),
    "signed by the top role": (sign_with_top_keys,), "one signature twice": (sign_twice,),
    "another version": (change(version=2),), "another type": (change(_type="snapshot"),),
    "altered": (alter,), "missing": (remove,), "another role's": (swap,),
    "a target outside the folder": (change(targets={"../x": {"length": 1, "hashes": {
        "sha256": "ab" * 32}}}),),
})
def a_wrong_role_is_not_believed_and_ends_the_search(bed, spoil):
    repository = bed.begin()
    repository.delegate("a")
    repository.delegate("b")
    repository.add_target("x", b"of a", role="a")
    repository.add_target("x", b"of b", role="b")
    repository.publish_delegated()
    spoil(repository)
    bed.download(False, "x", requests=visits("a"), trusted=KEPT, files=[])


@case
def a_role_that_the_snapshot_does_not_list_is_not_asked(bed):
    repository = bed.begin()
    repository.delegate("a")
    repository.add_target("x", b"1", role="a")
    repository.publish("targets", "snapshot", "timestamp")
    repository.files["metadata/1.a.json"] = repository.sign("a")
    bed.download(False, "x", requests=TOP, trusted=KEPT, files=[])


@table({
    "hash": ({"hashes": {"sha256": "ab" * 32}},), "length": ({"length": 5},),
    "one hash of two": (None,),
})
def length_and_hashes_of_a_role_are_checked(bed, wrong):
    repository = bed.begin(hashed=True)
    repository.delegate("a")
    repository.add_target("x", b"1", role="a")
    repository.publish_delegated()
    entry = repository.signed["snapshot"]["meta"]["a.json"]
    good = {**entry, "hashes": dict(entry["hashes"])}
    entry.update(wrong or {"hashes": {**entry["hashes"], "sha512": "cd" * 64}})
    repository.publish("snapshot", "timestamp")
    bed.download(False, "x", trusted="root=1 snapshot=3 targets=2 timestamp=3", files=[])
    repository.signed["snapshot"]["meta"]["a.json"] = good
    repository.publish("snapshot", "timestamp")
    bed.download(True, "x", trusted="a=1 root=1 snapshot=4 targets=2 timestamp=4", files=[b"1"])


@case
def a_role_does_not_go_back(bed):
    repository = bed.begin()
    repository.delegate("a")
    repository.publish_delegated()
    repository.add_target("x", b"1", role="a")
    repository.publish("a", "snapshot", "timestamp")
    bed.download(True, "x", trusted="a=2 root=1 snapshot=3 targets=2 timestamp=3")
    repository.signed["snapshot"]["meta"]["a.json"]["version"] = 1
    repository.publish("snapshot", "timestamp")
    bed.download(False, "x", trusted="a=2 root=1 snapshot=3 targets=2 timestamp=4")


@case
def a_new_version_of_a_role_is_fetched(bed):
    repository = bed.begin()
    repository.delegate("a")
    repository.delegate("b")
    repository.publish_delegated()
    bed.download(False, "x", requests=visits("a b"))
    repository.add_target("x", b"1", role="b")
    repository.publish("b", "snapshot", "timestamp")
    bed.download(True, "x", trusted="a=1 b=2 root=1 snapshot=3 targets=2 timestamp=3", files=[b"1"])
    bed.download(True, "x", requests=TOP_AGAIN)


# Keys of delegated roles.

@case
def new_keys_of_a_role_ask_for_new_signatures(bed):
    repository = bed.begin()
    entry = repository.delegate("a")
    repository.add_target("x", b"1", role="a")
    repository.publish_delegated()
    bed.download(True, "x")
    key = Key()
    repository.signed["targets"]["delegations"]["keys"][key.id] = key.public
    entry["keyids"] = [key.id]
    repository.publish("targets", "snapshot", "timestamp")
    bed.download(False, "x", requests="2.root timestamp 3.snapshot 3.targets 1.a")
    repository.signers["a"] = [key]
    repository.publish("a", "snapshot", "timestamp")
    bed.download(True, "x", trusted="a=2 root=1 snapshot=4 targets=3 timestamp=4")


@case
def two_delegators_with_different_keys_each_ask_for_their_own(bed):
    """What one delegator made believed is not believed on the word of another."""
    repository = bed.begin()
    repository.delegate("a", paths=["1*"])
    repository.delegate("b", paths=["2*"])
    mine = Key()
    repository.delegate("c", by="a", paths=["*"], key=mine)
    repository.delegate("c", by="b", paths=["*"])
    for name in ("1", "2"):
        repository.add_target(name, name.encode(), role="c")
    repository.signers["c"] = [mine]
    repository.publish_delegated()
    bed.download(True, "1", files=[b"1"])
    bed.download(False, "2", files=[b"1"])
    bed.download(False, "1", "2", files=[b"1"])


@case
def thresholds_of_roles_count_different_keys(bed):
    repository = bed.begin()
    entry = repository.delegate("a", threshold=2)
    delegations = repository.signed["targets"]["delegations"]
    first = repository.signers["a"][0]
    delegations["keys"]["again"] = first.public
    entry["keyids"].append("again")
    second = Key()
    delegations["keys"][second.id] = second.public
    entry["keyids"].append(second.id)
    repository.add_target("x", b"1", role="a")
    repository.publish_delegated()
    repository.rewrite("metadata/1.a.json", lambda file: file["signatures"].append(
        {**file["signatures"][0], "keyid": "again"}))
    bed.download(False, "x")
    repository.signers["a"].append(second)
    repository.publish("a", "snapshot", "timestamp")
    bed.download(True, "x", files=[b"1"])


# Expiry.

@case
def an_expired_role_is_not_taken(bed):
    repository = bed.begin()
    repository.delegate("a")
    repository.add_target("x", b"1", role="a")
    repository.signed["a"]["expires"] = instant(repository.now - DAY)
    repository.publish_delegated()
    bed.refresh(True)
    bed.download(False, "x", trusted=KEPT, files=[])


@case
def a_trusted_role_that_has_expired_is_not_used(bed):
    repository = bed.begin()
    repository.delegate("a")
    for name in ("x", "y"):
        repository.add_target(name, name.encode(), role="a")
    repository.signed["a"]["expires"] = instant(repository.now + 7 * DAY)
    repository.publish_delegated()
    bed.download(True, "x", files=[b"x"])
    later = repository.now + 18 * DAY
    bed.download(False, "y", at=later, files=[b"x"])
    repository.signed["a"]["expires"] = instant(repository.now + 21 * DAY)
    repository.publish("a", "snapshot", "timestamp")
    bed.download(True, "y", at=later, files=[b"x", b"y"],
                 trusted="a=2 root=1 snapshot=3 targets=2 timestamp=3")
