#!/usr/bin/env python3
"""Writes boundaries for the tambons of an areas sheet as GeoJSON, to try the map with. MADE UP: each
cell holds what is nearer to its tambon's centre point than to any other, its edges bent at random.
No border runs there; the file says so, and is never shipped. Same arguments, same bytes.

    make_boundaries.py AREAS.csv OUT.geojson [--detail N]     an edge has 2^N parts (default 5)
"""
import argparse
import csv
import json
import math
import pathlib
import random

MARGIN = 0.06  # degrees around the centres
NEAR = 3e-5    # corners nearer than this are one
BEND = 0.09    # of a part's length


def read_centres(path):
    with path.open(encoding="utf-8-sig", newline="") as file:
        rows = [row for row in csv.DictReader(file)
                if row["level"] == "tambon" and row["latitude"] and row["longitude"]]
    return {row["code"]: (float(row["longitude"]), float(row["latitude"])) for row in rows}


def frame(centres):
    """A box around all, its corners cut."""
    xs, ys = zip(*centres)
    west, east, south, north = min(xs) - MARGIN, max(xs) + MARGIN, min(ys) - MARGIN, max(ys) + MARGIN
    cut_x, cut_y = (east - west) / 5, (north - south) / 5
    return [(west + cut_x, south), (east - cut_x, south), (east, south + cut_y),
            (east, north - cut_y), (east - cut_x, north), (west + cut_x, north),
            (west, north - cut_y), (west, south + cut_y)]


def clip(polygon, centre, other):
    """What of a convex polygon is nearer to the centre than to the other."""
    nx, ny = other[0] - centre[0], other[1] - centre[1]
    limit = (nx * (centre[0] + other[0]) + ny * (centre[1] + other[1])) / 2
    beyond = [nx * x + ny * y - limit for x, y in polygon]
    kept = []
    for index, (point, away) in enumerate(zip(polygon, beyond)):
        following, next_away = polygon[(index + 1) % len(polygon)], beyond[(index + 1) % len(polygon)]
        if away <= 0:
            kept.append(point)
        if (away < 0 < next_away) or (next_away < 0 < away):
            part = away / (away - next_away)
            kept.append((point[0] + part * (following[0] - point[0]),
                         point[1] + part * (following[1] - point[1])))
    return kept


class Corners:
    """Corners as all cells that meet there have them: the first one stands for those near it."""

    def __init__(self):
        self.known = {}

    def same(self, point):
        column, row = (math.floor(part / NEAR) for part in point)
        for x in (column - 1, column, column + 1):
            for y in (row - 1, row, row + 1):
                if (x, y) in self.known:
                    return self.known[x, y]
        return self.known.setdefault((column, row), (round(point[0], 7), round(point[1], 7)))


def bend(start, end, detail, chance, corners=(True, True)):
    """The points between two corners, bent at random: halves of halves, less beside a corner."""
    if detail == 0:
        return []
    most = BEND / 3 if any(corners) else BEND
    push = chance.uniform(-most, most)
    middle = ((start[0] + end[0]) / 2 - push * (end[1] - start[1]),
              (start[1] + end[1]) / 2 + push * (end[0] - start[0]))
    return [*bend(start, middle, detail - 1, chance, (corners[0], False)), middle,
            *bend(middle, end, detail - 1, chance, (False, corners[1]))]


def edge(start, end, detail):
    """From both sides the same points: bent from the lesser corner on."""
    if start > end:
        return edge(end, start, detail)[::-1]
    return [start, *bend(start, end, detail, random.Random(f"{start}{end}")), end]


def make_cells(centres, detail):
    corners, around = Corners(), frame(list(centres.values()))
    cells = {}
    for code, centre in centres.items():
        polygon = around
        for other in sorted(centres.values(), key=lambda place: math.dist(place, centre))[1:]:
            polygon = clip(polygon, centre, other)
        ring = [corners.same(point) for point in polygon]
        ring = [point for index, point in enumerate(ring) if point != ring[index - 1]]
        lines = zip(ring, [*ring[1:], ring[0]])
        points = [point for line in lines for point in edge(*line, detail)[:-1]]
        cells[code] = [*points, points[0]]
    return cells


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("areas", type=pathlib.Path)
    parser.add_argument("out", type=pathlib.Path)
    parser.add_argument("--detail", type=int, default=5)
    options = parser.parse_args()
    features = [{"type": "Feature",
                 "properties": {"code": code, "note": "made up from the centre points, no border"},
                 "geometry": {"type": "Polygon",
                              "coordinates": [[[round(x, 7), round(y, 7)] for x, y in ring]]}}
                for code, ring in make_cells(read_centres(options.areas), options.detail).items()]
    collection = {"type": "FeatureCollection",
                  "name": "MADE UP for tests: cells around centre points, not boundaries",
                  "features": features}
    options.out.write_text(json.dumps(collection, separators=(",", ":")), encoding="utf-8")


if __name__ == "__main__":
    main()
