"""The arrows of the design: which library may include which. Allowed pairs must compile, all others
must not: the compiler is asked, with the very include path the folder's own sources get."""
import json
import pathlib
import shlex
import subprocess
import sys

from common import ROOT, report

BUILD = pathlib.Path(sys.argv[1])
FOLDER = {
    "base": "db/base", "boundary": "db/boundary", "sql": "db/sql", "snapshot": "db/snapshot",
    "store": "db/store", "replay": "db/replay", "desk": "db/desk", "datapackage": "db/datapackage",
    "export": "db/export", "intake": "db/intake", "form": "db/form",
    "release": "db/release", "tuf": "sync/tuf", "site": "sync/site", "fleet": "sync/fleet",
    "delta": "sync/delta", "client": "sync/client",
    "publish": "sync/publish", "ui": "kiosk/ui", "disclosure": "db/disclosure",
    "screen": "kiosk/screen", "app": "kiosk/app",
}
# Everything a folder may see, transitively. db/sql is how db/ talks to SQLite: nobody else sees it.
ALLOWED = {
    "base": set(),
    "boundary": {"base"},
    "sql": {"base"},
    "snapshot": {"base", "boundary", "sql"},
    "store": {"base"},
    "replay": {"base", "sql", "snapshot"},
    "desk": {"base", "boundary", "sql"},
    "datapackage": {"base", "sql", "snapshot"},
    "export": {"base", "boundary", "sql", "intake"},
    "intake": {"base", "sql", "desk", "snapshot"},
    "form": {"base", "sql", "intake"},
    "disclosure": {"base"},
    "release": {"base", "boundary", "sql", "snapshot", "replay", "disclosure"},
    "tuf": {"base"},
    "site": {"base", "snapshot"},
    "fleet": {"base", "sql", "intake", "form"},
    "delta": {"base", "replay"},
    "client": {"base", "tuf", "store", "snapshot", "delta"},
    "publish": {"base", "boundary", "tuf", "site", "delta", "snapshot", "store", "desk", "datapackage",
                "export", "intake", "form", "release", "replay", "fleet"},
    "ui": {"base"},
    "screen": {"base", "ui", "snapshot", "store"},
    "app": {"base", "ui", "screen", "snapshot", "store"},
}


def include_flags(folder):
    for entry in json.loads((BUILD / "compile_commands.json").read_text()):
        if pathlib.Path(entry["file"]).parent == ROOT / folder:
            words = shlex.split(entry["command"])
            flags = []
            for index, word in enumerate(words):
                if word == "-isystem":
                    flags += [word, words[index + 1]]
                elif word.startswith("-I"):
                    flags.append(word)
            return flags
    return None


def compiles(flags, header):
    run = subprocess.run(["gcc", "-E", "-x", "c", "-", "-o", "/dev/null", *flags],
                         input=f'#include "{header}"\n', text=True, capture_output=True,
                         check=False)
    return run.returncode == 0


problems = []
checked = 0
for user, folder in FOLDER.items():
    flags = include_flags(folder)
    if flags is None:
        problems.append(f"{folder} has no source in compile_commands.json")
        continue
    for library, its_folder in FOLDER.items():
        headers = sorted((ROOT / its_folder / "include" / library).glob("*.h"))
        if library == user or not headers:
            continue
        checked += 1
        may, can = library in ALLOWED[user], compiles(flags, f"{library}/{headers[0].name}")
        if can and not may:
            problems.append(f"{folder} can include {library}/, which is against the arrows")
report("arrows", problems, checked)
