"""coverage.py GCOVR.json [--missed] [PATH…]: lines and branches of each part against its bound.
A line or branch that no test can reach is in unreached.txt, with its reason, or is what one of
MACROS makes; it is left out of the count. An entry there that a test does reach is an error."""
import collections
import json
import pathlib
import re
import sys

# What the preprocessor makes, by the line's text: how many sides no test can take, and why.
MACROS = [
    (r"\bg_assert\(", 9, "the other side ends the program: a programmer's mistake"),
    (r"\bg_assert_not_reached\(", 9, "reached only by a programmer's mistake"),
    (r"\bG_DEFINE_AUTO", 9, "GLib's clean-up, of types that some programs never let fall"),
    (r"\bg_clear_pointer\(", 1, "asks for NULL what is not"),
    (r"\bjson_(array|object)_foreach\(", 1, "jansson asks each member for a value, which it always has"),
    (r"^switch \(", 1, "a value that its enumeration does not have"),
]

# Part: which files, and the least share of lines and branches, in percent.
PARTS = {
    "verify": (r"sync/tuf/", 100, 100),
    "store": (r"db/store/", 100, 100),
    "time": (r"sync/client/clock\.c|sync/tuf/instant\.c|db/base/clock\.c", 100, 100),
    "delta": (r"sync/delta/", 90, 90),
    "client": (r"sync/client/", 90, 85),
}


def read_unreached(path):
    """Entries "file | text of the line | sides", then the reason, indented."""
    entries, key = {}, None
    for line in path.read_text().splitlines():
        if line.startswith("#") or not line.strip():
            continue
        if line.startswith(" "):
            entries[key][1] += line.strip() + " "
            continue
        file, rest = line.split(" | ", 1)
        text, sides = rest.rsplit(" | ", 1)
        key = (file, text)
        if key in entries:
            entries[key][0] += int(sides)
        else:
            entries[key] = [int(sides), ""]
    return entries


class Count:
    def __init__(self, unreached):
        self.unreached = unreached
        self.used = collections.Counter()
        self.missed = []

    def allowed(self, file, text, missing):
        """How many of the missing sides have a reason."""
        for pattern, sides, _ in MACROS:
            if re.search(pattern, text):
                return min(missing, sides)
        if (file, text) in self.unreached:
            taken = min(missing, self.unreached[(file, text)][0] - self.used[(file, text)])
            self.used[(file, text)] += taken
            return taken
        return 0

    def count(self, file):
        """Returns: lines hit, lines, branches hit, branches, left out with a reason."""
        source = pathlib.Path(file["file"]).read_text().splitlines()
        result = [0, 0, 0, 0, 0]
        for line in file["lines"]:
            if line.get("gcovr/noncode"):
                continue
            text = source[line["line_number"] - 1].strip()
            sides = [branch["count"] > 0 for branch in line["branches"]]
            dark = line["count"] == 0
            missing = len(sides) - sum(sides) + dark
            reasoned = self.allowed(file["file"], text, missing) if missing else 0
            unreasoned = missing - reasoned
            result[0] += not dark
            result[1] += not (dark and reasoned)
            result[2] += sum(sides)
            result[3] += len(sides) - (reasoned - (dark and reasoned > 0))
            result[4] += reasoned
            if unreasoned:
                word = "never run" if dark else f"{unreasoned} of {len(sides)} sides"
                self.missed.append(f"{file['file']}:{line['line_number']}: {word}: {text}")
        return result

    def stale(self, files):
        return [f"{file} | {text}: {sides - self.used[file, text]} sides fewer need a reason"
                for (file, text), (sides, _) in self.unreached.items()
                if file in files and self.used[file, text] < sides]


def share(hit, of):
    return 100.0 if of == 0 else 100 * hit / of


def main():
    words = [w for w in sys.argv[1:] if w != "--missed"]
    files = {f["file"]: f for f in json.loads(pathlib.Path(words[0]).read_text())["files"]
             if not words[1:] or any(f["file"].startswith(p) for p in words[1:])}
    unreached = read_unreached(pathlib.Path(__file__).with_name("unreached.txt"))
    problems = [f"no reason: {' | '.join(key)}" for key, entry in unreached.items() if not entry[1]]
    for name, (pattern, least_lines, least_branches) in PARTS.items():
        count, total, seen = Count(unreached), [0, 0, 0, 0, 0], set()
        for path, file in sorted(files.items()):
            if re.match(pattern, path):
                seen.add(path)
                total = [a + b for a, b in zip(total, count.count(file))]
        lines, branches = share(*total[:2]), share(*total[2:4])
        print(f"{name}: {len(seen)} files, lines {total[0]}/{total[1]} {lines:.1f} %, branches "
              f"{total[2]}/{total[3]} {branches:.1f} %, {total[4]} left out with a reason")
        if lines < least_lines or branches < least_branches:
            problems.append(f"{name}: below {least_lines} % of lines, {least_branches} % of branches")
        if "--missed" in sys.argv or (least_branches == 100 and count.missed):
            print("".join(f"  {m}\n" for m in count.missed), end="")
        problems += count.stale(seen)
    print("\n".join(problems))
    sys.exit(1 if problems else 0)


main()
