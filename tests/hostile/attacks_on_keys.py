"""Stolen keys, fewer than it takes: in a province where two keys of two must sign, one is stolen."""
from attack import Verdict, attack_class, table
from province import Key

KEYS = attack_class("stolen key below threshold", "signs with fewer right keys than it takes")

LISTED = ("timestamp", "snapshot", "targets")


def keep_one(signatures):
    return signatures[:1]


def twice(signatures):
    return [signatures[0], signatures[0]]


def fifty_times(signatures):
    return [signatures[0]] * 50


def under_a_second_name(signatures):
    return [signatures[0], {**signatures[0], "keyid": signatures[1]["keyid"]}]


def under_an_unknown_name(signatures):
    return [signatures[0], {**signatures[0], "keyid": "ab" * 32}]


def second(**change):
    def forge(signatures):
        return [signatures[0], {**signatures[1], **change}]
    return forge


def second_text(change):
    def forge(signatures):
        return [signatures[0], {**signatures[1], "sig": change(signatures[1]["sig"])}]
    return forge


FORGED = {
    "one alone": keep_one, "none": lambda signatures: [], "one twice": twice,
    "one 50 times": fifty_times, "one under the other's name": under_a_second_name,
    "one under an unknown name": under_an_unknown_name,
    "the other empty": second(sig=""), "the other of zeros": second(sig="00" * 64),
    "the other cut": second_text(lambda sig: sig[:-2]),
    "the other longer": second_text(lambda sig: sig + "00"),
    "the other odd": second_text(lambda sig: sig[:-1]),
    "the other no hexadecimal": second_text(lambda sig: "zz" + sig[2:]),
    "the other with a flipped bit": second_text(lambda sig: f"{int(sig[0], 16) ^ 1:x}" + sig[1:]),
    "the other reversed": second_text(lambda sig: sig[::-1]),
    "the other's halves exchanged": second_text(lambda sig: sig[64:] + sig[:64]),
    "no list": lambda signatures: {},
    "names exchanged": lambda signatures: [
        {"keyid": signatures[0]["keyid"], "sig": signatures[1]["sig"]},
        {"keyid": signatures[1]["keyid"], "sig": signatures[0]["sig"]}],
}


def refused(role):
    """A new root stands alone; the others need others, which are signed as they should be."""
    return Verdict("1101", signed=role != "root")


@table(KEYS, {f"{role}, {name}": (role, change, refused(role)) for role in ("root", *LISTED)
              for name, change in FORGED.items()}, strict=True)
def signatures_are(world, province, role, change):
    province.forged[role] = change
    province.republish(role)


@table(KEYS, {f"{other} for {role}": (role, other, refused(role)) for role in ("root", *LISTED)
              for other in ("root", *LISTED) if other != role}, strict=True)
def keys_of_another_role_sign(world, province, role, other):
    province.signers[role] = province.signers[other]
    province.republish(role)


@table(KEYS, {role: (role, refused(role)) for role in ("root", *LISTED)}, strict=True)
def one_right_key_and_a_stranger_sign(world, province, role):
    province.signers[role] = [province.signers[role][0], Key()]
    province.republish(role)


@table(KEYS, {f"{role}, {name}": (role, index, refused(role)) for role in LISTED
              for name, index in (("the first key", 0), ("the second key", 1))}, strict=True)
def one_right_key_signs_for_both(world, province, role, index):
    key = province.signers[role][index]
    province.signers[role] = [key, key]
    province.republish(role)
