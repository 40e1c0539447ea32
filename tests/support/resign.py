"""Signs the metadata of a repository of make_repository again, with other times: python3-cryptography
and the fixed keys that make_repository has of its seed 1."""
import hashlib
import json
import pathlib
import re
import time

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

# The numbers of the keys, see key_ring_init() in make_repository.c.
KEYS = {"root": (1, 2, 3), "targets": (4,), "snapshot": (5,), "timestamp": (6,)}


def instant(unix):
    return time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime(unix))


def canonical(value):
    """Of what these files hold: no text in them needs an escape."""
    return json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode()


def sign(signed, role, old_signatures):
    keys = [Ed25519PrivateKey.from_private_bytes(bytes([1, number]) + bytes(30))
            for number in KEYS[role]]
    message = canonical(signed)
    signatures = [{"keyid": old["keyid"], "sig": ""} for old in old_signatures]
    for key in keys:
        public = key.public_key().public_bytes(Encoding.Raw, PublicFormat.Raw)
        text = canonical({"keytype": "ed25519", "scheme": "ed25519",
                          "keyval": {"public": public.hex()}})
        for signature in signatures:
            if signature["keyid"] == hashlib.sha256(text).hexdigest():
                signature["sig"] = key.sign(message).hex()
    assert all(signature["sig"] for signature in signatures), "not the keys of make_repository"
    return canonical({"signatures": signatures, "signed": signed})


def newest(folder, role):
    return max(folder.glob(f"*.{role}.json"), key=lambda path: int(path.name.split(".")[0]))


def reissue(source, target, issued_unix, expires_unix, more_versions=0, root_version=1):
    """Writes the folder `target` with the metadata of `source`: all issued at `issued_unix`, each role
    expiring when expires_unix[role] says, with versions so much higher. The root gets a version of
    its own."""
    target.mkdir(parents=True)
    below = None  # the role before it: name, version and bytes
    for role in ("root", "targets", "snapshot", "timestamp"):
        path = source / "timestamp.json" if role == "timestamp" else newest(source, role)
        document = json.loads(path.read_bytes())
        signed = document["signed"]
        signed["expires"] = instant(expires_unix[role])
        if "issued" in signed:
            signed["issued"] = instant(issued_unix)
        signed["version"] = (root_version if role == "root" else
                             signed["version"] + more_versions)
        if below is not None and role != "targets":
            name, version, data = below
            signed["meta"][f"{name}.json"] = {
                "version": version, "length": len(data),
                "hashes": {"sha256": hashlib.sha256(data).hexdigest()}}
        data = sign(signed, role, document["signatures"])
        below = role, signed["version"], data
        name = re.sub(r"^\d+", str(signed["version"]), path.name)
        (target / name).write_bytes(data)
    return pathlib.Path(target)
