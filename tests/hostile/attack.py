"""What an attack is, how it is judged, and the list of them."""
import copy
import dataclasses
import hashlib
import typing

from hostile_bed import in_words_of
from province import SEEN, Province, is_signed

LARGEST = 100000  # no publisher comes there

CLASSES = {}  # name -> what it means, in the order of the table in ATTACKS.md
ATTACKS = []


@dataclasses.dataclass
class Verdict:
    """What a run must come to: support code, release then in force. `signed`: enough right keys have
    signed what is served, so that its metadata may be believed, and only its targets are refused."""
    support: str
    release: int = 1
    signed: bool = False


@dataclasses.dataclass
class Attack:
    kind: str
    name: str
    spoil: typing.Callable  # of a World and a Province: changes what is served
    verdict: Verdict
    strict: bool = False    # in the province with two keys of two
    at: typing.Optional[int] = None          # seconds from now at which the run happens
    recover: typing.Optional[typing.Callable] = None  # like `spoil`: what the province then does
    more: tuple = ()                         # further words for tambon-sync


def attack_class(name, meaning):
    CLASSES[name] = meaning
    return name


def table(kind, rows, **wishes):
    """Registers an attack for each row: name -> (arguments after world and province…, verdict)."""
    def register(function):
        for name, row in rows.items():
            *words, verdict = row

            def spoil(world, province, words=tuple(words)):
                return function(world, province, *words)
            if isinstance(verdict, str):
                verdict = Verdict(verdict)
            title = f"{function.__name__.replace('_', ' ')}: {name}"
            ATTACKS.append(Attack(kind, title, spoil, verdict, **wishes))
        return function
    return register


def put_right(world, province, strict=False):
    """The publisher's next edition, after whatever was signed in his name."""
    honest = world.strict if strict else world.offered
    province.forged, province.issued = {}, {}
    listed = {name: entry for name, entry in province.signed["snapshot"]["meta"].items()
              if name.endswith(".json") and "\0" not in name}  # a snapshot may drop no role
    for role in ("targets", "snapshot", "timestamp"):
        version = province.signed[role]["version"]
        if not isinstance(version, int) or not SEEN < version < LARGEST:
            version = SEEN + 2
        province.signed[role] = copy.deepcopy(honest.signed[role])
        province.signed[role]["version"] = version
    province.signed["snapshot"]["meta"] = {**listed, **honest.signed["snapshot"]["meta"]}
    roots = {path: data for path, data in province.files.items() if path.endswith(".root.json")}
    province.files = {**honest.files, **roots}
    province.signers = {**honest.signers, "root": province.signers["root"]} \
        if province.signed["root"] == honest.signed["root"] else province.signers
    province.publish_all()


class Judge:
    """Plays one attack at one kiosk: `kiosk` has the store of before, `world` what is honest."""

    def __init__(self, world, kiosk, attack):
        self.world, self.kiosk, self.attack = world, kiosk, attack
        self.seen = world.strict_seen if attack.strict else world.seen
        self.offered = world.strict if attack.strict else world.offered
        self.root = self.seen.kept("root")[1]

    def play(self):
        province = self.offered.clone()
        self.attack.spoil(self.world, province)
        self.kiosk.serve_files(province.files)
        before = self.kiosk.outside()
        now = self.offered.now + self.attack.at if self.attack.at is not None else None
        ran = self.kiosk.run_sync(self.root, *self.attack.more, at=now)
        self.judge(ran)
        self.expect("outside the store", before, self.kiosk.outside())
        self.recover(province)

    def judge(self, ran):
        verdict = self.attack.verdict
        wanted = in_words_of(self.kiosk.way, verdict.support)
        self.expect("support and exit code", (wanted, int(wanted) // 100), (ran.support, ran.code), ran)
        self.expect("status.json", int(wanted), self.kiosk.status()["support_code"])
        self.expect("release in force", verdict.release, self.kiosk.release(), ran)
        self.kiosk.check_store()
        self.check_marks()
        self.check_trusted()

    def check_marks(self):
        """The honest release is not remembered as bad, or it could never come."""
        bad = {path.name for path in (self.kiosk.store / "bad").iterdir()}
        full = self.offered.products["full"]
        honest = {full.custom["snapshot_sha256"], hashlib.sha256(full.data).hexdigest()}
        self.expect("marks on what is honest", set(), bad & honest)

    def check_trusted(self):
        """What is trusted is what the province signed, byte for byte; or, when somebody had its keys,
        what as many of them have signed as it takes."""
        root = self.offered.signed["root"]
        for role, data in self.kiosk.trusted().items():
            if data not in self.offered.kept(role).values() and not (
                    self.attack.verdict.signed and is_signed(root, role, data)):
                raise AssertionError(f"{role}.json is none of the province's: {data[:300]!r}")

    def recover(self, province: Province):
        """With the honest repository back, the next run succeeds."""
        if self.attack.recover is not None:
            self.attack.recover(self.world, province)
        elif self.attack.verdict.signed:
            put_right(self.world, province, self.attack.strict)
        else:
            province = self.offered
        self.kiosk.serve_files(province.files)
        ran = self.kiosk.run_sync(self.root)
        self.expect("the next run", 0, ran.code, ran)
        self.expect("release after it", 2, self.kiosk.release(), ran)
        self.kiosk.check_store()
        if not self.kiosk.companion_is_whole():
            raise AssertionError("the search companion is not whole")

    @staticmethod
    def expect(what, wanted, found, ran=""):
        if wanted != found:
            raise AssertionError(f"{what}: {found!r} where {wanted!r} is right. {ran}")
