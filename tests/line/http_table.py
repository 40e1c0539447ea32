"""Faults of HTTP: which x which request x where. The expectation is computed (outcomes.py)."""
import zlib

import http_faults as fault
from cases import Case
from fault_proxy import Plan
from outcomes import (CUT, DAMAGED, FILES, GONE, KINDS, LARGE, METADATA, NEW, REFUSED, SAME, SERVER,
                      SLOW, TARGETS, of_bytes, of_file, of_line)

KIB = 1024
PLACES = (0, 0.01, 0.25, 0.5, 0.75, -1)
HOST = "https://data.example/metadata/timestamp.json"
HARMLESS = {
    "one request a connection": fault.with_fields(Connection="close"),
    "another service offered": fault.with_fields(Alt_Svc='h3=":1"; ma=86400, h2="127.0.0.1:1"'),
    "cookies": fault.with_fields(Set_Cookie="a=b; Domain=localhost; Max-Age=99999"),
    "a place for other requests": fault.with_fields(Refresh="0; url=/elsewhere", Location="/x"),
    "a strict-transport rule": fault.with_fields(Strict_Transport_Security="max-age=9"),
    "a log-in offered": fault.with_fields(WWW_Authenticate="Basic realm=x"),
    "no length": fault.without_length,
    "five interim answers": fault.interim(103, 5),
    "ten thousand bytes of header": fault.large_field(10000),
    "the head byte by byte": fault.trickle_head(0.001),
    "a version of HTTP/1.0": fault.first_line(b"HTTP/1.0 200 OK"),
    "a first line without a reason": fault.first_line(b"HTTP/1.1 200"),
    "chunks of 700 bytes": fault.chunked(lambda body: fault.chunks(body, 700)),
}


def case(group, what, kind, answer, expected, **more):
    plan = Plan(answer=answer, path=kind.path, **{key: more.pop(key) for key in ("times",)
                                                  if key in more})
    return Case(f"{group}: {what}, {kind.name}", kind, plan, expected, **more)


def cuts():
    for kind in map(KINDS.get, FILES):
        for how in ("fin", "notify", "rst"):
            for place in PLACES:
                yield case("cut", f"body at {place} by {how}", kind, fault.cut(place, how),
                           of_line(kind, CUT), place=place, exact=how != "rst")
    for kind in KINDS.values():
        for how in ("fin", "notify", "rst"):
            for place in (0, 0.05, 0.3, 0.9, -1):
                # A refusal whose first line is there is one, whatever becomes of the rest.
                told = kind.name == "probe" and place not in (0, 0.05)
                yield case("cut", f"head at {place} by {how}", kind, fault.cut_head(place, how),
                           NEW if told else of_line(kind, CUT))


def slowness():
    for kind in map(KINDS.get, FILES):
        for place in (0, 0.5, -1):
            yield case("slow", f"stall in the body at {place}", kind, fault.stall(place),
                       of_line(kind, SLOW), place=place, exact=True)
        for share in (0.5, 1):
            yield case("slow", f"20 bytes a second, the last {share}", kind,
                       fault.trickle(int(400 * share), 2, 0.1), of_line(kind, SLOW))
        yield case("slow", "1 KB a second", kind, fault.trickle(3 * KIB, 102, 0.1), NEW)
    for kind in KINDS.values():
        for place in (0, 0.5):
            told = kind.name == "probe" and place > 0
            yield case("slow", f"stall in the head at {place}", kind, fault.stall_head(place),
                       NEW if told else of_line(kind, SLOW))


def lengths():
    for kind in map(KINDS.get, FILES):
        for more in (1, 1000, 1 << 40, 1 << 62):
            yield case("length", f"{more} bytes promised beyond the body", kind,
                       fault.wrong_length(more, "notify"), of_line(kind, CUT))
        yield case("length", "beyond the body, then a stall", kind, fault.wrong_length(1, "wait"),
                   of_line(kind, SLOW))
        for less in (1, 300):
            yield case("length", f"{less} bytes short of the body", kind,
                       fault.wrong_length(-less, "notify"),
                       # The second try may take what is left over for its answer.
                       {of_bytes(kind), of_line(kind, SERVER)})
        for what, values in {"below zero": ["-1"], "no number": ["many"], "two numbers": ["RIGHT", "7"],
                             "too large to count": ["9" * 30]}.items():
            yield case("length", what, kind, fault.length_field(*values),
                       {NEW, of_line(kind, SERVER), of_line(kind, CUT), of_bytes(kind)})
        yield case("length", "one byte after the file", kind, fault.change(lambda body: body + b"x"),
                   REFUSED if kind.name in ("root", "timestamp") else of_file(kind, LARGE))
        yield case("length", "no byte at all", kind, fault.change(lambda body: b""), of_bytes(kind))


