"""mutants.py SOURCE BUILD [--count N] [--seed N] [--log FILE] [FOLDER…]: breaks sync/tuf, sync/delta,
db/store and sync/client in SOURCE, a private copy of the project built in BUILD (run.sh makes both),
N mutants a folder (45), one at a time, and runs the tests until one fails. Fails when fewer than
98 % of them are killed, when a folder has too few mutants, or when a survivor is not in survivors.txt
or something there is killed or no longer possible. A mutant that does not compile, or compiles to
the same program, or whose reason begins with "Equivalent", is not counted."""
import argparse
import collections
import pathlib
import re
import signal
import sys
import time

import operators
from bed import Bed

# What kills: unit tests of the library, then the update framework from outside, then programs.
# The longest tests are left out where shorter ones ask the same; every one passes unmodified first.
TESTS = {
    "sync/tuf": (["test_tuf_.*", "conformance_folder"], ["tuf_client"]),
    "sync/delta": (["test_delta_.*", "integration_sync_delta"], ["tambon-sync", "make_repository"]),
    "db/store": (["test_store_.*", "integration_sync_stick", "integration_sync_companion"],
                 ["tambon-sync", "make_repository"]),
    "sync/client": (["test_client_.*", "integration_sync_(companion|delta|files|stick|server)",
                     "integration_sync_(damage|mirror|schedule|stop)"],
                    ["tambon-sync", "make_repository"]),
}
LEAST_A_FOLDER = 30
LEAST_KILLED_PERCENT = 98


def read_survivors(path):
    """survivors.txt: a mutant's name, then its reason, indented. Returns: names to reasons."""
    explained, name = {}, None
    for line in path.read_text().splitlines():
        if line.startswith("#") or not line.strip():
            continue
        if line.startswith(" "):
            explained[name] = (explained[name] + " " + line.strip()).strip()
        else:
            name = line.strip()
            explained[name] = ""
    return explained


class Folder:
    def __init__(self, bed, folder, options):
        self.bed, self.folder, self.log = bed, folder, options.log
        patterns, self.programs = TESTS[folder]
        self.tests = [t for t in bed.select(patterns, self.programs)
                      if re.search(options.tests, t.name)]
        self.survivors, self.counts = [], collections.Counter()

    def find(self):
        paths = sorted(p for p in self.bed.commands
                       if pathlib.Path(p).parent == self.bed.source / self.folder)
        names = [str(pathlib.Path(p).relative_to(self.bed.source)) for p in paths]
        return [mutant for name in names
                for mutant in operators.find(self.bed.source, name, self.bed.arguments(name))]

    def build(self, test):
        """Returns: whether it compiles."""
        return all(self.bed.make(target) for target in self.bed.target_of(test.name, self.programs))

    def prove_sound(self):
        """Unmodified, every test passes; which also says how long each takes."""
        for test in self.tests:
            passed, output = test.run()
            if not passed:
                sys.exit(f"{test.name} fails without any mutant:\n{output[-3000:]}")

    def order(self, path):
        """The tests with the file's name in theirs, then the rest; of both those of the library
        first, and the quickest first. What has not linked the file cannot notice it."""
        stem = pathlib.Path(path).stem
        words = [w for w in stem.split("_") if len(w) > 3] or [stem]
        return sorted((t for t in self.tests if self.bed.links(t, path)),
                      key=lambda t: (not any(w in t.name for w in words),
                                     not t.name.startswith("test_"), t.took))

    def judge(self, mutant):
        """Returns: the name of the test that failed, "compiler", "same" or None."""
        sound = self.bed.object_of(mutant.path)
        with self.bed.broken(mutant):
            broken = self.bed.object_of(mutant.path)
            if broken is None:
                return "compiler"
            if broken == sound:
                return "same"
            for test in self.order(mutant.path):
                if not self.build(test):
                    return "compiler"
                # Twice: a busy machine may make one fail, or take its time, too.
                if not test.run()[0] and not test.run()[0]:
                    return test.name
        return None

    def run(self, mutants):
        for number, mutant in enumerate(mutants, 1):
            begun = time.monotonic()
            killer = self.judge(mutant)
            kind = killer if killer in ("compiler", "same") else "killed" if killer else "alive"
            self.counts[kind] += 1
            if killer is None:
                self.survivors.append(mutant)
            seconds = time.monotonic() - begun
            print(f"{number}/{len(mutants)} {killer or 'SURVIVES'} {seconds:.0f} s: "
                  f"{mutant.line}: {mutant.name()}",
                  file=self.log, flush=True)


