"""Budgets: how much, from which of the four classes, from which funder."""

from typing import NamedTuple, Optional

CLASS_OF_LETTER = {"c": "community", "t": "tao", "a": "agency", "o": "other"}


class Budget(NamedTuple):
    baht: dict                     # class -> baht
    funder: Optional[str]          # organisation code, for agency or other

    @property
    def total(self):
        return sum(self.baht.values())


NOTHING = Budget({}, None)


def draw_total(draw, baht_thousand):
    """Small ones are commoner than large ones; most are round, some are an estimate to the
    hundred."""
    low, high = (bound * 1000 for bound in baht_thousand)
    amount = min(draw.between(low, high, 100), draw.between(low, high, 100))
    return amount // 1000 * 1000 if draw.chance(65) else amount


def split(draw, total, letters):
    """Parts in hundreds of baht; the community's part is the small one."""
    parts, rest = {}, total
    for letter in letters[:-1]:
        share = draw.between(5, 20) if letter == "c" else draw.between(20, 60)
        part = max(100, rest * share // 10000 * 100)
        parts[CLASS_OF_LETTER[letter]] = part
        rest -= part
    parts[CLASS_OF_LETTER[letters[-1]]] = rest
    return parts


def draw_budget(draw, work):
    """`work` is a Kind or a Family. One column names the funder, so money of one project never
    comes from an agency and another outside funder at once."""
    letters = draw.pick(work.money.split())
    funder = draw.pick(work.agency) if "a" in letters else None
    if "o" in letters:
        assert funder is None, work
        funder = draw.pick(work.other)
    return Budget(split(draw, draw_total(draw, work.baht_thousand), letters), funder)


def forwarded_budget(draw, work, organisation):
    """The budget of a project the tambon cannot carry: asked of that organisation."""
    letter = "a" if organisation.budget_class == "agency" else "o"
    letters = "t" + letter if draw.chance(35) else letter
    low, high = work.baht_thousand
    total = draw_total(draw, (max(low, high // 2), high * 2))
    if letters == letter and draw.chance(40):
        total = max(1, total // 100_000) * 100_000
    return Budget(split(draw, total, letters), organisation.code)