def damage():
    for kind in map(KINDS.get, FILES):
        # In root.json signatures come first; one of three more than needed may be broken.
        for place in (0, 0.2, 0.4, 0.6, 0.8, -1):
            expected = {NEW, REFUSED} if kind.name == "root" and place == 0.2 else of_bytes(kind)
            yield case("damage", f"a bit at {place}", kind, fault.flip(place), expected)
        yield case("damage", "a login page", kind, fault.change(lambda body: fault.PORTAL),
                   of_bytes(kind))
        for what, packed in {"gzip": fault.gzip.compress, "deflate": zlib.compress}.items():
            for field in (what, "br", "zstd"):
                yield case("damage", f"{what} unasked, called {field}", kind,
                           fault.change(packed, Content_Encoding=field),
                           {of_bytes(kind), of_file(kind, LARGE)})
        yield case("damage", "a bomb, Content-Encoding", kind,
                   fault.change(lambda body: fault.BOMB, Content_Encoding="gzip"),
                   REFUSED if kind.name == "root" else of_file(kind, LARGE))  # 128 KB
        yield case("damage", "gzip as transfer coding", kind, fault.transfer_coded(None),
                   {NEW, of_bytes(kind), of_line(kind, SERVER)})
        yield case("damage", "a bomb as transfer coding", kind, fault.transfer_coded(fault.BOMB),
                   {of_file(kind, LARGE), of_line(kind, SERVER)})
    for kind in map(KINDS.get, TARGETS):
        yield case("damage", "a bit, once", kind, fault.flip(0.5), NEW, times=1)


def chunks():
    lies = {
        "a chunk that is longer than its data": lambda body: b"%x\r\n" % (len(body) + 99) + body,
        "no last chunk": lambda body: fault.chunk(body),
        "cut within a size": lambda body: fault.chunk(body) + b"1",
        "a size that is no number": lambda body: b"zz\r\n" + body + b"\r\n0\r\n\r\n",
        "a size too large to count": lambda body: b"f" * 20 + b"\r\n" + body,
        "a size of many digits": lambda body: b"0" * 70000 + b"1\r\nx\r\n0\r\n\r\n",
        "a size below zero": lambda body: b"-1\r\n" + body + b"\r\n0\r\n\r\n",
        "an endless trailer": lambda body: fault.chunk(body) + b"0\r\n" + b"X-T: y\r\n" * 50000,
    }
    for kind in map(KINDS.get, FILES):
        for what, write in lies.items():
            yield case("chunks", what, kind, fault.chunked(write),
                       {of_line(kind, CUT), of_file(kind, LARGE)})


def floods():
    for kind in KINDS.values():
        large = of_file(kind, LARGE)
        yield case("flood", "endless body", kind, fault.endless_body(),
                   GONE if kind.name == "probe-" else large)
        yield case("flood", "endless chunks", kind, fault.endless_chunks, large)
        for what, answer in {"endless head": fault.endless_head,
                             "endless line of a head": fault.endless_line,
                             "70,000 bytes of header": fault.large_field(70000),
                             "200,000 bytes of header": fault.large_field(200000),
                             "10,000 interim answers": fault.interim(103, 10000),
                             "10,000 times 100": fault.interim(100, 10000)}.items():
            # libcurl ends at such a line; that this is a refusal it has told before.
            told = kind.name == "probe" and what == "200,000 bytes of header"
            yield case("flood", what, kind, answer, NEW if told else of_file(kind, LARGE))


def statuses():
    for kind in KINDS.values():
        for number in (204, 205, 206, 304, 401, 403, 404, 407, 408, 410, 416, 429, 500, 502, 503, 504,
                       511):
            fields = {429: {"Retry_After": "3600"}, 503: {"Retry_After": "86400"},
                      401: {"WWW_Authenticate": "Basic realm=x"}}.get(number, {})
            yield case("status", str(number), kind, fault.status(number, **fields),
                       after_status(kind, number))
        for number in (301, 302, 303, 307, 308):
            for what, where in {"itself": None, "http": "http://localhost/", "another host": HOST,
                                "a file": "file:///etc/passwd"}.items():
                fields = {"Location": where or "/metadata/timestamp.json"}
                yield case("redirect", f"{number} to {what}", kind, fault.status(number, **fields),
                           of_line(kind, SERVER))


def after_status(kind, number):
    if number in (403, 404):
        # Without the new root the old one still does: its keys are the same.
        return NEW if kind.name in ("root", "probe") else of_file(kind, GONE)
    if number == 206:
        return of_bytes(kind)  # a part unasked: too short, and not what was signed
    return of_line(kind, SERVER)


def protocols():
    strange = {
        "not HTTP": (fault.instead(b"SSH-2.0-OpenSSH_9.2\r\n"), SERVER),
        "HTTP/0.9": (fault.headless, SERVER),
        "frames of HTTP/2": (fault.instead(b"\0\0\6\4\0\0\0\0\0\0\3\0\0\0\x64"), SERVER),
        "HTTP/9.9": (fault.first_line(b"HTTP/9.9 200 OK"), SERVER),
        "no status": (fault.first_line(b"HTTP/1.1 OK"), SERVER),
        "status 99": (fault.first_line(b"HTTP/1.1 99 Low"), SERVER),
        "status 999": (fault.first_line(b"HTTP/1.1 999 High"), SERVER),
        "a NUL in the head": (fault.with_fields(X_Nul="a\0b"), SERVER),
        "another protocol": (fault.status(101, b"", Upgrade="x", Connection="Upgrade"), SERVER),
        "nothing": (fault.instead(b""), CUT),
    }
    for kind in KINDS.values():
        for what, (answer, expected) in strange.items():
            told = kind.name == "probe" and "NUL" in what
            yield case("protocol", what, kind, answer, NEW if told else of_line(kind, expected))
        for what, answer in HARMLESS.items():
            if kind.name != "probe" or not what.startswith(("a version", "a first", "no length")):
                yield case("harmless", what, kind, answer, NEW)


