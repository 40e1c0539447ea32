"""What a tambon's surveys say: จปฐ. by village, levels of กชช.2ค, household accounts, consumption."""

from datetime import date

from .offices import SENDS_NOTHING

BMN_YEAR, BMN_YEAR_BEFORE = 2564, 2563    # edition 2560
NEXT_YEAR = 2566                          # edition 2565: nothing of it continues the years before
ACCOUNT_YEARS = (2565, 2566)
BY_VILLAGE = ("1", "2", "3", "4", "5", "6", "7")     # the others only for the whole tambon
BY_SEX = "6"
BMN_SOURCE = "แบบ จปฐ. 2"
LEVEL_SOURCE = "แบบ กชช.2ค"
ITEMS = ("ปลูกผักสวนครัวไว้กินเอง", "ซื้ออาหารสำเร็จรูปเป็นประจำ", "ดื่มเครื่องดื่มที่มีน้ำตาลทุกวัน",
         "ใช้สมุนไพรแทนยาเมื่อเจ็บป่วยเล็กน้อย", "แยกขยะก่อนทิ้ง", "ออมเงินกับกลุ่มในตำบล")

# Whom an indicator asks about, of 100 households; the others ask the households themselves.
PER_100_HOUSEHOLDS = {"15": 12, "16": 38, "17": 5, "18": 3, "19": 175, "20": 165, "21": 48,
                      "24": 265, "25": 265, "26": 265, "27": 52, "28": 7, "29": 22}


class SurveyMaker:
    """Draws the survey sheets of one tambon; every list of rows may be empty."""

    def __init__(self, tambon, indicators, draw):
        self.tambon = tambon
        self.indicators = indicators          # of จปฐ. edition 2560: {code: unit}
        self.draw = draw.fork("survey")
        self.villages = [f"{tambon.code}{number:02d}"
                         for number in range(1, tambon.villages + 1)]
        self.households = [self.draw.between(35, 260) for _ in self.villages]
        self.day = date(BMN_YEAR - 543, self.draw.between(3, 6), self.draw.between(1, 28))

    def indicator_rows(self):
        if self.tambon.code in SENDS_NOTHING:
            return []
        missing = self._missing_villages()
        own_row = bool(missing) or self.draw.chance(85)
        rows = []
        for code in self.indicators:
            parts = [self._figure(code, count) for count in self.households]
            if code in BY_VILLAGE:
                rows += [self._row(code, village, BMN_YEAR, part)
                         for village, part in zip(self.villages, parts) if village not in missing]
            if own_row or code not in BY_VILLAGE:
                rows.append(self._row(code, self.tambon.code, BMN_YEAR, _together(parts)))
                rows += self._sexes(code, _together(parts))
            if code in BY_VILLAGE:
                rows.append(self._row(code, self.tambon.code, BMN_YEAR_BEFORE,
                                      self._year_before(_together(parts))))
        rows.append(self._next_edition())
        return rows + self._levels(missing)

    def _missing_villages(self):
        count = self.draw.weighted(((0, 78), (1, 16), (2, 6)))
        return set(self.draw.sample(self.villages, min(count, len(self.villages) - 1)))

    def _figure(self, code, households):
        """(surveyed, passed) of a village."""
        draw = self.draw
        surveyed = {"1": draw.between(0, 9), "2": draw.between(0, 7),
                    "3": households * draw.between(28, 45) // 100,
                    "6": households * draw.between(140, 180) // 100,
                    "7": households * draw.between(260, 310) // 100}.get(code)
        if surveyed is None:
            surveyed = households * PER_100_HOUSEHOLDS.get(code, 100) // 100
        failing = draw.weighted(((0, 38), (1, 12), (draw.between(2, 9), 30),
                                 (surveyed * draw.between(2, 18) // 100, 20)))
        return surveyed, surveyed - min(failing, surveyed)

    def _year_before(self, figure):
        surveyed = figure[0] * self.draw.between(94, 104) // 100
        return surveyed, min(surveyed, figure[1] * self.draw.between(92, 103) // 100)

    def _row(self, code, area, year, figure, **more):
        row = {"set": "bmn", "edition": "2560", "indicator_code": code, "area_code": area,
               "year_be": year, "surveyed": figure[0], "passed": figure[1],
               "failed": figure[0] - figure[1], "unit": self.indicators[code],
               "as_of": self.day.replace(year=year - 543), "source": BMN_SOURCE}
        row.update(more)
        return row

    def _sexes(self, code, figure):
        if code != BY_SEX or not self.draw.chance(30):
            return []
        surveyed = figure[0] * self.draw.between(46, 51) // 100
        passed = min(surveyed, max(figure[1] * self.draw.between(44, 50) // 100,
                                   surveyed - (figure[0] - figure[1])))
        men = (surveyed, passed)
        women = (figure[0] - surveyed, figure[1] - passed)
        return [self._row(code, self.tambon.code, BMN_YEAR, men, sex="male"),
                self._row(code, self.tambon.code, BMN_YEAR, women, sex="female")]

    def _next_edition(self):
        parts = _together([self._figure("1", count) for count in self.households])
        return self._row("1", self.tambon.code, NEXT_YEAR, parts, edition="2565")

    def _levels(self, missing):
        return [{"set": "nrd2c-level", "edition": "2560", "indicator_code": "level",
                 "area_code": village, "year_be": BMN_YEAR, "unit": "ระดับ",
                 "value": self.draw.weighted(((1, 4), (2, 31), (3, 65))),
                 "surveyed": count, "as_of": self.day, "source": LEVEL_SOURCE}
                for village, count in zip(self.villages, self.households) if village not in missing]

    def account_rows(self):
        draw = self.draw.fork("accounts")
        total = sum(self.households)
        kept = draw.weighted(((draw.between(8, 29), 15), (draw.between(30, 80), 35),
                              (total * draw.between(12, 45) // 100, 50)))
        income = draw.between(118_000, 262_000, 100)
        habits = [draw.between(71, 104), draw.between(30, 110), draw.between(3, 16)]
        return [self._account(draw, year, min(kept + place * draw.between(0, 6), total),
                              [income] + [income * percent // 100 for percent in habits])
                for place, year in enumerate(ACCOUNT_YEARS)]

    def _account(self, draw, year, kept, means):
        mean, expense, debt, saving = (amount * draw.between(94, 107) // 100 for amount in means)
        row = {"area_code": self.tambon.code, "year_be": year, "household_count": kept,
               "household_total": sum(self.households), "group_count": draw.between(0, 9),
               "as_of": date(year - 543, 9, draw.between(1, 30))}
        for name, amount in (("income", mean), ("expense", expense), ("debt", debt),
                             ("saving", saving)):
            row[f"{name}_mean"] = amount
            row[f"{name}_median"] = amount * draw.between(68, 98) // 100
        return row

    def consumption_rows(self):
        draw = self.draw.fork("consumption")
        if not draw.chance(50):
            return []
        surveyed = sum(self.households) * draw.between(20, 60) // 100
        return [{"area_code": self.tambon.code, "year_be": 2566, "item": item,
                 "households": surveyed * draw.between(2, 88) // 100, "surveyed": surveyed}
                for item in draw.sample(ITEMS, draw.between(4, len(ITEMS)))]


def _together(parts):
    return sum(part[0] for part in parts), sum(part[1] for part in parts)
