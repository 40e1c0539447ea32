"""Keys, signatures, thresholds and their changes."""
from bed import case, table
from simulator import Key

ALL_FIRST = "root=1 snapshot=1 targets=1 timestamp=1"
KINDS = {kind: (kind,) for kind in ("ed25519", "ecdsa", "ecdsa-sha2-nistp256", "rsa")}


@table(KINDS)
def every_kind_of_key_of_the_specification_counts(bed, kind):
    repository = bed.begin()
    key = repository.add_key("root", Key(kind))
    repository.signed["root"]["roles"]["root"]["threshold"] = 2
    repository.publish("root")
    bed.refresh(True, trusted="root=2 snapshot=1 targets=1 timestamp=1")
    repository.publish("root")
    # A signature of the right form, by the same key, of something else.
    wrong = key.sign(b"something else")

    def spoil(file):
        for signature in file["signatures"]:
            if signature["keyid"] == key.id:
                signature["sig"] = wrong
    repository.rewrite("metadata/3.root.json", spoil)
    bed.refresh(False, "3.root", "root=2 snapshot=1 targets=1 timestamp=1")


@table(KINDS)
def a_delegated_role_may_have_every_kind_of_key(bed, kind):
    repository = bed.begin()
    repository.delegate("a", key=Key(kind))
    repository.add_target("x", b"1", role="a")
    repository.publish_delegated()
    bed.download(True, "x", files=[b"1"])


@table({
    "type": ({"keytype": "quantum", "scheme": "quantum", "keyval": {"public": "x"}},),
    "value": ({"keytype": "sigstore-oidc", "scheme": "Fulcio", "keyval": {"identity": "a@b"}},),
    "scheme": ({"keytype": "rsa", "scheme": "rsa-of-tomorrow", "keyval": {"public": "x"}},),
    "broken": ({"keytype": "ed25519", "scheme": "ed25519", "keyval": {"public": "zz"}},),
})
def a_key_of_an_unknown_kind_does_no_harm(bed, public):
    repository = bed.begin()
    root = repository.signed["root"]
    root["keys"]["odd"] = public
    root["roles"]["timestamp"]["keyids"].append("odd")
    repository.publish("root", "timestamp")
    repository.rewrite("metadata/timestamp.json",
                       lambda file: file["signatures"].append({"keyid": "odd", "sig": "00"}))
    bed.refresh(True, trusted="root=2 snapshot=1 targets=1 timestamp=2")
    root["roles"]["timestamp"]["threshold"] = 2
    repository.publish("root", "timestamp")
    repository.rewrite("metadata/timestamp.json",
                       lambda file: file["signatures"].append({"keyid": "odd", "sig": "00"}))
    bed.refresh(False, trusted="root=3 snapshot=1 targets=1 timestamp=2")


@case
def fields_of_a_key_that_nobody_knows_are_signed_and_ignored(bed):
    repository = bed.begin()
    repository.rotate("snapshot")
    repository.add_key("snapshot", Key(keyid_hash_algorithms=["md5"], extra={"b": 2, "a": 1}))
    repository.signed["root"]["roles"]["snapshot"]["threshold"] = 2
    repository.publish("root", "snapshot", "timestamp")
    bed.refresh(True, trusted="root=2 snapshot=2 targets=1 timestamp=2")


# Thresholds.

@table({role: (role,) for role in ("timestamp", "snapshot", "targets")})
def a_threshold_above_the_number_of_keys_cannot_be_reached(bed, role):
    repository = bed.begin()
    for _ in range(4):
        repository.add_key(role)
    repository.signed["root"]["roles"][role]["threshold"] = 6
    repository.publish("root", "targets", "snapshot", "timestamp")
    bed.refresh(False)
    if (bed.metadata / f"{role}.json").exists():
        raise AssertionError(f"{role} is trusted")


@table({role: (role,) for role in ("timestamp", "snapshot", "targets")})
def a_signature_too_few_is_too_few(bed, role):
    repository = bed.begin()
    repository.add_key(role)
    repository.add_key(role)
    repository.signed["root"]["roles"][role]["threshold"] = 3
    repository.publish("root", "targets", "snapshot", "timestamp")
    bed.refresh(True)
    kept = bed.stored(role)
    repository.signers[role].pop()
    repository.publish_all()
    bed.refresh(False)
    bed.expect(role, kept, bed.stored(role))