def portals():
    """What a hotel or a prepaid card that ran out does: the same on every path."""
    everywhere = KINDS["root"]._replace(path="")
    for what, answer, expected in (
            ("a page on every path", fault.change(lambda body: fault.PORTAL), REFUSED),
            ("a redirect on every path", fault.status(302, Location="http://10.0.0.1/"), SERVER),
            ("status 511 on every path", fault.status(511, fault.PORTAL), SERVER),
            ("status 403 on every path", fault.status(403, fault.PORTAL), GONE),
            ("status 407 on every path", fault.status(407), SERVER),
            ("status 503 on every path", fault.status(503), SERVER),
            ("an empty answer on every path", fault.change(lambda body: b""), REFUSED)):
        yield case("portal", what, everywhere, answer, expected)


def replays():
    """Release 2 is in force, and single files or the whole tree are those of release 1 again."""
    for kind in map(KINDS.get, ("timestamp", "snapshot", "targets", "full file", "picture")):
        # Not asked for any more but the timestamp: which is older, and refused.
        expected = (11, "1101", 2) if kind.name == "timestamp" else (0, "0002", 2)
        yield Case(f"replay: an old {kind.name} after the new", kind, replay(kind), expected,
                   before=Plan())
    for kind in map(KINDS.get, ("root", "snapshot", "targets", "full file")):
        yield Case(f"replay: an old {kind.name} instead of the new", kind, replay(kind),
                   {of_bytes(kind), of_line(kind, LARGE)})
    yield Case("replay: an old timestamp instead of the new", KINDS["timestamp"],
               replay(KINDS["timestamp"]), SAME)
    yield Case("replay: not modified, asked with the tag of the old timestamp", KINDS["timestamp"],
               Plan(path="/timestamp.json", answer=fault.status(304)), SAME, before=tagged_old_tree)
    everything = KINDS["root"]
    yield Case("replay: the old tree after the new", everything, old_tree, (11, "1101", 2),
               before=Plan())
    yield Case("replay: the old tree instead of the new", everything, old_tree, SAME)


def replay(kind):
    return lambda worker: Plan(path=kind.path, answer=fault.change(
        lambda body: worker.repository.old(kind.role), ETag=None))


def old_tree(worker, tag=None):
    def answer(exchange):
        path = worker.repository.bed.folder / "old" / exchange.path.lstrip("/")
        body, status = (path.read_bytes(), 200) if path.is_file() else (b"none", 404)
        exchange.send_whole(body, status, ETag=tag)
    return Plan(answer=answer)


def tagged_old_tree(worker):
    return old_tree(worker, '"old"')


def resuming():
    """The line is cut in the middle, and the next run's request for the rest goes wrong."""
    def whole(exchange, file, first):
        exchange.send_whole(file, 200)

    def wrong_start(exchange, file, first):
        exchange.send_whole(file[:-500], 206, Content_Range=f"bytes 0-9/{len(file)}")

    def no_range_told(exchange, file, first):
        exchange.send_whole(file[first:], 206, Content_Range=None)

    def twice(exchange, file, first):
        exchange.send_whole(file[first:] * 2, 206)

    def empty(exchange, file, first):
        exchange.send_whole(b"", 206)

    def flipped(exchange, file, first):
        exchange.send_whole(bytes([file[first] ^ 1]) + file[first + 1:], 206)

    def unsatisfiable(exchange, file, first):
        exchange.send_whole(b"", 416, Content_Range=f"bytes */{len(file)}")

    def many_ranges(exchange, file, first):
        exchange.send_whole(b"--x\r\n\r\n" + file[first:] + b"\r\n--x--\r\n", 206,
                            Content_Type="multipart/byteranges; boundary=x")

    for kind in map(KINDS.get, TARGETS):
        for place in (0.1, 0.5, -1):
            for function in (whole, wrong_start, no_range_told, twice, empty, flipped,
                             unsatisfiable, many_ranges):
                expected = (0, "0002", 2) if kind.name == "picture" else NEW
                yield Case(f"resuming: {function.__name__.replace('_', ' ')} at {place}, {kind.name}",
                           kind, ranged(kind, function), expected,
                           before=Plan(path=kind.path, answer=fault.cut(place, "fin")))


def ranged(kind, function):
    return lambda worker: Plan(path=kind.path,
                               answer=fault.ranged(function)(worker.repository.body_of))


def cases():
    for group in (cuts, slowness, lengths, damage, chunks, floods, statuses, protocols, portals,
                  replays, resuming):
        yield from group()
