"""Placeholder pictures, drawn by hand: a field, a sky, and what the project built. Each says
ตัวอย่าง in large letters. PNG with a palette; what zlib makes of the pixels may differ between
versions, so tests compare the pixels."""

import struct
import zlib

WIDTH, HEIGHT = 480, 320
PALETTE = ((0xBF, 0xDF, 0xF2), (0x8D, 0xB8, 0x6A), (0x5E, 0x8A, 0x45), (0x9B, 0x6B, 0x43),
           (0x8A, 0x8F, 0x94), (0xF4, 0xEF, 0xE2), (0x33, 0x3A, 0x40), (0x4C, 0x86, 0xB8))
SKY, FIELD, HILL, EARTH, CONCRETE, WALL, INK, WATER = range(len(PALETTE))

# ตัวอย่าง, 94 × 23 pixels, a line a number; the left pixel is the highest bit.
WORD_WIDTH = 94
WORD = (0x3860000000000000000000, 0x7c600000000001c0000000, 0x6ce00000000001c0000000,
        0x7dc00000000001c0000000, 0x3f800000000001c0000000, 0x1f00000000000000000000, 0x0,
        0x39c01f800fc00f1c07c001c, 0xfff07fe03ff01f1c0ff003e, 0xfff0fff07ff0199c1ff0037,
        0x1ef78f07870783d9c3c78037, 0x1c038403820383f1c383803f, 0x1cc3800380c381c1c003800f,
        0x1de3800381e381c1c0038307, 0x1f73800383b381f9c0038387, 0x1f73800383b380f9c00383c7,
        0x1f73800383b381c1c00381c7, 0x1ff3800f83e381c1c00381c7, 0xee3801f838381c1c00381c7,
        0xee3801b838381c1c00381ef, 0xfc3801b83ff81ffc00381ff, 0xf83801f83ff81ffc00380fe,
        0xf03800f03ff81ffc003807c)
SCALE = 3


def _fill(pixels, left, top, right, bottom, colour):
    for y in range(max(top, 0), min(bottom, HEIGHT)):
        pixels[y][max(left, 0):min(right, WIDTH)] = bytes([colour]) * (min(right, WIDTH)
                                                                       - max(left, 0))


def _write_word(pixels, left, top):
    for row, bits in enumerate(WORD):
        for column in range(WORD_WIDTH):
            if bits >> (WORD_WIDTH - 1 - column) & 1:
                x, y = left + column * SCALE, top + row * SCALE
                _fill(pixels, x, y, x + SCALE, y + SCALE, INK)


def _road(pixels, colour, horizon):
    for y in range(horizon, HEIGHT):
        half = 6 + (y - horizon) * 2 // 3
        _fill(pixels, WIDTH // 2 - half, y, WIDTH // 2 + half, y + 1, colour)


def _house(pixels, stage, horizon):
    """An empty lot, then posts, then walls with a roof, a door and two windows."""
    left, right, floor = 150, 330, horizon + 60
    if stage == "before":
        _fill(pixels, left, floor - 12, right, floor, EARTH)
        return
    if stage == "during":
        for x in range(left, right, 44):
            _fill(pixels, x, horizon - 40, x + 8, floor, CONCRETE)
        return
    _fill(pixels, left, horizon - 30, right, floor, WALL)
    for rise in range(40):
        _fill(pixels, left - 16 + rise * 2, horizon - 30 - rise, right + 16 - rise * 2,
              horizon - 29 - rise, EARTH)
    _fill(pixels, 225, horizon + 5, 255, floor, EARTH)
    for x in (170, 280):
        _fill(pixels, x, horizon, x + 30, horizon + 28, WATER)


def draw(stage, subject, draw_stream):
    """The pixels of one picture, a bytearray a line."""
    horizon = draw_stream.between(120, 150)
    pixels = [bytearray([SKY] * WIDTH) for _ in range(HEIGHT)]
    _fill(pixels, 0, horizon, WIDTH, HEIGHT, FIELD)
    top = draw_stream.between(WIDTH // 4, 3 * WIDTH // 4)
    for x in range(WIDTH):
        rise = max(0, 60 - abs(x - top) // 3)
        _fill(pixels, x, horizon - rise, x + 1, horizon, HILL)
    if subject == "road":
        _road(pixels, {"before": EARTH, "during": EARTH, "after": CONCRETE}[stage], horizon)
    elif subject == "water":
        _fill(pixels, 60, horizon + 20, WIDTH - 60, horizon + 75,
              {"before": HILL, "during": EARTH, "after": WATER}[stage])
    else:
        _house(pixels, stage, horizon)
    if stage == "during":
        _fill(pixels, 30, horizon + 40, 90, horizon + 80, EARTH)
    _fill(pixels, 0, HEIGHT - len(WORD) * SCALE - 16, WIDTH, HEIGHT, WALL)
    _write_word(pixels, (WIDTH - WORD_WIDTH * SCALE) // 2, HEIGHT - len(WORD) * SCALE - 8)
    return pixels


def _chunk(kind, content):
    return (struct.pack(">I", len(content)) + kind + content
            + struct.pack(">I", zlib.crc32(kind + content)))


def to_png(pixels):
    lines = b"".join(b"\0" + bytes(line) for line in pixels)
    return (b"\x89PNG\r\n\x1a\n"
            + _chunk(b"IHDR", struct.pack(">IIBBBBB", WIDTH, HEIGHT, 8, 3, 0, 0, 0))
            + _chunk(b"PLTE", b"".join(bytes(colour) for colour in PALETTE))
            + _chunk(b"IDAT", zlib.compress(lines, 9)) + _chunk(b"IEND", b""))
