"""When things happen that have their day: festivals by the moon, forums, school holidays. First and
last day of the window in each fiscal year."""

from datetime import date


def _every_year(month, first_day, last_month, last_day):
    windows = {}
    for fiscal_year_be in (2568, 2569, 2570):
        end_year = fiscal_year_be - 543
        first = date(end_year - (month >= 10), month, first_day)
        last = date(end_year - (last_month >= 10), last_month, last_day)
        windows[fiscal_year_be] = (first, last)
    return windows


WINDOWS = {
    "makha": {2568: (date(2025, 2, 10), date(2025, 2, 14)),
              2569: (date(2026, 3, 1), date(2026, 3, 5)),
              2570: (date(2027, 2, 19), date(2027, 2, 23))},
    "tenth month": {2568: (date(2025, 9, 15), date(2025, 9, 23)),
                    2569: (date(2026, 10, 1), date(2026, 10, 11)),
                    2570: (date(2027, 9, 22), date(2027, 9, 30))},
    "end of lent": {2568: (date(2024, 10, 18), date(2024, 10, 20)),
                    2569: (date(2025, 10, 8), date(2025, 10, 10)),
                    2570: (date(2026, 10, 27), date(2026, 10, 29))},
    "ramadan": {2568: (date(2025, 3, 3), date(2025, 3, 28)),
                2569: (date(2026, 2, 20), date(2026, 3, 17)),
                2570: (date(2027, 2, 10), date(2027, 3, 7))},
    "mawlid": {2568: (date(2025, 9, 6), date(2025, 9, 28)),
               2569: (date(2026, 8, 27), date(2026, 9, 20)),
               2570: (date(2027, 8, 16), date(2027, 9, 10))},
    "fire alms": _every_year(12, 20, 1, 20),
    "new year": _every_year(12, 31, 12, 31),
    "children's day": {2568: (date(2025, 1, 11), date(2025, 1, 11)),
                       2569: (date(2026, 1, 10), date(2026, 1, 10)),
                       2570: (date(2027, 1, 9), date(2027, 1, 9))},
    "rice": _every_year(1, 10, 2, 25),
    "songkran": _every_year(4, 10, 4, 16),
    "village forum": _every_year(1, 6, 1, 31),
    "tambon forum": _every_year(2, 1, 3, 31),
    "school holiday": _every_year(3, 25, 5, 8),
    "before the rains": _every_year(8, 20, 9, 30),
}
