"""A case of the clock's table and how it is judged.

Whatever the clock says: what is on the screen stays and opens, the floor is what the model says and
never the clock's doing, status.json says what the clock was and whether it is in doubt; afterwards,
with the right time, the next run succeeds, and an old tree with a clock in 1970 is refused."""
import dataclasses
import typing

from clock_bed import DAY, HOUR, Times
from fault_proxy import Plan

YEAR_2099 = 4070908800


@dataclasses.dataclass
class ClockCase:
    name: str
    way: str
    state: str
    times: Times               # of the tree with release 2
    clock: int
    right: int                 # what a right clock would say then
    words: tuple = ()
    context: typing.Any = None
    certificate_end: int = None

    def run(self, worker):
        """Returns what was wrong, as lines of text."""
        worker.begin()
        self.wrong = []
        tree = worker.grounds.make_tree(2, self.times)
        old = self.prepare(worker, tree)
        worker.secure.begin(Plan(context=self.context))
        self.step(worker, "the run", self.clock, self.way, tree, 2, self.words,
                  self.certificate_end)
        worker.secure.begin(Plan())
        self.recover(worker, tree, old)
        return self.wrong

    def start_times(self, worker):
        """Of the tree with release 1: the same root, everything else long ago."""
        return Times.usual(worker.grounds.today - 70 * DAY, root=self.times.expires["root"])

    def prepare(self, worker, tree):
        """Brings the store to the state the case begins with. Returns the tree with release 1."""
        times = self.start_times(worker)
        old = worker.grounds.make_tree(1, times)
        if self.state != "first":
            self.step(worker, "release 1", times.issued + HOUR, "stick", old, 1, times=times)
        if self.state == "quiet":
            self.step(worker, "release 2", self.times.issued + HOUR, self.way, tree, 2)
        if self.state == "after 2099":
            self.step(worker, "the run in 2099", YEAR_2099, self.way, tree, 2)
        return old

    def step(self, worker, what, clock, way, tree, release, words=(), certificate_end=None,
             times=None, expected=None):
        """One run, judged by the model (or by `expected`)."""
        before = worker.floor()
        if expected is None:
            expected = worker.model.run(clock, way, times or self.times, release, certificate_end,
                                        "--confirm-expired" in words)
        worker.model.note(clock, way, expected[0])
        ran = worker.sync(clock, way, tree, *words)
        found = ran.code, ran.support, worker.bed.release()
        if found != expected:
            self.wrong.append(f"{what} came to {found}, not {expected}: {ran.text.strip()}")
        floor = worker.floor()
        if floor != worker.model.floor or floor < before:
            self.wrong.append(f"{what}: floor {floor}, was {before}, not {worker.model.floor}")
        self.judge_status(worker, what, clock, expected)

    def judge_status(self, worker, what, clock, expected):
        status = worker.bed.status()
        told = {name: status[name] for name in ("last_try_unix", "exit_code", "clock_uncertain",
                                                "unreachable_since_unix")}
        now = max(clock, worker.model.floor)
        right = {"last_try_unix": now, "exit_code": expected[0],
                 "clock_uncertain": clock < worker.model.floor,
                 "unreachable_since_unix": worker.model.unreachable_since}
        if told != right:
            self.wrong.append(f"{what}: status.json says {told}, not {right}")
        if expected[0] == 0 and status["last_success_unix"] != now:
            self.wrong.append(f"{what}: status.json has no success at {now}")

    def recover(self, worker, tree, old):
        """Somebody sets the clock right; the province signs anew; somebody offers the old tree."""
        if self.clock != self.right:
            self.step(worker, "with the right time", self.right, self.way, tree, 2)
        times = Times.usual(self.right - 60)
        following = worker.grounds.make_tree(2, times, more_versions=1, root_version=2)
        self.step(worker, "signed anew", self.right, self.way, following, 2, times=times)
        if worker.model.release != 2:
            self.wrong.append("the model itself did not come to release 2")
        self.step(worker, "the old tree in 1970", DAY, self.way, old, 1,
                  expected=(11, "1101", 2))


@dataclasses.dataclass
class JumpCase(ClockCase):
    """The clock is right when the run begins and jumps at a request."""

    def __init__(self, name, way, times, clock, jump, path):
        super().__init__(name, way, "later", times, clock, clock)
        self.jump, self.path = jump, path

    def step(self, worker, what, clock, way, tree, release, *more, **named):
        proxy = worker.plain if way == "http" else worker.secure

        def answer(exchange):
            worker.set_clock(self.jump)
            exchange.send_whole(status=exchange.status)
        proxy.begin(Plan(answer=answer, path=self.path) if what == "the run" else Plan())
        super().step(worker, what, clock, way, tree, release, *more, **named)
        if what == "the run" and proxy.met == 0:
            self.wrong.append(f"nobody asked for {self.path}")


class OutageCase(ClockCase):
    """Nobody answers, first by a wrong clock and then by the right one: days are counted right."""

    def prepare(self, worker, tree):
        old = super().prepare(worker, tree)
        self.step(worker, "without a server", self.clock, "down", tree, 2)
        self.step(worker, "without a server, at the right time", self.right, "down", tree, 2)
        self.step(worker, "a day later", self.right + DAY, "down", tree, 2)
        return old
