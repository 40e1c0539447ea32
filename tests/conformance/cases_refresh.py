"""The top-level workflow: what is asked for, in which order, and what is believed of the answers."""
import json
import socket
import time

from bed import case, table
from simulator import DAY, instant, seconds

FIRST = "2.root timestamp 1.snapshot 1.targets"
QUIET = "2.root timestamp"
ALL_FIRST = "root=1 snapshot=1 targets=1 timestamp=1"
FAR = 10 ** 6  # a version that honest repositories do not reach


@case
def a_first_refresh_takes_four_files(bed):
    bed.begin()
    bed.refresh(True, FIRST, ALL_FIRST)
    bed.refresh(True, QUIET, ALL_FIRST)


@case
def files_are_kept_byte_for_byte(bed):
    repository = bed.begin()
    repository.files["metadata/timestamp.json"] += b" \n"
    bed.refresh(True, FIRST, ALL_FIRST)
    for role, path in (("root", "1.root"), ("timestamp", "timestamp"), ("snapshot", "1.snapshot"),
                       ("targets", "1.targets")):
        bed.expect(role, repository.files[f"metadata/{path}.json"], bed.stored(role))


@case
def a_download_refreshes_first(bed):
    bed.begin()
    bed.download(False, "no such target", requests=FIRST, trusted=ALL_FIRST, files=[])


@table({
    "no version": (lambda root: root["signed"].pop("version"),),
    "no signatures": (lambda root: root["signatures"].clear(),),
    "a wrong signature": (lambda root: root["signatures"][0].update(sig="ab" * 64),),
    "an empty signature": (lambda root: root["signatures"][0].update(sig=""),),
    "another type": (lambda root: root["signed"].update(_type="targets"),),
    "too high a threshold": (lambda root: root["signed"]["roles"]["root"].update(threshold=2),),
})
def a_wrong_first_root_is_never_asked_about(bed, spoil):
    bed.begin()
    for path in bed.metadata.iterdir():
        path.unlink()
    bed.repository.rewrite("metadata/1.root.json", spoil)
    bed.init(good=False)
    bed.refresh(False, "", "")


@case
def an_expired_first_root_may_lead_to_a_good_one(bed):
    repository = bed.begin()
    bed.refresh(False, "2.root", "root=1", at=repository.now + 31 * DAY)
    repository.signed["root"]["expires"] = instant(repository.now + 90 * DAY)
    repository.publish("root")
    for role in ("targets", "snapshot", "timestamp"):
        repository.signed[role]["expires"] = instant(repository.now + 90 * DAY)
    repository.publish_all()
    bed.refresh(True, "2.root 3.root timestamp 2.snapshot 2.targets",
                "root=2 snapshot=2 targets=2 timestamp=2", at=repository.now + 31 * DAY)


# A role that too few keys signed ends the run; what came before it stays.

@table({
    "root": ("root", "root=1"),
    "timestamp": ("timestamp", "root=1"),
    "snapshot": ("snapshot", "root=1 timestamp=2"),
    "targets": ("targets", "root=1 snapshot=2 timestamp=2"),
})
def an_unsigned_role_ends_the_run(bed, role, trusted):
    repository = bed.begin()
    repository.signers[role] = []
    repository.publish(*(["root"] if role == "root" else ["targets", "snapshot", "timestamp"]))
    bed.refresh(False, trusted=trusted)


@table({
    "timestamp": ("timestamp", "snapshot"),
    "snapshot": ("snapshot", "targets"),
    "targets": ("targets", "root"),
})
def a_role_of_another_type_is_refused(bed, role, kind):
    repository = bed.begin()
    repository.signed[role]["_type"] = kind
    repository.publish_all()
    bed.refresh(False)
    if (bed.metadata / f"{role}.json").exists():
        raise AssertionError(f"{role} is trusted")


# Files that are not there.

@table({
    "timestamp": ("timestamp.json", "2.root timestamp", ALL_FIRST),
    "snapshot": ("2.snapshot.json", "2.root timestamp 2.snapshot",
                 "root=1 snapshot=1 targets=1 timestamp=2"),
    "targets": ("2.targets.json", "2.root timestamp 2.snapshot 2.targets",
                "root=1 snapshot=2 targets=1 timestamp=2"),
})
def an_announced_file_that_is_missing_ends_the_run(bed, name, requests, trusted):
    repository = bed.begin()
    bed.refresh(True)
    repository.publish_all()
    whole = repository.copy_files()
    del repository.files[f"metadata/{name}"]
    bed.refresh(False, requests, trusted)
    repository.files = whole
    bed.refresh(True, trusted="root=1 snapshot=2 targets=2 timestamp=2")