@case
def one_key_under_many_ids_counts_once(bed):
    repository = bed.begin()
    key = Key()
    root = repository.signed["root"]
    ids = [f"{number:064x}" for number in range(5)]
    for name in ids:
        root["keys"][name] = key.public
    root["roles"]["snapshot"].update(keyids=[*root["roles"]["snapshot"]["keyids"], *ids],
                                     threshold=3)
    repository.signers["snapshot"].append(key)
    repository.publish("root", "snapshot", "timestamp")

    def sign_under_all(file):
        sig = file["signatures"].pop()["sig"]
        file["signatures"] += [{"keyid": name, "sig": sig} for name in ids]
    repository.rewrite("metadata/2.snapshot.json", sign_under_all)
    bed.refresh(False, trusted="root=2 timestamp=2")
    root["roles"]["snapshot"]["threshold"] = 2
    repository.publish("root", "timestamp")
    bed.refresh(True, trusted="root=3 snapshot=2 targets=1 timestamp=3")


@case
def one_id_listed_often_counts_once(bed):
    repository = bed.begin()
    role = repository.signed["root"]["roles"]["snapshot"]
    role.update(keyids=role["keyids"] * 5, threshold=2)
    repository.publish("root", "snapshot", "timestamp")
    bed.refresh(False)
    if (bed.metadata / "snapshot.json").exists():
        raise AssertionError("snapshot is trusted")


@table({role: (role,) for role in ("root", "timestamp", "snapshot", "targets")})
def two_signatures_under_one_id_spoil_the_file(bed, role):
    repository = bed.begin()
    repository.publish("root", "targets", "snapshot", "timestamp")
    name = "timestamp" if role == "timestamp" else f"2.{role}"
    repository.rewrite(f"metadata/{name}.json",
                       lambda file: file["signatures"].append(file["signatures"][0]))
    bed.refresh(False)
    if role != "root" and (bed.metadata / f"{role}.json").exists():
        raise AssertionError(f"{role} is trusted")


@table({
    "empty": ("",), "odd": ("abc",), "no hexadecimal": ("zz",), "short": ("00",),
    "of another length": ("ab" * 63,), "of the right length": ("ab" * 64,), "huge": ("ab" * 5000,),
})
def a_wrong_signature_beside_enough_right_ones_does_no_harm(bed, text):
    repository = bed.begin()
    extra = repository.add_key("timestamp")
    repository.publish("root", "timestamp")

    def spoil(file):
        for signature in file["signatures"]:
            if signature["keyid"] == extra.id:
                signature["sig"] = text
    repository.rewrite("metadata/timestamp.json", spoil)
    bed.refresh(True, trusted="root=2 snapshot=1 targets=1 timestamp=2")


@table({
    "truncated": (lambda sig: sig[:-2],), "longer": (lambda sig: sig + "00",),
    "no sequence": (lambda sig: "31" + sig[2:],), "wrong length inside": (lambda sig: "30ff" + sig[4:],),
    "empty": (lambda sig: "",), "zeroes": (lambda sig: "3006020100020100",),
})
def a_malformed_ecdsa_signature_counts_for_nothing(bed, spoil):
    repository = bed.begin()
    repository.signed["root"]["roles"]["timestamp"]["keyids"] = []
    repository.signers["timestamp"] = []
    repository.add_key("timestamp", Key("ecdsa"))
    repository.publish("root", "timestamp")

    def change(file):
        file["signatures"][0]["sig"] = spoil(file["signatures"][0]["sig"])
    repository.rewrite("metadata/timestamp.json", change)
    bed.refresh(False, trusted="root=2")


# Changes of keys: (keys, threshold, signers) of each root after the first, by number.

