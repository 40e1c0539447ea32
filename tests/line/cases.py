"""A case of the tables and how it is judged."""
import collections
import dataclasses
import typing

from http_faults import at
from line_bed import LONGEST_SECONDS, Plan


@dataclasses.dataclass
class Case:
    name: str
    kind: typing.Any         # what the fault befalls (outcomes.KINDS)
    plan: typing.Any         # a Plan, or a function of the worker that makes one
    expected: typing.Any     # an outcome, or a set of them
    before: typing.Any = None  # a Plan, or what makes one: a run with this fault goes before
    place: float = None      # of the body, after which nothing came
    exact: bool = False      # all bytes before that place do come
    url: str = None          # instead of the proxy's
    words: tuple = ()        # more for the command line
    prefix: tuple = ()       # before the command

    def outcomes(self):
        return self.expected if isinstance(self.expected, set) else {self.expected}

    def run(self, worker):
        """Returns what was wrong, as lines of text; none is what is hoped for. Up to twice again where
        a machine that was busy with something else met the short limits of this bed."""
        wrong = self.run_once(worker)
        for _ in range(2):
            if not wrong or not worker.was_slow:
                break
            worker.repeated.append(self.name)
            wrong = self.run_once(worker)
        return wrong

    def run_once(self, worker):
        worker.take(self.kind.way)
        if self.before is not None:
            worker.sync(self.before(worker) if callable(self.before) else self.before)
        plan = self.plan(worker) if callable(self.plan) else self.plan
        url = self.url(worker) if callable(self.url) else self.url
        words = self.words(worker) if callable(self.words) else self.words
        ran, seconds = worker.sync(plan, url=url, words=words, prefix=self.prefix)
        wrong = self.judge(worker, ran, seconds) + self.judge_requests(worker)
        worker.let_go()
        return wrong + self.judge_rest(worker, self.parts(worker))

    def judge(self, worker, ran, seconds):
        found = ran.code, ran.support, worker.bed.release()
        wrong = []
        if found not in self.outcomes():
            wrong.append(f"came to {found}, not {self.expected}: {ran.text.strip()}")
        if seconds > LONGEST_SECONDS:
            wrong.append(f"took {seconds:.1f} s")
        status = worker.bed.status()
        if (status["exit_code"], status["release"]) != (ran.code, found[2]):
            wrong.append(f"status.json says {status}")
        if worker.stored_bytes() > worker.most_store_bytes:
            wrong.append(f"{worker.stored_bytes()} bytes in the store")
        return wrong

    @staticmethod
    def judge_requests(worker):
        """Nothing is asked for that no metadata name, and nothing more often than once again."""
        wrong = []
        for path, count in collections.Counter(worker.proxy.seen).items():
            known = (worker.repository.bed.repository / path.lstrip("/")).is_file()
            if count > 2 or not (known or path == "/metadata/3.root.json"):
                wrong.append(f"{count} requests for {path}")
        return wrong

    def parts(self, worker):
        """What came of a download and lies there for the next run: name -> bytes."""
        return {path.name: path.stat().st_size
                for path in (worker.bed.store / "incoming").iterdir()}

    def judge_rest(self, worker, parts):
        """The fault is gone: the next run completes, with the bytes that are missing and no more."""
        ran, _ = worker.sync()
        wrong = []
        if (ran.code, worker.bed.release()) != (0, 2) or ran.support not in ("0001", "0002"):
            wrong.append(f"without the fault: {ran.text.strip()}")
        if self.parts(worker):
            wrong.append(f"left in incoming/: {self.parts(worker)}")
        for path, sent_bytes in worker.proxy.body_bytes.items():
            have_bytes = parts.get(path.rsplit("/", 1)[-1].split(".")[0] + ".part")
            if have_bytes is not None and path.startswith("/targets/"):
                length = len(worker.repository.body_of(path))
                if sent_bytes != length - have_bytes:
                    wrong.append(f"{path}: {have_bytes} of {length} there, {sent_bytes} fetched")
        return wrong + self.judge_part(worker, parts)

    def judge_part(self, worker, parts):
        """A download that was cut keeps what came."""
        if self.place is None or self.kind.name not in ("full file", "delta", "picture"):
            return []
        path = next((path for path in worker.proxy.body_bytes if self.kind.path in path), None)
        if path is None:
            return [f"{self.kind.name}: nothing was left to fetch"]
        length = len(worker.repository.body_of(path))
        came = at(length, self.place)
        have = parts.get(path.rsplit("/", 1)[-1].split(".")[0] + ".part", 0)
        if have > came or (self.exact and have != came):
            return [f"{came} bytes came, {have} were kept"]
        return []
