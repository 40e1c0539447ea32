"""Every page that a visitor opens has a word of its own in what the province reads about use (J4), under a
name that the heartbeat carries; and every word there is of a page.

    screens.py
"""
import re

from common import ROOT, relative, report, tracked

NOT_COUNTED = {"attract", "gallery"}
WORDS = ROOT / "sync/fleet/uses.c"
# Pages of staff and of setting up are never counted (kiosk/app/counts.c).
OF_STAFF = re.compile(r"kiosk/screen/(staff|setup|panel)")

problems = []
names = {}
for path in tracked("kiosk/screen/*.c"):
    if not OF_STAFF.match(relative(path)):
        for name in re.findall(r'^ *\.name = "([^"]*)"', path.read_text(), re.MULTILINE):
            names[name] = relative(path)
words = set(re.findall(r'^ *\{"([^"]*)", "[^"]*"\},$', WORDS.read_text(), re.MULTILINE))
for name, path in sorted(names.items()):
    if not re.fullmatch(r"[a-z0-9_-]{1,24}", name):
        problems.append(f"{path}: '{name}' is no name the heartbeat carries (base/uses.h)")
    if name not in words and name not in NOT_COUNTED:
        problems.append(f"{relative(WORDS)}: no word for '{name}' ({path})")
for name in sorted(words - set(names)):
    problems.append(f"{relative(WORDS)}: there is no page '{name}'")
report("screens", problems, len(names))