def hang_up(handler):
    handler.close_connection = True
    handler.connection.shutdown(socket.SHUT_RDWR)


@case(http_only=True)
def only_403_and_404_end_the_chain_of_roots(bed):
    repository = bed.begin()
    for status, good in ((403, True), (404, True), (400, False), (410, False), (429, False),
                         (500, False), (503, False), (204, False), (301, False), (304, False)):
        repository.answers["metadata/2.root.json"] = status
        bed.refresh(good, None if good else "2.root")
    repository.answers["metadata/2.root.json"] = hang_up
    bed.refresh(False)


@case
def a_root_that_cannot_be_read_is_not_the_end_of_the_chain(bed):
    repository = bed.begin()
    repository.publish("root")
    repository.answers["metadata/2.root.json"] = 500
    bed.refresh(False, "2.root", "root=1")


@case(http_only=True)
def an_endless_body_is_cut_at_the_limit(bed):
    repository = bed.begin()
    block = b" " * 65536
    cut = []

    def pour(handler):
        """Until the client hangs up; what the sockets of the machine hold (some 40 MB) comes on top
        of what the client takes."""
        handler.send_response(200)
        handler.end_headers()
        try:
            for _ in range(256 * 16):
                handler.wfile.write(block)
            cut.append(False)
        except OSError:
            cut.append(True)
            raise
    for served, path in enumerate(("2.root.json", "timestamp.json", "1.snapshot.json", "1.targets.json")):
        repository.answers = {f"metadata/{path}": pour}
        bed.refresh(False)
        patience_end = time.monotonic() + 10  # the client ends before the server has heard of it
        while len(cut) <= served and time.monotonic() < patience_end:
            time.sleep(0.01)
    if cut != [True] * 4:
        raise AssertionError(f"256 MB were taken without an end: {cut}")


# Roots.

@case
def a_chain_of_roots_is_followed_one_by_one(bed):
    repository = bed.begin()
    for _ in range(4):
        repository.publish("root")
    bed.refresh(True, "2.root 3.root 4.root 5.root 6.root timestamp 1.snapshot 1.targets",
                "root=5 snapshot=1 targets=1 timestamp=1")


@case
def a_gap_in_the_roots_is_not_jumped(bed):
    repository = bed.begin()
    repository.publish("root", "root")
    del repository.files["metadata/2.root.json"]
    bed.refresh(True, FIRST, ALL_FIRST)


@case
def a_run_takes_256_roots(bed):
    repository = bed.begin()
    for _ in range(258):
        repository.publish("root")
    bed.refresh(True, trusted="root=257 snapshot=1 targets=1 timestamp=1")
    bed.refresh(True, "258.root 259.root 260.root timestamp",
                "root=259 snapshot=1 targets=1 timestamp=1")


@table({"the same": (1,), "one more": (3,), "far ahead": (FAR,), "zero": (0,), "negative": (-1,)})
def a_root_under_the_number_of_another_version_is_refused(bed, version):
    repository = bed.begin()
    repository.signed["root"]["version"] = version
    repository.files["metadata/2.root.json"] = repository.sign("root")
    bed.refresh(False, "2.root", "root=1")


@case
def roots_between_may_be_expired_and_the_last_may_not(bed):
    repository = bed.begin()
    bed.refresh(True)
    repository.signed["root"]["expires"] = instant(repository.now - DAY)
    repository.publish("root")
    bed.refresh(False, "2.root 3.root", "root=2 snapshot=1 targets=1 timestamp=1")
    repository.publish_all()
    bed.refresh(False, "3.root", "root=2 snapshot=1 targets=1 timestamp=1")
    repository.signed["root"]["expires"] = instant(repository.now + DAY)
    repository.publish("root")
    bed.refresh(True, "3.root 4.root timestamp 2.snapshot 2.targets",
                "root=3 snapshot=2 targets=2 timestamp=2")


# Rollback.

@case
def a_timestamp_does_not_go_back(bed):
    repository = bed.begin()
    old = repository.files["metadata/timestamp.json"]
    repository.publish("timestamp")
    bed.refresh(True)
    repository.files["metadata/timestamp.json"] = old
    bed.refresh(False, QUIET, "root=1 snapshot=1 targets=1 timestamp=2")