@table({
    "one key to another": ([([1], 1, [1]), ([2], 1, [1, 2])], True),
    "strangers sign as well": ([([1], 1, [1, 8]), ([2], 1, [9, 2, 1])], True),
    "a majority each time": ([([0, 1, 2], 2, [0, 1]), ([0, 1, 2], 2, [1, 2])], True),
    "one of five leaves": ([([0, 1, 2, 3, 4], 3, [0, 2, 4]), ([0, 1, 3, 4, 5], 3, [0, 1, 4])], True),
    "the newcomer's signature is not the old ones'":
        ([([0, 1, 2, 3, 4], 3, [0, 2, 4]), ([0, 1, 3, 4, 5], 3, [0, 4, 5])], False),
    "the leaver's signature is not the new ones'":
        ([([0, 1, 2, 3, 4], 3, [0, 2, 4]), ([0, 1, 3, 4, 5], 3, [0, 2, 4])], False),
    "both counted apart":
        ([([0, 1, 2, 3, 4], 3, [0, 2, 4]), ([0, 1, 3, 4, 5], 3, [0, 2, 4, 5])], True),
    "all leave": ([([0, 1, 2], 2, [0, 1]), ([5, 6, 7], 2, [0, 1, 5, 6]), ([5, 6, 7], 2, [6, 7])],
                  True),
    "a higher threshold": ([([1, 2, 3], 1, [1]), ([1, 2, 3], 2, [1, 2])], True),
    "a higher threshold not reached": ([([1, 2, 3], 1, [1]), ([1, 2, 3], 2, [2])], False),
    "a lower threshold": ([([1, 2, 3], 2, [1, 2]), ([1, 2, 3], 1, [1, 2]), ([1, 2, 3], 1, [3])],
                          True),
    "a lower threshold at once": ([([1, 2, 3], 2, [1, 2]), ([1, 2, 3], 1, [1])], False),
    "a second key": ([([1], 1, [1]), ([1, 2], 2, [1, 2])], True),
    "not signed by the old": ([([1], 1, [1]), ([2], 1, [2, 3])], False),
    "not signed by the new": ([([1], 1, [1]), ([2], 1, [1, 3])], False),
})
def roots_are_signed_by_the_old_keys_and_the_new(bed, versions, good):
    repository = bed.begin()
    keys = [Key() for _ in range(10)]
    old = repository.signers["root"]
    role = repository.signed["root"]["roles"]["root"]
    for number, (listed, threshold, signers) in enumerate(versions):
        for key in listed:
            repository.signed["root"]["keys"][keys[key].id] = keys[key].public
        role.update(keyids=[keys[key].id for key in listed], threshold=threshold)
        repository.signers["root"] = [keys[key] for key in signers] + (old if number == 0 else [])
        repository.publish("root")
    last = len(versions) + (1 if good else 0)
    bed.refresh(good, trusted=f"root={last} snapshot=1 targets=1 timestamp=1" if good
                else f"root={last}")
    bed.expect("root", repository.files[f"metadata/{last}.root.json"], bed.stored("root"))


@table({
    f"{role}, {name}": (role, *row) for role in ("timestamp", "snapshot", "targets")
    for name, row in {
        "one key to another": ([2], 1, [2], True),
        "strangers sign as well": ([1], 1, [3, 1, 4], True),
        "signed by strangers alone": ([2], 1, [1, 3, 4], False),
        "three of five": ([0, 1, 2, 3, 4], 3, [0, 4, 1], True),
        "two of five and a stranger": ([0, 1, 3, 4, 5], 3, [0, 2, 4], False),
        "two of five": ([0, 1, 3, 4, 5], 3, [0, 4], False),
    }.items()
})
def other_roles_follow_the_root(bed, role, listed, threshold, signers, good):
    repository = bed.begin()
    bed.refresh(True)
    keys = [Key() for _ in range(6)]
    for key in listed:
        repository.signed["root"]["keys"][keys[key].id] = keys[key].public
    repository.signed["root"]["roles"][role].update(keyids=[keys[key].id for key in listed],
                                                    threshold=threshold)
    repository.signers[role] = [keys[key] for key in signers]
    repository.publish("root", "targets", "snapshot", "timestamp")
    bed.refresh(good, trusted="root=2 snapshot=2 targets=2 timestamp=2" if good else None)


@case
def a_stored_file_that_the_new_root_does_not_sign_is_fetched_anew(bed):
    repository = bed.begin()
    bed.refresh(True)
    repository.rotate("targets")
    repository.publish("root")
    bed.refresh(False, "2.root 3.root timestamp 1.targets")
    repository.publish_all()
    bed.refresh(True, trusted="root=2 snapshot=2 targets=2 timestamp=2")
