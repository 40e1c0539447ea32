"""Deltas that are hostile behind right signatures. The other ways to release 2 are gone, so that a
delta has to be taken or refused by itself; the format is sync/delta/FORMAT.md."""
import struct

from attack import Verdict, attack_class, table

DELTA = attack_class("hostile delta", "signs a delta that lies about lengths, counts, base or result")
REFUSED = Verdict("1007", signed=True)
HEADER_BYTES = 128

SHARED = {"magic": (0, "8s"), "version": (8, "<I"), "old sum": (16, "32s"), "new sum": (48, "32s"),
          "old length": (80, "<Q"), "new length": (88, "<Q")}
FIELDS = {
    "pages": {**SHARED, "page size": (12, "<I"), "page count": (96, "<I"), "group count": (100, "<I"),
              "prefix length": (104, "<Q"), "length of the list": (112, "<I"),
              "length of its frame": (116, "<I"), "window log": (120, "<I"), "group pages": (124, "<I")},
    "rows": {**SHARED, "step count": (12, "<I"), "source": (96, "32s"),
             "length of the first patchset": (128, "<I"), "length of its frame": (132, "<I")},
}
# What stands in a number's place; the sums and the magic are texts.
NUMBERS = {"zero": lambda value, top: 0, "one less": lambda value, top: max(value - 1, 0) or value + 2,
           "one more": lambda value, top: value + 1, "half of all": lambda value, top: top >> 1,
           "all ones": lambda value, top: top}
TEXTS = {"zeros": lambda text: bytes(len(text)), "one bit": lambda text: bytes([text[0] ^ 1]) + text[1:],
         "turned round": lambda text: text[::-1]}


def rows_of():
    for kind, fields in FIELDS.items():
        for field, (at, shape) in fields.items():
            for name, change in (TEXTS if shape.endswith("s") else NUMBERS).items():
                yield f"{kind}, {field}: {name}", (kind, at, shape, change)


# Still true of the delta at hand, which has few pages, or of no account to a reader that unpacks each
# frame in one piece.
HARMLESS = {"pages, window log: one more", "pages, window log: one less", "pages, group pages: one less",
            "pages, group pages: one more"}


@table(DELTA, {name: (*row, Verdict("0001", 2, signed=True) if name in HARMLESS else REFUSED)
               for name, row in rows_of()})
def a_field_of_its_header_lies(world, province, kind, at, shape, change):
    data = bytearray(world.second[kind].data)
    value, = struct.unpack_from(shape, data, at)
    if isinstance(value, bytes):
        struct.pack_into(shape, data, at, change(value))
    else:
        top = (1 << 8 * struct.calcsize(shape)) - 1
        struct.pack_into(shape, data, at, change(value, top) & top)
    offer(world, province, kind, bytes(data))


def offer(world, province, kind, data):
    province.offer(**{kind: world.second[kind].changed(data=data)})
    province.only(kind)


@table(DELTA, {f"{kind}, {name}": (kind, change, REFUSED) for kind in ("rows", "pages")
               for name, change in {
                   "nothing": lambda data: b"", "only its magic": lambda data: data[:8],
                   "only its header": lambda data: data[:HEADER_BYTES],
                   "half of it": lambda data: data[:(HEADER_BYTES + len(data)) // 2],
                   "all but its last byte": lambda data: data[:-1],
                   "a byte more": lambda data: data + b"\0",
                   "its body twice": lambda data: data + data[HEADER_BYTES:],
                   "a body of zeros": lambda data: data[:HEADER_BYTES] + bytes(len(data) - HEADER_BYTES),
                   "a body of noise": lambda data: data[:HEADER_BYTES] + bytes(
                       byte ^ 0xA5 for byte in data[HEADER_BYTES:]),
                   "a bit of its last frame": lambda data: data[:-8] + bytes([data[-8] ^ 16]) + data[-7:],
                   "a bit of its first frame": lambda data: data[:140] + bytes([data[140] ^ 1]) + data[141:],
               }.items()})
def its_body_lies(world, province, kind, change):
    offer(world, province, kind, change(world.second[kind].data))


def huge_frame(length):
    """A frame of Zstandard that unpacks to so many zeros."""
    blocks = [struct.pack("<I", 128 << 13 | 2)[:3] + b"\0"] * (length >> 17)
    return (struct.pack("<IBB", 0xFD2FB528, 0xC0, 0x50) + struct.pack("<Q", length) +
            b"".join(blocks) + b"\1\0\0")


@table(DELTA, {"rows": ("rows", REFUSED), "pages": ("pages", REFUSED)})
def its_first_frame_is_a_bomb(world, province, kind):
    data = bytearray(world.second[kind].data[:HEADER_BYTES])
    bomb = huge_frame(64 << 20)
    if kind == "rows":
        data += struct.pack("<II", 64 << 20, len(bomb)) + bomb
    else:
        struct.pack_into("<II", data, 112, 4 << 20, len(bomb))
        data += bomb
    offer(world, province, kind, bytes(data))


@table(DELTA, {"rows": ("rows", REFUSED), "pages": ("pages", REFUSED)})
def it_is_right_and_leads_to_another_release(world, province, kind):
    other = world.make_once(2, "--sql", "UPDATE project SET objective = 'x'", "--base", world.maker.base,
                            "--delta", kind)[kind]
    offer(world, province, kind, other.data)


@table(DELTA, {"rows": ("rows", REFUSED), "pages": ("pages", REFUSED)})
def it_is_right_and_starts_elsewhere(world, province, kind):
    """The right delta, for a kiosk whose snapshot somebody has exchanged."""
    full = world.second[kind]
    province.offer(**{kind: full.changed(from_sha256=full.custom["snapshot_sha256"])})
    province.only(kind)
