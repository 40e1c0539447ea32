"""Provinces made up for the attack: small, but with everything that makes hiding hard: places of every
size, few and many who failed, tambons with figures of their own, villages that did not send, women
and men, ages, pilot groups; and three releases with corrections, late tambons, vanished villages."""
import pathlib
import random
import sqlite3

ROOT = pathlib.Path(__file__).resolve().parents[2]
UNITS = {"1": "คน", "2": "ครัวเรือน", "3": "คน", "4": "คน"}  # 3: a plain count; 4: by sex or by age


def make_places(dice):
    """Code -> (level, parent, pilot group)."""
    places = {"80": ("province", None, None)}
    for district in range(1, dice.randint(2, 3) + 1):
        amphoe = f"80{district:02}"
        places[amphoe] = ("district", "80", None)
        for tambon in range(1, dice.randint(2, 4) + 1):
            code = f"{amphoe}{tambon:02}"
            places[code] = ("tambon", amphoe, dice.choice((None, 1, 1, 2)))
            for village in range(1, dice.randint(2, 6) + 1):
                places[f"{code}{village:02}"] = ("village", code, None)
    return places


def surveyed(dice, level):
    if level == "tambon":
        return dice.choice((dice.randint(60, 400), dice.randint(400, 6000)))
    return dice.choice((dice.randint(1, 30), dice.randint(30, 99), dice.randint(100, 299),
                        dice.randint(300, 900), dice.randint(300, 900)))


