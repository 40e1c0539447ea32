"""The clock's table: which time x which way x which metadata x what went before."""
import datetime

from clock_bed import ALWAYS, DAY, HOUR, Times
from clock_cases import ClockCase, JumpCase, OutageCase
from certificates import server_context

WAYS = ("https", "http", "stick")
ROLES = ("root", "timestamp", "snapshot", "targets")
YEAR_2038 = 2147483647
YEAR_2099 = 4070908800
REQUESTS = {"the next root": "/2.root.json", "the timestamp": "/timestamp.json",
            "the snapshot": ".snapshot.json", "the targets": ".targets.json",
            "the full file": ".db.zst"}


def wrong_clocks(grounds):
    return {"1970": DAY, "2000": 946684800, "the second before the build": grounds.build_day - 1,
            "the day of the build": grounds.build_day, "a year behind": grounds.today - 365 * DAY,
            "2038": YEAR_2038, "the second after 2038": YEAR_2038 + 1, "2099": YEAR_2099}


def wrong(grounds):
    """Wrong clocks and the right one, with metadata of all ages, and all that may have gone before."""
    today = grounds.today
    ages = {"fresh": Times.usual(today), "stale": Times.usual(today - 30 * DAY),
            "expired": Times.usual(today - 60 * DAY)}
    clocks = {**wrong_clocks(grounds), "the right time": today + HOUR}
    for clock_name, clock in clocks.items():
        for age, times in ages.items():
            for way in WAYS:
                for state in ("first", "later", "quiet", "after 2099"):
                    yield ClockCase(f"clock: {clock_name}, {age}, {way}, {state}", way, state, times,
                                    clock, today + HOUR)


def boundaries(grounds):
    """A second before the end of each role, at it and after it: these clocks are right."""
    today = grounds.today
    for role in ROLES:
        end = today + 20 * DAY + 4321
        times = Times.usual(today, **{role: end})
        for what, seconds in {"a second before": -1, "at": 0, "a second after": 1}.items():
            for way in WAYS:
                for state in ("first", "later", "quiet"):
                    yield ClockCase(f"expiry: {what} the end of {role}, {way}, {state}", way, state,
                                    times, end + seconds, end + seconds)


def beginnings(grounds):
    """Around the second of issue: nothing is refused for coming from a later time."""
    for seconds in (-DAY, -1, 0, 1):
        for way in WAYS:
            for state in ("first", "later"):
                yield ClockCase(f"issue: {seconds} s from it, {way}, {state}", way, state,
                                Times.usual(grounds.today), grounds.today + seconds,
                                grounds.today + HOUR)


def floors(grounds):
    """A clock that is behind, and metadata that end about the floor of the store: the floor judges."""
    start = grounds.today - 70 * DAY  # what the store has was issued then
    for role in ("timestamp", "snapshot", "targets"):
        for seconds in (-1, 0, 1):
            times = Times.usual(start - DAY, **{role: start + seconds})
            for name, clock in list(wrong_clocks(grounds).items())[:3]:
                for way in WAYS:
                    yield ClockCase(f"floor: {role} ends {seconds} s from it, {name}, {way}", way,
                                    "later", times, clock, grounds.today + HOUR)


def new_floors(grounds):
    """A new kiosk with a clock that is behind: the day of its build judges."""
    for role in ("root", "timestamp", "snapshot", "targets"):
        for seconds in (-1, 0, 1):
            times = Times.usual(grounds.build_day - 10 * DAY, **{role: grounds.build_day + seconds})
            for name, clock in list(wrong_clocks(grounds).items())[:3]:
                for way in WAYS:
                    yield ClockCase(f"new floor: {role} ends {seconds} s from it, {name}, {way}", way,
                                    "first", times, clock, grounds.today + HOUR)


def confirmed(grounds):
    """Staff confirms an expired stick; the floor rises to when it was issued, and no further."""
    for name, clock in {**wrong_clocks(grounds), "the right time": grounds.today + HOUR}.items():
        for state in ("first", "later", "after 2099"):
            yield ClockCase(f"confirmed: {name}, {state}", "stick", state,
                            Times.usual(grounds.today - 60 * DAY), clock, grounds.today + HOUR,
                            words=("--confirm-expired",))


def certificates(grounds):
    """What TLS judges by is the run's time as well."""
    today = grounds.today + HOUR
    floor = grounds.today - 70 * DAY
    ends = {"ended a second ago": today - 1, "ends now": today, "ends in a second": today + 1,
            "ended a second before the floor": floor - 1, "ends at the floor": floor,
            "ends a second after the floor": floor + 1, "ended ten years ago": today - 3650 * DAY}
    contexts = {name: (context(grounds, f"ends-{number}", ALWAYS[0], end), end)
                for number, (name, end) in enumerate(ends.items())}
    for name, begin in {"begins in a second": today + 1, "begins tomorrow": today + DAY,
                        "begins in two years": today + 730 * DAY}.items():
        contexts[name] = context(grounds, name.replace(" ", "-"), begin, ALWAYS[1]), None
    for name, (tls, end) in contexts.items():
        for clock_name, clock in {"the right time": today, "1970": DAY, "2000": 946684800,
                                  "2099": YEAR_2099}.items():
            yield ClockCase(f"certificate: {name}, {clock_name}", "proxy", "later",
                            Times.usual(grounds.today), clock, today, context=tls,
                            certificate_end=end)


def context(grounds, name, first, last):
    return server_context(grounds.certificates.make(
        name, **{key: value if isinstance(value, datetime.datetime)
                 else datetime.datetime.utcfromtimestamp(value)
                 for key, value in {"first": first, "last": last}.items()}))


def jumps(grounds):
    """The clock jumps while the answer to a request is on its way: the run's time stays its own."""
    right = grounds.today + HOUR
    places = {"1970": DAY, "2000": 946684800, "a day back": right - DAY, "a day on": right + DAY,
              "past every expiry": right + 4000 * DAY, "2038": YEAR_2038 + 1, "2099": YEAR_2099}
    for request, path in REQUESTS.items():
        for name, clock in places.items():
            for way in ("proxy", "http"):
                yield JumpCase(f"jump: to {name} at {request}, {way}", way,
                               Times.usual(grounds.today), right, clock, path)


def outages(grounds):
    for name, clock in wrong_clocks(grounds).items():
        for way in ("https", "stick"):
            yield OutageCase(f"outage: first in {name}, then {way}", way, "later",
                             Times.usual(grounds.today), clock, grounds.today + HOUR)


def cases(grounds):
    for group in (wrong, boundaries, beginnings, floors, new_floors, confirmed, certificates,
                  jumps, outages):
        yield from group(grounds)
