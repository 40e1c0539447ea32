"""A repository of The Update Framework for tests: every file of it can be right, or wrong in one way.

Independent of the product: canonical JSON is securesystemslib's, keys and signatures are
python3-cryptography's. A repository is a dictionary of files, as they would lie in a folder.
"""
import calendar
import copy
import hashlib
import json
import time
import urllib.parse

from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec, ed25519, padding, rsa
from securesystemslib.formats import encode_canonical

TOP = ("root", "timestamp", "snapshot", "targets")
DAY = 86400


def instant(seconds):
    return time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime(seconds))


def seconds(text):
    return calendar.timegm(time.strptime(text, "%Y-%m-%dT%H:%M:%SZ"))


def quote(role):
    """A role's name in the name of a file: nothing but letters, digits and -._~ as it is."""
    return urllib.parse.quote(role, safe="")


def digests(data, *functions):
    return {name: hashlib.new(name, data).hexdigest() for name in functions or ("sha256",)}


class Key:
    """A key pair. `kind`: ed25519, ecdsa, ecdsa-sha2-nistp256 (the longer name of the same) or rsa.
    `more` are fields that the specification does not know."""

    rsa_pool = []

    def __init__(self, kind="ed25519", **more):
        scheme = {"ed25519": "ed25519", "rsa": "rsassa-pss-sha256"}.get(kind, "ecdsa-sha2-nistp256")
        self.private = self.generate(kind)
        self.public = {"keytype": kind, "scheme": scheme,
                       "keyval": {"public": self.public_text(kind)}, **more}
        self.id = hashlib.sha256(encode_canonical(self.public).encode()).hexdigest()

    @classmethod
    def generate(cls, kind):
        if kind == "ed25519":
            return ed25519.Ed25519PrivateKey.generate()
        if kind != "rsa":
            return ec.generate_private_key(ec.SECP256R1())
        if not cls.rsa_pool:  # slow to make, and every case may have the same
            cls.rsa_pool.append(rsa.generate_private_key(public_exponent=65537, key_size=2048))
        return cls.rsa_pool[0]

    def public_text(self, kind):
        public = self.private.public_key()
        if kind == "ed25519":
            return public.public_bytes(serialization.Encoding.Raw,
                                       serialization.PublicFormat.Raw).hex()
        return public.public_bytes(serialization.Encoding.PEM,
                                   serialization.PublicFormat.SubjectPublicKeyInfo).decode()

    def sign(self, data):
        kind = self.public["keytype"]
        if kind == "ed25519":
            return self.private.sign(data).hex()
        if kind == "rsa":
            pss = padding.PSS(mgf=padding.MGF1(hashes.SHA256()), salt_length=32)
            return self.private.sign(data, pss, hashes.SHA256()).hex()
        return self.private.sign(data, ec.ECDSA(hashes.SHA256())).hex()


