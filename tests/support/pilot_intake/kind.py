"""What a kind of project is: the wording files are lists of these."""

from typing import NamedTuple, Tuple


class Kind(NamedTuple):
    """Texts may hold {slots}; slots.py says which. `money` lists the ways such a project is paid,
    one letter a budget class: c community, t the tambon's local government, a agency, o other.
    `baht_thousand` is the range of its budget. The first goal and doer belong to the first name,
    the second to the second, and so on; a shorter list starts again from the front."""

    issue: str                       # code in edition 2552
    scope: str                       # village, villages or tambon
    doer: str                        # community, shared or agency
    money: str                       # "t ct ta"
    baht_thousand: Tuple[int, int]
    names: Tuple[str, ...]
    goals: Tuple[str, ...]
    by: Tuple[str, ...]
    agency: Tuple[str, ...] = ()     # funders of class agency
    other: Tuple[str, ...] = ()      # funders of class other
    traits: Tuple[str, ...] = ()     # the tambon must have one of these, if any are given
    beyond: Tuple[str, ...] = ()     # agencies it is sent to when the tambon cannot do it alone
    works: bool = False              # construction: has a place on the map, takes months
    baht_per_square_metre: int = 0   # of a road: its area gives the budget
    seasons: Tuple[str, ...] = ()    # of each name: a window of season.py, or ""


class Family(NamedTuple):
    """A tambon project whose work is done village by village."""

    issue: str
    doer: str
    money: str
    baht_thousand: Tuple[int, int]   # of one village's part
    name: str
    goal: str
    parts: Tuple[str, ...]           # names of the villages' activities
    by: str
    agency: Tuple[str, ...] = ()
    other: Tuple[str, ...] = ()
    works: bool = False
    seasons: Tuple[str, ...] = ()    # of each part, as in Kind