def failed(dice, n):
    most = dice.choice((0, 0, 3, 9, 9, 25, n // 10, n // 2, n))
    return dice.randint(0, min(n, most))


def split(dice, n, f, parts):
    """n and f dealt out to parts, each part's f within its n."""
    people = [1] * f + [0] * (n - f)
    dice.shuffle(people)
    cuts = sorted(dice.randint(0, n) for _ in range(parts - 1))
    rows = []
    for start, end in zip([0] + cuts, cuts + [n]):
        rows.append((end - start, sum(people[start:end])))
    return rows


class Figures:
    """What the offices have sent so far, and what they send next."""

    def __init__(self, seed):
        self.dice = random.Random(seed)
        self.places = make_places(self.dice)
        self.rows = {}  # (indicator, area) -> list of (sex, age, n, f, as_of)
        self.late = {code for code, (level, _, _) in self.places.items()
                     if level == "tambon" and self.dice.random() < 0.2}
        for indicator in UNITS:
            for code, (level, _, _) in self.places.items():
                if level == "tambon" and code not in self.late:
                    self.send_tambon(indicator, code, 1)

    def villages(self, tambon):
        return [code for code, (_, parent, _) in self.places.items() if parent == tambon]

    def send(self, indicator, area, level, release, sums=None):
        """One area's rows, with their parts where the indicator has some."""
        n, f = sums or (surveyed(self.dice, level), None)
        f = failed(self.dice, n) if f is None else f
        rows = [("", "", n, f)]
        if indicator == "4" and self.dice.random() < 0.8:
            women, men = split(self.dice, n, f, 2)
            rows += [("female", "", *women), ("male", "", *men)]
        if indicator == "4" and self.dice.random() < 0.5:
            ages = split(self.dice, n, f, 3)
            rows += [("", f"{20 * i}-{20 * i + 19}", *age) for i, age in enumerate(ages)]
        as_of = f"2026-{release:02}-{self.dice.randint(1, 28):02}"
        self.rows[indicator, area] = [(*row, as_of) for row in rows]

    def send_tambon(self, indicator, tambon, release):
        how = self.dice.random()
        if how < 0.2:
            self.send(indicator, tambon, "tambon", release)
            return
        for village in self.villages(tambon):
            if self.dice.random() < 0.9:
                self.send(indicator, village, "village", release)
        if how < 0.4 and indicator != "4":
            self.send_own(indicator, tambon, release)

    def send_own(self, indicator, tambon, release):
        """The tambon's own figure beside those of its villages: with what is missing, if any is."""
        sent = [self.rows[indicator, code][0] for code in self.villages(tambon)
                if (indicator, code) in self.rows]
        n = sum(row[2] for row in sent)
        f = sum(row[3] for row in sent)
        if len(sent) < len(self.villages(tambon)):
            more = surveyed(self.dice, "village")
            n, f = n + more, f + failed(self.dice, more)
        self.send(indicator, tambon, "tambon", release, (n, f))

    def change(self, release):
        """What the offices send between two releases."""
        for tambon in sorted(self.late):
            if self.dice.random() < 0.5:
                self.late.discard(tambon)
                for indicator in UNITS:
                    self.send_tambon(indicator, tambon, release)
        touched = set()
        for indicator, area in sorted(self.rows):
            level, parent, _ = self.places[area]
            chance = self.dice.random()
            if level == "village" and chance < 0.08:
                del self.rows[indicator, area]
                touched.add((indicator, parent))
            elif level == "village" and chance < 0.2:
                self.send(indicator, area, level, release)
                touched.add((indicator, parent))
        for indicator, tambon in sorted(touched):
            if (indicator, tambon) in self.rows:
                self.send_own(indicator, tambon, release)

    def write(self, path):
        """province.db with these places and figures, keeping what else is in it."""
        database = sqlite3.connect(path)
        database.execute("DELETE FROM indicator_raw")
        for (indicator, area), rows in self.rows.items():
            for sex, age, n, f, as_of in rows:
                counts = (None, None, None, n) if indicator == "3" else (n, n - f, f, None)
                database.execute(
                    "INSERT INTO indicator_raw (area_code, year_be, set_code, edition, "
                    "indicator_code, sex, age_group, surveyed, passed, failed, value, unit, as_of, "
                    "source) VALUES (?, 2569, 's', '1', ?, ?, ?, ?, ?, ?, ?, ?, ?, 'made up')",
                    (area, indicator, sex, age, *counts, UNITS[indicator], as_of))
        self.write_households(database)
        database.commit()
        database.close()

    def write_households(self, database):
        """Accounts and consumption: the same shapes, from the figures that count households."""
        database.execute("DELETE FROM household_account_raw")
        database.execute("DELETE FROM consumption_raw")
        for (indicator, area), rows in self.rows.items():
            _, _, n, f, as_of = rows[0]
            if indicator == "1":
                database.execute(
                    "INSERT INTO household_account_raw (area_code, year_be, household_count, "
                    "household_total, income_mean_satang, group_count, as_of) "
                    "VALUES (?, 2569, ?, ?, ?, ?, ?)", (area, f, n, 100 * n + f, n % 14, as_of))
            if indicator == "2":
                database.execute("INSERT INTO consumption_raw (area_code, year_be, item, households, "
                                 "surveyed) VALUES (?, 2569, 'x', ?, ?)", (area, f, n))

    def create(self, path):
        database = sqlite3.connect(path)
        for name in ("public", "province", "desk"):
            database.executescript((ROOT / "db/schema" / f"{name}.sql").read_text())
        database.executescript((ROOT / "db/query/sql/province_mark.sql").read_text())
        for code, (level, parent, group) in self.places.items():
            database.execute(
                "INSERT INTO area (code, level, parent_code, name_th, pilot_group, sort_key) "
                "VALUES (?, ?, ?, ?, ?, X'01')", (code, level, parent, code, group))
        database.execute("INSERT INTO issue VALUES ('1', '1', NULL, 'x', NULL, 1)")
        database.execute("INSERT INTO programme VALUES ('p', 'x', NULL, NULL, NULL, NULL, NULL, 1)")
        database.execute("INSERT INTO indicator_set VALUES ('s', '1', 'x', NULL, NULL, NULL, NULL, "
                         "NULL, 1)")
        for indicator, unit in UNITS.items():
            database.execute("INSERT INTO indicator VALUES ('s', '1', ?, 1, NULL, ?, ?, 'higher', "
                             "NULL, 'sum', NULL, NULL, NULL, 1)", (indicator, indicator, unit))
        database.commit()
        database.close()
        self.write(path)
