"""Old metadata, metadata of different days together, and metadata from the future."""
from attack import Verdict, attack_class, put_right, table
from province import DAY, ROOT_SEEN, SEEN, digests, instant

ROLLBACK = attack_class("rollback", "answers with metadata older than what the kiosk has seen")
FREEZE = attack_class("freeze", "goes on answering with what was right once")
MIXED = attack_class("mix-and-match", "puts files together that never were in force together")
FORWARD = attack_class("fast-forward", "signs a version or an hour that nothing honest can follow")

LISTED = ("timestamp", "snapshot", "targets")
OLDER = {"the version before": SEEN - 1, "half way back": SEEN // 2, "the first": 1}


def signed(support, release=1):
    return Verdict(support, release, signed=True)


# Rollback.

@table(ROLLBACK, {name: (version, "1101") for name, version in OLDER.items()})
def an_old_timestamp_is_answered(world, province, version):
    province.files["metadata/timestamp.json"] = province.kept("timestamp")[version]


@table(ROLLBACK, {f"{role}, {name}": (role, version, signed("1101"))
                  for role in LISTED for name, version in OLDER.items()})
def a_new_file_with_an_old_number_is_signed(world, province, role, version):
    province.signed[role]["version"] = version
    province.republish_as_is(role)


@table(ROLLBACK, {f"{role}, version {version}": (role, version, signed("1101"))
                  for role in LISTED for version in (0, -1, "11", True, None)})
def no_number_at_all_is_signed(world, province, role, version):
    province.signed[role]["version"] = version
    province.republish_as_is(role, number=SEEN + 2)


@table(ROLLBACK, {name: (version, signed("1101")) for name, version in OLDER.items()})
def a_new_timestamp_names_an_old_snapshot(world, province, version):
    data = province.kept("snapshot")[version]
    province.signed["timestamp"]["meta"]["snapshot.json"] = entry(version, data)
    province.publish("timestamp")


@table(ROLLBACK, {name: (version, signed("1101")) for name, version in OLDER.items()})
def a_new_snapshot_names_old_targets(world, province, version):
    data = province.kept("targets")[version]
    province.signed["snapshot"]["meta"]["targets.json"] = entry(version, data)
    province.publish("snapshot", "timestamp")


@table(ROLLBACK, {f"version {version}": (version, "1101") for version in (1, ROOT_SEEN - 1, ROOT_SEEN)})
def the_next_root_is_an_old_one(world, province, version):
    province.files[province.path_of("next root")] = province.kept("root")[version]


@table(ROLLBACK, {f"{number}": (number, "1101")
                  for number in (0, -1, 1, ROOT_SEEN, ROOT_SEEN + 2, 1 << 31, None, "4")})
def the_next_root_has_another_number(world, province, number):
    path = province.path_of("next root")
    province.signed["root"]["version"] = number
    province.files[path] = province.sign("root")


def entry(version, data):
    return {"version": version, "length": len(data), "hashes": digests(data)}


# Freeze. Certificates of the bed are good for 30 days, what the kiosk knows for 7.

AGES = {"a second": 1, "a day": DAY, "a year": 365 * DAY}


@table(FREEZE, {f"{role}, for {name}": (role, age, Verdict("1701", signed=True))
                for role in LISTED for name, age in AGES.items()})
def what_is_new_has_expired(world, province, role, age):
    province.signed[role]["expires"] = instant(province.now - age)
    province.issued[role] = -age - DAY
    province.republish(role)


@table(FREEZE, {name: (age, Verdict("1701", signed=True)) for name, age in AGES.items()},
       recover=lambda world, province: province.renew_root())
def the_next_root_has_expired(world, province, age):
    province.signed["root"]["expires"] = instant(province.now - age)
    province.publish("root")


def show_what_was(world, province):
    province.files = dict(world.seen.files)


table(FREEZE, {"within its days": ("0002",)})(show_what_was)


@table(FREEZE, {"beyond its days": ("1701",)}, at=8 * DAY)
def the_state_of_release_1_goes_on(world, province):
    show_what_was(world, province)


@table(FREEZE, {"of a year ago": (-365 * DAY, Verdict("0001", 2))}, at=-365 * DAY)
def the_clock_is(world, province, at):
    """Not an attack on the line: nothing that is right is refused by a clock that is behind."""


@table(FREEZE, {f"{role} {name}": (role, text, Verdict("1101", signed=True))
                for role in LISTED for name, text in {
                    "never": None, "as a number": 4102444800, "in words": "tomorrow",
                    "with an offset": "2030-01-01T00:00:00+07:00", "on the 30th of February":
                    "2030-02-30T00:00:00Z", "in the year 99999": "99999-01-01T00:00:00Z",
                    "empty": ""}.items()})
def expiry_is_written(world, province, role, text):
    province.signed[role]["expires"] = text
    province.republish(role)


# Mix-and-match.

@table(MIXED, {f"{role} of version {version}": (role, version, "1201")
               for role in ("snapshot", "targets") for version in (1, SEEN - 1, SEEN)})
def an_old_file_under_the_name_of_the_new(world, province, role, version):
    province.files[province.path_of(role)] = province.kept(role)[version]


@table(MIXED, {f"{role}, {name}": (role, more, signed("1101"))
               for role in ("snapshot", "targets")
               for name, more in (("one less", -1), ("one more", 1), ("a thousand more", 1000))})
def a_file_of_another_number_than_named(world, province, role, more):
    """The lister names a number and the sums of a file that has another one inside."""
    lister = "timestamp" if role == "snapshot" else "snapshot"
    province.signed[role]["version"] += 5
    named = province.signed[role]["version"] + more
    data = province.sign(role)
    province.signed[role]["version"] = named  # what comes after must be more than what was named
    province.files[province.path(role, named)] = data
    province.signed[lister]["meta"][f"{role}.json"] = entry(named, data)
    province.publish(*(("snapshot", "timestamp") if lister == "snapshot" else ("timestamp",)))


@table(MIXED, {f"{field} of {role}: {value}": (role, field, value, signed(support))
               for role in ("snapshot", "targets") for field, value, support in (
                   ("length", 7, "1102"), ("length", 1 << 20, "1201"), ("length", 0, "1101"),
                   ("length", -1, "1101"), ("length", "9", "1101"),
                   ("hashes", {"sha256": "ab" * 32}, "1201"), ("hashes", {"md5": "ab" * 16}, "1201"),
                   ("hashes", {}, "1101"), ("hashes", "ab", "1101"), ("version", 0, "1101"),
                   ("version", "11", "1101"), ("version", 1 << 62, "1101"))
               })
def what_is_listed_is_wrong(world, province, role, field, value):
    list_wrongly(province, role, field, value)


def list_wrongly(province, role, field, value):
    lister = "timestamp" if role == "snapshot" else "snapshot"
    province.signed[lister]["meta"][f"{role}.json"][field] = value
    province.publish(*(("snapshot", "timestamp") if lister == "snapshot" else ("timestamp",)))


@table(MIXED, {"snapshot": ("timestamp", signed("1101")), "targets": ("snapshot", signed("1101"))})
def what_must_be_listed_is_not(world, province, lister):
    province.signed[lister]["meta"].clear()
    province.publish(*(("snapshot", "timestamp") if lister == "snapshot" else ("timestamp",)))


@table(MIXED, {f"{role} as {kind}": (role, kind, signed("1101"))
               for role in LISTED for kind in ("root", *LISTED, "mirror", "", None)
               if role != kind})
def a_file_says_it_is_another(world, province, role, kind):
    province.signed[role]["_type"] = kind
    province.republish(role)


@table(MIXED, {f"{role}, {version!r}": (role, version, signed("1101"))
               for role in LISTED for version in ("2.0.0", "0.9", "", "one", None, 1)})
def a_file_follows_another_specification(world, province, role, version):
    province.signed[role]["spec_version"] = version
    province.republish(role)


@table(MIXED, {f"{kind}": (kind, "1101") for kind in (*LISTED, "mirror", "", None)})
def the_next_root_says_it_is_another(world, province, kind):
    province.signed["root"]["_type"] = kind
    province.publish("root")


# Fast-forward: a thief with a key, and how the province comes back.

FAR = {"a thousand ahead": 1000, "2^31": 1 << 31, "2^53": 1 << 53}


def rotate(*roles):
    def recover(world, province):
        """New keys for what was stolen, in one new root; numbers begin anew below the thief's."""
        keys = {role: list(province.signers[role]) for role in roles}
        for role in roles:
            province.rotate(role)
        province.publish("root")
        province.signers.update({role: province.signers[role] for role in roles})
        for role in LISTED:
            province.signed[role]["version"] = SEEN + 3
        put_right(world, province)
        assert all(keys[role] != province.signers[role] for role in roles)
    return recover


for thieves, roles in {"timestamp": ("timestamp",), "snapshot": ("timestamp", "snapshot"),
                       "targets": ("timestamp", "snapshot", "targets")}.items():
    @table(FORWARD, {f"{thieves}, {name}": (thieves, far, Verdict("0001", 2, signed=True))
                     for name, far in FAR.items()}, recover=rotate(*roles))
    def a_number_is_signed_and_new_keys_make_it_good(world, province, role, far):
        province.signed[role]["version"] = far
        province.republish_as_is(role)


@table(FORWARD, {role: (role, signed("1101")) for role in LISTED})
def a_number_above_all_limits_is_signed(world, province, role):
    province.signed[role]["version"] = (1 << 63) - 1
    province.republish_as_is(role)
