"""What a run may come to, and the expectation of a fault computed from its kind and from what it
befalls.

KINDS are the requests of the run to release 2 in their order. A fault of the line ends a run where it
happens. A file whose bytes are wrong ends it too, but for a delta, after which the full file is
taken, and a picture, without which the release is in force."""
import collections

Kind = collections.namedtuple("Kind", "name way path role")
KINDS = {kind.name: kind for kind in (
    Kind("root", "full", "/2.root.json", "*/1.root.json"),
    Kind("probe", "full", "/3.root.json", None),
    Kind("timestamp", "full", "/timestamp.json", "*/timestamp.json"),
    Kind("snapshot", "full", ".snapshot.json", "*/1.snapshot.json"),
    Kind("targets", "full", ".targets.json", "*/1.targets.json"),
    Kind("full file", "full", ".db.zst", "targets/v*/full/*.db.zst"),
    Kind("delta", "delta", ".pages", None),
    Kind("picture", "full", "/photo/", "targets/photo/*"),
)}
METADATA = ("root", "timestamp", "snapshot", "targets")
TARGETS = ("full file", "delta", "picture")
FILES = METADATA + TARGETS  # requests with a file behind them: the probe has a 404

# Exit code, support code, release in force afterwards.
NEW, LATER, SAME = (0, "0001", 2), (0, "0006", 2), (0, "0002", 1)
NO_NAME, NO_CONNECTION, TLS, SERVER, SLOW, CUT, GONE = (
    (10, f"100{digit}", 1) for digit in range(1, 8))
REFUSED, LARGE, DAMAGED = (11, "1101", 1), (11, "1102", 1), (12, "1201", 1)


def of_line(kind, outcome):
    """The outcome of a fault that is not the file's own."""
    return LATER if kind.name == "picture" and outcome != NEW else outcome


def of_file(kind, outcome):
    """The outcome of a fault that another way may avoid: the file itself is wrong or not there."""
    return NEW if kind.name == "delta" else of_line(kind, outcome)


def of_bytes(kind):
    """Bytes that are not the signed ones, and no more of them."""
    if kind.name in ("root", "timestamp", "probe"):
        return REFUSED  # nothing signed tells their hash
    return of_file(kind, DAMAGED)
