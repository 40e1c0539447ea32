"""A province whose repository attackers work on: real products of make_repository, signed here by
keys that a case may steal. Built once; every case gets a clone of its own.

The kiosk has release 1 and has seen every metadata file up to version SEEN (root: ROOT_SEEN). On
offer is release 2, by two deltas or in full, with a picture beside it.
"""
import copy
import hashlib
import json
import pathlib
import subprocess
import sys
import threading

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric import ed25519
from securesystemslib.formats import encode_canonical

FOLDER = pathlib.Path(__file__).resolve().parent
sys.path += [str(FOLDER.parent / "conformance"), str(FOLDER.parent / "integration")]

import simulator  # noqa: E402
from simulator import DAY, Key, Repository, digests, instant  # noqa: E402,F401
from sync_bed import Bed as SyncBed  # noqa: E402

ROOT_SEEN, SEEN = 3, 10
PICTURE = b"\xff\xd8\xff\xe0 a picture, as far as the line is concerned \xff\xd9" * 20
PICTURE_NAME = f"photo/{hashlib.sha256(PICTURE).hexdigest()}.jpg"
ROLES = ("root", "timestamp", "snapshot", "targets")
LISTED_BY = {"root": ("root",), "targets": ("targets", "snapshot", "timestamp"),
             "snapshot": ("snapshot", "timestamp"), "timestamp": ("timestamp",)}


def is_signed(root, role, data):
    """Whether enough different keys of the role, as this root has them, have signed."""
    document = json.loads(data)
    entry, right = root["roles"][role], set()
    signed = encode_canonical(document["signed"]).encode()
    for signature in document["signatures"]:
        if signature["keyid"] in entry["keyids"]:
            public = bytes.fromhex(root["keys"][signature["keyid"]]["keyval"]["public"])
            try:
                key = ed25519.Ed25519PublicKey.from_public_bytes(public)
                key.verify(bytes.fromhex(signature["sig"]), signed)
                right.add(public)
            except (InvalidSignature, ValueError):
                pass
    return len(right) >= entry["threshold"]


class Product:
    """A target as the publisher made it: name, bytes, custom."""

    def __init__(self, name, data, custom=None):
        self.name, self.data, self.custom = name, data, custom

    def changed(self, data=None, name=None, **custom):
        """The same with other bytes, name or fields of custom; a field that is None goes."""
        fields = {**(self.custom or {}), **custom}
        fields = {key: value for key, value in fields.items() if value is not None}
        return Product(name or self.name, self.data if data is None else data, fields)


class Maker:
    """Releases as the product's own tools make them, told apart by their kind."""

    def __init__(self, programs):
        self.bed = SyncBed(programs)

    def close(self):
        self.bed.close()

    def begin(self):
        """Release 1, and where its snapshot lies."""
        self.bed.publish(1)
        if self.bed.stick().code != 0:
            raise AssertionError("release 1 does not come in the ordinary way")
        self.base = (self.bed.store / "current").resolve()
        return self.read(self.bed.repository)["full"]

    def make(self, release, *wishes):
        """{"full": Product, "rows": …, "pages": …}: a release and its deltas from release 1."""
        folder = self.bed.folder / "made"
        subprocess.run(["rm", "-rf", folder], check=True)
        self.bed.publish(release, *wishes, folder=folder)
        return self.read(folder)

    def make_next(self):
        change = "UPDATE project SET objective = 'a market on Saturdays' WHERE code = 'A000002'"
        return self.make(2, "--sql", change, "--base", self.base, "--delta", "rows",
                         "--delta", "pages")

    @staticmethod
    def read(folder):
        listed = max(folder.glob("metadata/*.targets.json"), key=lambda path: path.stat().st_mtime)
        found = {}
        for name, entry in json.loads(listed.read_bytes())["signed"]["targets"].items():
            place, _, base = name.rpartition("/")
            data = (folder / "targets" / place / f"{entry['hashes']['sha256']}.{base}").read_bytes()
            kind = "full" if "/full/" in name else name.rpartition(".")[2]
            found[kind] = Product(name, data, entry["custom"])
        return found


