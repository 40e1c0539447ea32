"""Every question of db/snapshot is measured at provincial scale: each public function that asks an open
snapshot, or what searches it, is called in tests/bench/questions*.c."""
import re

from common import relative, report, tracked

COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
FUNCTION = re.compile(r"\b(snapshot_\w+)\(\s*(?:const )?Snapshot(?:Search|Companion)? ?\*([^)]*)\)")


def main():
    problems = []
    asked = "".join(path.read_text() for path in tracked("tests/bench/questions*.c"))
    checked = 0
    for header in tracked("db/snapshot/include/snapshot/*.h"):
        for name, rest in FUNCTION.findall(COMMENT.sub("", header.read_text())):
            if "GError" not in rest:
                continue
            checked += 1
            if not re.search(rf"\b{name}\(", asked):
                problems.append(f"{relative(header)}: {name}() is not in tests/bench/questions*.c")
    report("questions", problems, checked)


main()
