"""Projects beyond the tambon's means: to whom they went and what came back."""

from datetime import timedelta
from typing import NamedTuple, Optional

from .thai_date import fiscal_start

APPROVED = ("อนุมัติ บรรจุในแผนปฏิบัติการปีงบประมาณ {y}",
            "เห็นชอบตามที่เสนอ โดยให้ตำบลเตรียมพื้นที่ให้พร้อม",
            "อนุมัติบางส่วน ให้ปรับปริมาณงานตามวงเงินที่ได้รับ")
WAITING = ("รับไว้พิจารณา ขอแบบแปลนและประมาณการราคาเพิ่มเติม",
           "อยู่ระหว่างสำรวจพื้นที่ร่วมกับหน่วยงาน",
           "บรรจุไว้ในบัญชีรายการสำรองของปีงบประมาณ {y}")
REFUSED = ("ยังสนับสนุนไม่ได้ในปีนี้ เนื่องจากวงเงินจำกัด ให้เสนอใหม่ในปีถัดไป",
           "ส่งคืนให้ทบทวน เพราะพื้นที่บางส่วนต้องขออนุญาตใช้ที่ดินก่อน",
           "ไม่อยู่ในภารกิจของหน่วยงาน แนะนำให้ส่งต่อหน่วยงานที่รับผิดชอบโดยตรง")


class Forwarding(NamedTuple):
    to: str
    date: object
    answer: Optional[str]
    amount: Optional[int]


def forward(draw, organisation, project, budget):
    """What happened to it, as its status tells."""
    year = project.fiscal_year_be
    sent = min(fiscal_start(year) - timedelta(days=draw.between(5, 190)),
               project.status_date - timedelta(days=draw.between(3, 20)))
    if project.status in ("budgeted", "doing", "done"):
        asked = budget.baht.get(organisation.budget_class, budget.total)
        return Forwarding(organisation.name, sent, draw.pick(APPROVED).format(y=year), asked)
    if project.status in ("postponed", "cancelled"):
        return Forwarding(organisation.name, sent, draw.pick(REFUSED), None)
    if draw.chance(40):
        return Forwarding(organisation.name, sent, None, None)
    return Forwarding(organisation.name, sent,
                      draw.pick(WAITING + REFUSED[:2]).format(y=year), None)
