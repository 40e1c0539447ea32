"""run.py BIN COUNT [SEED] [--mutant NAME]: COUNT made-up provinces, three releases each (the COUNT
counts releases), every hidden figure attacked with all releases so far. Fails when one is recovered.
With --mutant it must be: a publisher broken on purpose, which the attack has to catch."""
import argparse
import pathlib
import re
import subprocess
import sys
import tempfile

from figures import Figures

RELEASES = 3
WORDS = re.compile(r"(\w+) (\d+)")


def run(*words):
    return subprocess.run([str(word) for word in words], capture_output=True, text=True, check=False)


def attack_province(binaries, maker, seed, totals):
    """Returns: how many releases were made, and whether any figure came out."""
    figures = Figures(seed)
    releases = []
    caught = False
    with tempfile.TemporaryDirectory() as folder:
        province = pathlib.Path(folder) / "province.db"
        figures.create(province)
        for number in range(1, RELEASES + 1):
            if number > 1:
                figures.change(number)
                figures.write(province)
            output = pathlib.Path(folder) / f"{number}.db"
            made = run(binaries / maker, province, output, number, *releases[-1:])
            if made.returncode == 3:
                continue  # nothing was sent
            if made.returncode != 0:
                print(f"seed {seed}: release {number}: {made.stdout}{made.stderr}")
                caught = True
                break
            releases.append(output)
            attacked = run(binaries / "attack", *releases)
            if not attacked.stdout:
                sys.exit(f"seed {seed}: {attacked.stderr}")
            for word, count in WORDS.findall(attacked.stdout.splitlines()[-1]):
                totals[word] = totals.get(word, 0) + int(count)
            if attacked.returncode != 0:
                print(f"seed {seed}, releases 1 to {number}:\n{attacked.stdout}", end="")
                caught = True
    return len(releases), caught


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("binaries", type=pathlib.Path)
    parser.add_argument("count", type=int)
    parser.add_argument("seed", type=int, nargs="?", default=1)
    parser.add_argument("--mutant")
    options = parser.parse_args()
    maker = f"make_release_{options.mutant}" if options.mutant else "make_release"
    made, failures, totals = 0, 0, {}
    seed = options.seed
    while made < options.count and seed < options.seed + options.count:
        count, caught = attack_province(options.binaries, maker, seed, totals)
        made += count
        failures += caught
        seed += 1
    print(f"{made} releases of {seed - options.seed} provinces; " +
          ", ".join(f"{word} {count}" for word, count in totals.items()))
    if options.mutant:
        sys.exit(0 if failures > 0 else f"the attack did not catch {options.mutant}")
    sys.exit(1 if failures > 0 else 0)


main()
