"""What the rules share: where the tree is, which files it tracks, how a failure is printed."""
import pathlib
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]


def tracked(*patterns):
    """Files of the tree that match a git pathspec; untracked files count, ignored ones do not."""
    command = ["git", "-C", str(ROOT), "ls-files", "-co", "--exclude-standard", "--", *patterns]
    names = subprocess.run(command, check=True, capture_output=True, text=True).stdout.split("\n")
    return [ROOT / name for name in sorted(set(names)) if name and (ROOT / name).is_file()]


def report(rule, problems, checked):
    """Prints the problems and ends the test; a rule that looked at nothing has failed, too."""
    if not checked:
        problems = [f"the rule found nothing to check"]
    for problem in problems:
        print(f"{rule}: {problem}")
    print(f"{rule}: {checked} checked, {len(problems)} problems")
    sys.exit(1 if problems else 0)


def relative(path):
    return str(path.relative_to(ROOT))