class Province(Repository):
    """The repository. `threshold`: of every role but root, which has as many keys; root is 2 of 3."""

    def __init__(self, threshold=1):
        super().__init__(hashed=True)
        self.old = {}       # role -> version -> bytes: what a mirror may have kept
        self.products = {}  # as offered now
        self.issued = {}    # role -> seconds from now: what it says of its hour of issue
        self.forged = {}    # role -> change of the list of signatures that it is published with
        for role in ROLES[1:]:
            self.signed[role]["expires"] = instant(self.now + 7 * DAY)
        for _ in range(2):
            self.add_key("root")
        self.signed["root"]["roles"]["root"]["threshold"] = 2
        for role in ROLES[1:]:
            for _ in range(threshold - 1):
                self.add_key(role)
            self.signed["root"]["roles"][role]["threshold"] = threshold
        for role in ROLES:
            self.publish(role, bump=False)
        for _ in range(ROOT_SEEN - 1):
            self.publish("root")

    def sign(self, role):
        if role in ("timestamp", "snapshot"):
            issued = getattr(self, "issued", {}).get(role, 0)
            self.signed[role]["issued"] = instant(self.now + issued)
        data = super().sign(role)
        change = getattr(self, "forged", {}).get(role)
        if change is not None:
            document = json.loads(data)
            document["signatures"] = change(document["signatures"])
            data = json.dumps(document, ensure_ascii=False).encode()
        return data

    def publish(self, *roles, bump=True):
        super().publish(*roles, bump=bump)
        for role in roles:
            version = self.signed[role]["version"]
            self.kept(role)[version] = self.files[self.path(role, version)]

    def kept(self, role):
        if not hasattr(self, "old"):  # while the base class begins
            return {}
        return self.old.setdefault(role, {})

    def clone(self):
        other = copy.copy(self)
        other.files, other.answers = dict(self.files), dict(self.answers)
        other.signed = copy.deepcopy(self.signed)
        other.signers = {role: list(keys) for role, keys in self.signers.items()}
        other.old = {role: dict(kept) for role, kept in self.old.items()}
        other.products = dict(self.products)
        other.issued, other.forged = dict(self.issued), dict(self.forged)
        return other

    def list(self, product):
        """Puts a product into the list of targets; publish_all() brings it out."""
        path = self.add_target(product.name, product.data)
        if product.custom is not None:
            self.signed["targets"]["targets"][product.name]["custom"] = product.custom
        return path

    def offer(self, **products):
        """Replaces the products on offer under these kinds (None: no longer), and brings it out."""
        for kind, product in products.items():
            before = self.products.pop(kind, None)
            if before is not None:
                self.signed["targets"]["targets"].pop(before.name, None)
            if product is not None:
                self.products[kind] = product
        for product in self.products.values():
            self.list(product)
        self.publish_all()

    def target_path(self, kind):
        """The file of a product, in the repository."""
        product = self.products[kind]
        place, _, base = product.name.rpartition("/")
        return f"targets/{place}/{hashlib.sha256(product.data).hexdigest()}.{base}"

    def path_of(self, role):
        """The file of a role's newest version; "next root" is what a client asks for first."""
        if role == "next root":
            return self.path("root", self.signed["root"]["version"] + 1)
        if role in ROLES:
            return self.path(role, self.signed[role]["version"])
        return self.target_path(role)

    def only(self, *kinds):
        """Takes the other ways to release 2 off the server; what is signed stays."""
        for kind in {"full", "rows", "pages"} - set(kinds):
            self.files.pop(self.target_path(kind), None)

    def republish(self, role):
        """The role anew, and everything that lists it."""
        self.publish(*LISTED_BY[role])

    def republish_as_is(self, role, number=None):
        """The same, with the number the role has now; `number`: under the name of this one."""
        path = self.path(role, number or self.signed[role]["version"])
        self.files[path] = self.sign(role)
        if role != "timestamp":
            lister = LISTED_BY[role][1]
            self.signed[lister]["meta"][f"{role}.json"] = {
                "version": number or self.signed[role]["version"], "length": len(self.files[path]),
                "hashes": digests(self.files[path])}
            self.publish(*LISTED_BY[lister])

    def renew_root(self):
        self.signed["root"]["expires"] = instant(self.now + 30 * DAY)
        self.publish("root")


class World:
    """The province before and after release 2, and what cases need of it. `strict` is the same with
    two keys of two for timestamp, snapshot and targets."""

    def __init__(self, programs):
        self.maker, self.made, self.making = Maker(programs), {}, threading.Lock()
        first = self.maker.begin()
        self.first, self.second = first, self.maker.make_next()
        self.picture = Product(PICTURE_NAME, PICTURE)
        self.seen, self.offered = self.begin(1)
        self.strict_seen, self.strict = self.begin(2)
        _, self.stranger = self.begin(1)  # another province: the same products, other keys

    def begin(self, threshold):
        province = Province(threshold)
        while province.signed["targets"]["version"] < SEEN - 1:
            province.publish_all()
        province.offer(first=self.first)
        seen = province.clone()
        province.offer(**self.second, photo=self.picture)
        return seen, province

    def make_once(self, *wishes):
        """maker.make(), remembered: both ways play on the same products."""
        with self.making:
            if wishes not in self.made:
                self.made[wishes] = self.maker.make(*wishes)
            return self.made[wishes]

    def snapshot(self):
        """The bytes of the honest snapshot of release 2."""
        if "snapshot" not in self.made:
            done = subprocess.run(["zstd", "-dc"], input=self.second["full"].data, capture_output=True,
                                  check=True)
            self.made["snapshot"] = done.stdout
        return self.made["snapshot"]

    def close(self):
        self.maker.close()