@case
def a_timestamp_of_the_same_version_is_not_taken(bed):
    repository = bed.begin()
    bed.refresh(True)
    mine = bed.stored("timestamp")
    repository.signed["timestamp"]["meta"]["snapshot.json"]["version"] = 100
    repository.publish("timestamp", bump=False)
    bed.refresh(True, QUIET, ALL_FIRST)
    bed.expect("timestamp", mine, bed.stored("timestamp"))


@table({"versions": (False,), "hashes": (True,)})
def a_snapshot_does_not_go_back(bed, hashed):
    repository = bed.begin(hashed=hashed)
    repository.publish("snapshot", "timestamp")
    bed.refresh(True)
    repository.announce("snapshot", "metadata/1.snapshot.json")
    repository.signed["timestamp"]["meta"]["snapshot.json"]["version"] = 1
    repository.publish("timestamp")
    bed.refresh(False, QUIET, "root=1 snapshot=2 targets=1 timestamp=2")


@table({"versions": (False,), "hashes": (True,)})
def targets_do_not_go_back(bed, hashed):
    repository = bed.begin(hashed=hashed)
    first = repository.signed["snapshot"]["meta"]["targets.json"].copy()
    repository.publish_all()
    bed.refresh(True)
    repository.signed["snapshot"]["meta"]["targets.json"] = first
    repository.publish("snapshot", "timestamp")
    bed.refresh(False, "2.root timestamp 3.snapshot", "root=1 snapshot=2 targets=2 timestamp=3")


@case
def a_snapshot_may_not_drop_a_role(bed):
    repository = bed.begin()
    repository.delegate("a")
    repository.publish_delegated()
    bed.refresh(True)
    del repository.signed["snapshot"]["meta"]["a.json"]
    repository.publish("snapshot", "timestamp")
    bed.refresh(False, "2.root timestamp 3.snapshot", "root=1 snapshot=2 targets=2 timestamp=3")


# Fast-forward: new keys for timestamp or snapshot make what was trusted of them forgotten.

@table({"timestamp": ("timestamp",), "snapshot": ("snapshot",), "targets": ("targets",)})
def new_keys_end_a_fast_forward(bed, role):
    repository = bed.begin()
    honest = {name: repository.signed[name]["version"] for name in repository.signed}
    repository.signed[role]["version"] = FAR
    repository.publish_all()
    bed.refresh(True)
    repository.signed[role]["version"] = honest[role] + 1
    repository.publish_all()
    bed.refresh(False)
    # Versions of targets are in the snapshot: its keys are the ones to change.
    for changed in {"timestamp": ["timestamp"], "snapshot": ["snapshot", "timestamp"],
                    "targets": ["snapshot"]}[role]:
        repository.rotate(changed)
    repository.publish("root", "snapshot", "timestamp")
    bed.refresh(True)


@case
def new_keys_delete_timestamp_and_snapshot(bed):
    repository = bed.begin()
    bed.refresh(True)
    repository.rotate("snapshot")
    repository.publish("root")
    del repository.files["metadata/timestamp.json"]
    bed.refresh(False, "2.root 3.root timestamp", "root=2 targets=1")


# Mix and match: every file must be the one that the file before it names.

@case
def a_newer_file_that_nobody_names_is_not_taken(bed):
    repository = bed.begin()
    bed.refresh(True)
    repository.publish("targets")
    bed.refresh(True, QUIET, ALL_FIRST)
    repository.publish("snapshot")
    bed.refresh(True, QUIET, ALL_FIRST)
    repository.publish("timestamp")
    bed.refresh(True, "2.root timestamp 2.snapshot 2.targets",
                "root=1 snapshot=2 targets=2 timestamp=2")


@table({
    "snapshot": ("snapshot", "root=1 snapshot=1 targets=1 timestamp=2"),
    "targets": ("targets", "root=1 snapshot=2 targets=1 timestamp=2"),
})
def a_file_of_another_version_than_named_is_refused(bed, role, trusted):
    repository = bed.begin()
    bed.refresh(True)
    repository.publish_all()
    repository.signed[role]["version"] = 3
    repository.files[f"metadata/2.{role}.json"] = repository.sign(role)
    bed.refresh(False, trusted=trusted)


