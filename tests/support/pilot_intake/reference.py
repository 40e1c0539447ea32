"""The facts the demonstration builds on, from assets/pilot/reference."""

import csv
from typing import NamedTuple


class Tambon(NamedTuple):
    code: str
    name: str
    district: str
    villages: int
    latitude: float
    longitude: float
    pilot_group: str
    phone: str            # of its local government, made up


class Organisation(NamedTuple):
    code: str
    name: str
    abbreviation: str
    budget_class: str


def rows(folder, kind):
    with open(folder / f"{kind}.csv", encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def tambons(folder):
    areas = rows(folder, "areas")
    names = {area["code"]: area["name_th"] for area in areas}
    phones = {row["area_code"]: row["phone"] for row in rows(folder, "organisations")}
    return [Tambon(area["code"], area["name_th"], names[area["parent"]], int(area["village_count"]),
                   float(area["latitude"]), float(area["longitude"]), area["pilot_group"],
                   phones[area["code"]])
            for area in areas if area["level"] == "tambon"]


def bmn_indicators(folder):
    """Units of จปฐ. edition 2560, by code."""
    return {row["code"]: row["unit"] for row in rows(folder, "indicators")
            if (row["set"], row["edition"]) == ("bmn", "2560")}


def organisations(folder):
    return {row["code"]: Organisation(row["code"], row["name_th"], row["abbreviation"],
                                      row["budget_class"])
            for row in rows(folder, "organisations")}