class Repository:
    def __init__(self, consistent=True, hashed=False):
        """`hashed`: snapshot and timestamp list lengths and hashes, not versions alone."""
        self.now = int(time.time())
        self.files = {}    # path -> bytes, as in a folder
        self.answers = {}  # path -> HTTP status, or a function of the request handler
        self.signed = {}   # role -> what will be signed
        self.signers = {}  # role -> keys that will sign
        self.hashed = hashed
        for role in TOP:
            self.signed[role] = self.draft(role)
        self.signed["root"].update(consistent_snapshot=consistent, keys={}, roles={})
        for role in TOP:
            self.signed["root"]["roles"][role] = {"keyids": [], "threshold": 1}
            self.signers[role] = []
            self.add_key(role)
        self.signed["targets"]["targets"] = {}
        self.signed["snapshot"]["meta"] = {}
        self.signed["timestamp"]["meta"] = {}
        self.publish("root", "targets", "snapshot", "timestamp", bump=False)

    def draft(self, kind):
        return {"_type": kind, "spec_version": "1.0.31", "version": 1,
                "expires": instant(self.now + 30 * DAY)}

    # Keys.

    def add_key(self, role, key=None):
        """Gives a top-level role one more key, which will also sign."""
        key = key or Key()
        self.signed["root"]["keys"][key.id] = key.public
        self.signed["root"]["roles"][role]["keyids"].append(key.id)
        self.signers[role].append(key)
        return key

    def rotate(self, role):
        """Takes all keys from a top-level role and gives it as many new ones as it needs."""
        entry = self.signed["root"]["roles"][role]
        entry["keyids"], self.signers[role] = [], []
        for _ in range(entry["threshold"]):
            self.add_key(role)

    # Files.

    def path(self, role, version):
        if role == "timestamp":
            return "metadata/timestamp.json"
        if role == "root" or self.signed["root"]["consistent_snapshot"]:
            return f"metadata/{version}.{quote(role)}.json"
        return f"metadata/{quote(role)}.json"

    def sign(self, role):
        data = encode_canonical(self.signed[role]).encode()
        signatures = [{"keyid": key.id, "sig": key.sign(data)} for key in self.signers[role]]
        # Not the canonical form: what is stored must be what came.
        return json.dumps({"signed": self.signed[role], "signatures": signatures},
                          indent=1, ensure_ascii=False).encode()

    def publish(self, *roles, bump=True):
        """Signs and serves the roles in this order, and names each in the one that lists it."""
        for role in roles:
            if bump:
                self.signed[role]["version"] += 1
            path = self.path(role, self.signed[role]["version"])
            self.files[path] = self.sign(role)
            self.announce(role, path)

    def announce(self, role, path):
        if role in ("root", "timestamp"):
            return
        entry = {"version": self.signed[role]["version"]}
        if self.hashed:
            entry.update(length=len(self.files[path]), hashes=digests(self.files[path]))
        lister = "timestamp" if role == "snapshot" else "snapshot"
        self.signed[lister]["meta"][f"{role}.json"] = entry

    def publish_all(self):
        self.publish("targets", "snapshot", "timestamp")

    def rewrite(self, path, change):
        """Changes a served file and leaves its signatures as they are."""
        document = json.loads(self.files[path])
        change(document)
        self.files[path] = json.dumps(document, ensure_ascii=False).encode()

    # Targets.

    def add_target(self, name, content, role="targets", functions=("sha256",)):
        listed = digests(content, *functions)
        self.signed[role]["targets"][name] = {"length": len(content), "hashes": listed}
        folder, slash, base = name.rpartition("/")
        if self.signed["root"]["consistent_snapshot"]:
            base = f"{listed[functions[0]]}.{base}"
        self.files[f"targets/{folder}{slash}{base}"] = content
        return f"targets/{folder}{slash}{base}"

    def delegate(self, name, *, by="targets", paths=("*",), prefixes=None, terminating=False,
                 threshold=1, key=None):
        """Lets `by` delegate to a role, which begins with no targets of its own; it is published
        with the rest by publish_delegated(). A role that is there already gets another delegator."""
        key = key or Key()
        entry = {"name": name, "keyids": [key.id], "threshold": threshold,
                 "terminating": terminating}
        if prefixes is None:
            entry["paths"] = list(paths)
        else:
            entry["path_hash_prefixes"] = list(prefixes)
        delegations = self.signed[by].setdefault("delegations", {"keys": {}, "roles": []})
        delegations["keys"][key.id] = key.public
        delegations["roles"].append(entry)
        if name not in self.signed:
            self.signed[name] = {**self.draft("targets"), "version": 0, "targets": {}}
            self.signers[name] = []
        self.signers[name].append(key)
        return entry

    def publish_delegated(self):
        """Everything but root, after changes in targets and delegated roles."""
        delegated = [role for role in self.signed if role not in TOP]
        self.publish(*delegated, "targets", "snapshot", "timestamp")

    def copy_files(self):
        return copy.copy(self.files)
