"""What a tambon tells of itself: land, people, living, capital. Every figure is made up."""

from datetime import date

from .offices import SENDS_NOTHING
from .places import PLACES

LANDS = {"coast": "ที่ราบชายฝั่งทะเล", "hill": "ที่ราบเชิงเขาสลับเนินเขา", "river": "ที่ราบลุ่มริมน้ำ",
         "swamp": "ที่ราบลุ่มและป่าพรุ", "rice": "ที่ราบลุ่มทำนา", "rubber": "ที่ดอนสลับเนินควน"}


class ProfileMaker:
    """Draws the sheet profile of one tambon."""

    def __init__(self, tambon, draw):
        self.tambon = tambon
        self.draw = draw.fork("profile")
        self.day = date(2026, self.draw.between(3, 8), self.draw.between(1, 28))

    def rows(self):
        if self.tambon.code in SENDS_NOTHING:
            return []
        return [dict(area_code=self.tambon.code, section=section, item=item, value=value, unit=unit,
                     survey_date=self.day, source="สำรวจโดยคณะทำงานระดับตำบล")
                for section, items in (("physical", self._physical()), ("social", self._social()),
                                       ("economic", self._economic()), ("capital", self._capital()))
                for item, value, unit in items]

    def _physical(self):
        place, draw = PLACES[self.tambon.code], self.draw
        land = next((LANDS[trait] for trait in place.traits if trait in LANDS), "ที่ราบสลับที่ดอน")
        return (("เนื้อที่", f"{draw.between(14_000, 96_000, 50):,}", "ไร่"),
                ("ระยะทางถึงที่ว่าการอำเภอ", draw.between(2, 28), "กิโลเมตร"),
                ("ลักษณะภูมิประเทศ", f"{land} มี{place.water}ไหลผ่าน ฝนตกชุกในเดือนตุลาคมถึงธันวาคม", None),
                ("สระน้ำสาธารณะ", draw.between(2, 19), "แห่ง"),
                ("ถนนในหมู่บ้านที่ยังเป็นดินหรือลูกรัง", draw.between(3, 24), "สาย"))

    def _social(self):
        draw = self.draw
        men = draw.between(1_150, 4_900)
        muslim = draw.between(30, 74) if "muslim" in PLACES[self.tambon.code].traits \
            else draw.between(0, 9)
        return (("ประชากรชาย", f"{men:,}", "คน"),
                ("ประชากรหญิง", f"{men + draw.between(-90, 260):,}", "คน"),
                ("ครัวเรือน", f"{men * 2 // 3:,}", "ครัวเรือน"),
                ("ศาสนา: พุทธ", 100 - muslim, "ร้อยละ"), ("ศาสนา: อิสลาม", muslim, "ร้อยละ"),
                ("โรงเรียน", draw.between(2, 7), "แห่ง"),
                ("ผู้สูงอายุที่อยู่ลำพัง", draw.between(0, 46), "คน"),
                ("ผู้ต้องการคนดูแลที่บ้าน", draw.between(0, 14), "คน"),
                ("ประวัติและความเป็นมา",
                 f"ผู้เฒ่าเล่าว่าชาวบ้านรุ่นแรกเข้ามาตั้งบ้านเรือนริม{PLACES[self.tambon.code].water} "
                 "ทำกินด้วยกันเป็นเครือญาติ ต่อมามีวัด โรงเรียน และตลาดนัดเป็นที่พบปะ "
                 "ประเพณีสารทเดือนสิบและการทำบุญให้ทานไฟยังสืบทอดมาถึงวันนี้", None))

    def _economic(self):
        place, draw = PLACES[self.tambon.code], self.draw
        return (("อาชีพหลัก", "ปลูก" + " ".join(place.crops[:2]), None),
                ("อาชีพเสริม", " ".join(place.crafts), None),
                ("ตลาดนัด", draw.between(1, 5), "แห่ง"),
                ("วิสาหกิจชุมชน", draw.between(3, 17), "กลุ่ม"),
                ("แหล่งท่องเที่ยวที่ชุมชนดูแล", draw.between(0, 4), "แห่ง"))

    def _capital(self):
        draw = self.draw
        groups = draw.between(2, self.tambon.villages + 3)
        return (("กองทุนหมู่บ้าน", self.tambon.villages, "กองทุน"),
                ("กลุ่มออมทรัพย์", groups, "กลุ่ม"),
                ("เงินทุนของกลุ่มออมทรัพย์", f"{groups * draw.between(90_000, 640_000, 500):,}", "บาท"),
                ("ปราชญ์ชุมชนที่ถ่ายทอดความรู้", draw.between(2, 22), "คน"))
