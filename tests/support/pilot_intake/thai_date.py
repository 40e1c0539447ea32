"""Dates as offices write them."""

from datetime import date

SHORT = ("", "ม.ค.", "ก.พ.", "มี.ค.", "เม.ย.", "พ.ค.", "มิ.ย.", "ก.ค.", "ส.ค.", "ก.ย.", "ต.ค.", "พ.ย.",
         "ธ.ค.")
LONG = ("", "มกราคม", "กุมภาพันธ์", "มีนาคม", "เมษายน", "พฤษภาคม", "มิถุนายน", "กรกฎาคม", "สิงหาคม",
        "กันยายน", "ตุลาคม", "พฤศจิกายน", "ธันวาคม")

DATE_STYLES = ("iso", "iso", "slash", "slash", "big-slash", "dash", "short", "short", "long")
RARE_DATE_STYLES = ("long-ce", "serial")

THAI_DIGITS = str.maketrans("0123456789", "๐๑๒๓๔๕๖๗๘๙")


def thai_digits(text):
    return text.translate(THAI_DIGITS)


def date_text(day, style):
    be = day.year + 543
    return {
        "iso": f"{be}-{day.month:02d}-{day.day:02d}",
        "big-slash": f"{be}/{day.month:02d}/{day.day:02d}",
        "slash": f"{day.day:02d}/{day.month:02d}/{be}",
        "dash": f"{day.day:02d}-{day.month:02d}-{be}",
        "short": f"{day.day} {SHORT[day.month]} {be}",
        "long": f"{day.day} {LONG[day.month]} {be}",
        "long-ce": f"{day.day} {LONG[day.month]} {day.year}",
        "serial": str((day - date(1899, 12, 30)).days),
    }[style]


def fiscal_start(fiscal_year_be):
    """1 October."""
    return date(fiscal_year_be - 544, 10, 1)


def fiscal_end(fiscal_year_be):
    """30 September."""
    return date(fiscal_year_be - 543, 9, 30)
