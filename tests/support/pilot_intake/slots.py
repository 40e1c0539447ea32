"""What fills the {slots} of the wording: one set of words for one project."""

from .places import PLACES, ROADS

FRUITS = {"มังคุด", "ทุเรียน", "ลางสาด", "ลองกอง", "ส้มโอ", "สละ", "มะพร้าว", "กล้วย", "แตงโม"}
BROOKS = ("ลำห้วย", "คลองซอย", "คลองส่งน้ำ", "ลำเหมือง")


def village_list(numbers):
    """หมู่ที่ 2 · หมู่ที่ 2 และหมู่ที่ 5 · หมู่ที่ 1, 4 และ 7"""
    if len(numbers) == 1:
        return f"หมู่ที่ {numbers[0]}"
    if len(numbers) == 2:
        return f"หมู่ที่ {numbers[0]} และหมู่ที่ {numbers[1]}"
    return "หมู่ที่ " + ", ".join(map(str, numbers[:-1])) + f" และ {numbers[-1]}"


def make_slots(draw, tambon, fiscal_year_be, villages):
    place = PLACES[tambon.code]
    width = draw.between(3, 5)
    road = draw.between(60, 320, 5)
    fruit = [crop for crop in place.crops if crop in FRUITS]
    return {
        "t": tambon.name, "d": tambon.district, "vc": tambon.villages,
        "y": fiscal_year_be, "p": fiscal_year_be - 1,
        "m": village_list(villages[:1]) if villages else "",
        "ms": village_list(villages) if villages else "",
        "road": draw.pick(ROADS), "water": place.water, "brook": draw.pick(BROOKS),
        "crop": draw.pick(place.crops), "craft": draw.pick(place.crafts),
        "fruit": draw.pick(fruit) if fruit else "ไม้ผลพื้นบ้าน",
        "w": width, "road_l": road, "area": f"{width * road:,}",
        "l": draw.between(80, 900, 5), "long_l": f"{draw.between(400, 3200, 50):,}",
        "n": draw.between(3, 12), "people": draw.between(20, 150, 10),
    }