def check_explained(explained, judged, everything, survivors):
    """Returns: what is wrong with survivors.txt."""
    names, all_names = {m.name() for m in judged}, {m.name() for m in everything}
    alive = {m.name() for m in survivors}
    folders = {m.path.rsplit("/", 1)[0] for m in everything}
    problems = [f"no reason: {name}" for name, reason in explained.items() if not reason]
    for name in explained:
        if name.split(" | ")[0].rsplit("/", 1)[0] not in folders:
            continue
        if name not in all_names:
            problems.append(f"there is no such mutant any more: {name}")
        elif name in names and name not in alive:
            problems.append(f"it is killed now: {name}")
    return problems


def main():
    signal.signal(signal.SIGTERM, lambda number, frame: sys.exit(128 + number))
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("source")
    parser.add_argument("build")
    parser.add_argument("folders", nargs="*", metavar="FOLDER")
    parser.add_argument("--count", type=int, default=45)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--log", type=argparse.FileType("a"), default=sys.stdout)
    parser.add_argument("--only", help="only mutants whose name matches")
    parser.add_argument("--tests", default="", help="only tests that match: a quick look")
    options = parser.parse_intermixed_args()
    bed = Bed(options.source, options.build)
    explained = read_survivors(pathlib.Path(__file__).with_name("survivors.txt"))
    judged, everything, survivors, problems, killed = [], [], [], [], 0
    for name in options.folders or TESTS:
        folder = Folder(bed, name, options)
        found = folder.find()
        chosen = operators.choose(found, options.count, options.seed)
        if options.only:
            chosen = [m for m in found if re.search(options.only, m.name())]
        folder.prove_sound()
        folder.run(chosen)
        ran = folder.counts["killed"] + folder.counts["alive"]
        print(f"{name}: {len(found)} possible, {len(chosen)} chosen, {ran} judged, "
              f"{folder.counts['killed']} killed, {folder.counts['same']} the same program, "
              f"{folder.counts['compiler']} do not compile", flush=True)
        if ran < LEAST_A_FOLDER and not options.only:
            problems.append(f"{name}: fewer than {LEAST_A_FOLDER} mutants")
        judged += chosen
        everything += found
        survivors += folder.survivors
        killed += folder.counts["killed"]
    problems += check_explained(explained, judged, everything, survivors)
    for mutant in survivors:
        reason = explained.get(mutant.name(), "NOT EXPLAINED")
        print(f"line {mutant.line} survives: {reason}\n  {mutant.name()}")
    reasons = [explained.get(m.name(), "") for m in survivors]
    equivalent = sum(r.startswith("Equivalent") for r in reasons)
    unexplained = sum(not r for r in reasons)
    alive = len(survivors) - equivalent
    percent = 100 * killed / max(1, killed + alive)
    print(f"{killed + alive} mutants, {killed} killed ({percent:.1f} %), {alive} survive, "
          f"{unexplained} of them not explained; {equivalent} more are equivalent")
    if percent < LEAST_KILLED_PERCENT:
        problems.append(f"{LEAST_KILLED_PERCENT} % must be killed")
    if unexplained:
        problems.append("a survivor needs a test, or a reason in survivors.txt")
    print("\n".join(problems))
    sys.exit(1 if problems else 0)


main()