@table({
    "hash of targets": ("snapshot", "targets", {"hashes": {"sha256": "ab" * 32}}),
    "length of targets": ("snapshot", "targets", {"length": 7}),
    "hash of snapshot": ("timestamp", "snapshot", {"hashes": {"sha256": "ab" * 32}}),
    "length of snapshot": ("timestamp", "snapshot", {"length": 1_000_000}),
    "second hash of targets": ("snapshot", "targets", {"hashes": None}),
    "unknown function": ("snapshot", "targets", {"hashes": {"md5": "ab" * 16}}),
})
def a_file_of_another_length_or_hash_than_named_is_refused(bed, lister, named, wrong):
    repository = bed.begin(hashed=True)
    bed.refresh(True)
    repository.publish("targets", "snapshot")
    entry = repository.signed[lister]["meta"][f"{named}.json"]
    if wrong.get("hashes", True) is None:
        wrong = {"hashes": {**entry["hashes"], "sha512": "ab" * 64}}
    entry.update(wrong)
    repository.publish(*(["timestamp"] if lister == "timestamp" else ["snapshot", "timestamp"]))
    bed.refresh(False)
    bed.expect(named, 1, json.loads(bed.stored(named))["signed"]["version"])


# Expiry.

@table({
    "timestamp": ("timestamp", ALL_FIRST),
    "snapshot": ("snapshot", "root=1 snapshot=1 targets=1 timestamp=2"),
    "targets": ("targets", "root=1 snapshot=2 targets=1 timestamp=2"),
})
def an_expired_file_is_not_taken(bed, role, trusted):
    repository = bed.begin()
    bed.refresh(True)
    repository.signed[role]["expires"] = instant(repository.now - 5 * DAY)
    repository.publish_all()
    bed.refresh(False, trusted=trusted)


@case
def expired_files_of_one_s_own_still_serve_the_update(bed):
    repository = bed.begin()
    repository.signed["timestamp"]["expires"] = instant(repository.now + 7 * DAY)
    repository.signed["snapshot"]["expires"] = instant(repository.now + 7 * DAY)
    repository.publish_all()
    bed.refresh(True)
    bed.refresh(False, QUIET, at=repository.now + 18 * DAY)
    for role in ("timestamp", "snapshot"):
        repository.signed[role]["expires"] = instant(repository.now + 21 * DAY)
    repository.publish_all()
    bed.refresh(True, trusted="root=1 snapshot=3 targets=3 timestamp=3",
                at=repository.now + 18 * DAY)


@table({role: (role,) for role in ("root", "timestamp", "snapshot", "targets")})
def the_second_of_expiry_is_too_late(bed, role):
    repository = bed.begin()
    repository.signed[role]["expires"] = instant(repository.now + 9 * DAY)
    repository.publish(*(["root"] if role == "root" else ["targets", "snapshot", "timestamp"]))
    end = seconds(repository.signed[role]["expires"])
    bed.refresh(False, at=end)
    bed.refresh(False, at=end + 1)
    bed.refresh(True, at=end - 1)


# Shapes.

@case
def unknown_fields_are_part_of_what_is_signed(bed):
    repository = bed.begin()
    repository.signed["root"].update({"custom": {"a": [1, True, None], "ก": "น้ำ\n\"\\\u0007"}})
    repository.signed["root"]["roles"]["root"]["note"] = "x"
    repository.signed["timestamp"]["meta"]["snapshot.json"]["note"] = 1
    repository.publish("root", "targets", "snapshot", "timestamp")
    bed.refresh(True, trusted="root=2 snapshot=2 targets=2 timestamp=2")
    repository.publish("timestamp")
    repository.rewrite("metadata/timestamp.json", lambda file: file["signed"].update(more=1))
    bed.refresh(False, trusted="root=2 snapshot=2 targets=2 timestamp=2")


@table({
    "two parts": ("1.0", True), "three parts": ("1.0.99", True), "a later minor": ("1.9", True),
    "the next": ("2.0.0", False), "none": ("", False), "words": ("one", False), "zero": ("0.9", False),
})
def the_specification_s_version_is_one(bed, version, good):
    repository = bed.begin()
    repository.signed["timestamp"]["spec_version"] = version
    repository.publish("timestamp")
    bed.refresh(good)


@case
def without_consistent_snapshots_names_have_no_versions(bed):
    repository = bed.begin(consistent=False)
    repository.delegate("a/b", paths=["x*"])
    repository.add_target("x", b"content", role="a/b")
    repository.publish_delegated()
    bed.download(True, "x", requests="2.root timestamp snapshot targets a%2Fb targets/x",
                 trusted="a%2Fb=1 root=1 snapshot=2 targets=2 timestamp=2", files=[b"content"])
