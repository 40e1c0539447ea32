"""What is written about the programs is what they say of themselves: the options of --help are those of
the manual pages and what Tab proposes; the keys of the settings are those of the examples.

    help.py BUILD_FOLDER
"""
import pathlib
import re
import subprocess
import sys

from common import ROOT, report

BIN = pathlib.Path(sys.argv[1]) / "bin"
PAGES = ROOT / "packaging/man"
OPTION = re.compile(r"(?<![\w-])--[a-z][a-z-]+")
problems = []
checked = 0


def ask(program, *words):
    return subprocess.run([BIN / program, *words, "--help"], check=True, capture_output=True,
                          text=True).stdout


def options_listed(text):
    """The options of GOption's list, without those that its words only mention."""
    return set(re.findall(r"^ +(?:-., )?(--[a-z-]+)", text, re.MULTILINE))


def commands_listed(text):
    return re.findall(r"^  ([a-z]+) ", text, re.MULTILINE)


def compare(what, have, want):
    global checked
    checked += len(want)
    if not want:
        problems.append(f"{what}: found nothing to compare")
    for name in sorted(want - have):
        problems.append(f"{what}: {name} is missing")
    for name in sorted(have - want):
        problems.append(f"{what}: there is no {name}")


def tab(program, *words):
    """What bash proposes for the last word."""
    script = ("source \"$1\"; shift; COMP_WORDS=(\"$@\"); COMP_CWORD=$(($# - 1)); "
              f"_{program.replace('-', '_')} \"$1\"; printf '%s\\n' \"${{COMPREPLY[@]}}\"")
    return set(subprocess.run(["bash", "-euc", script, "bash",
                               ROOT / "packaging/completion" / program, BIN / program, *words],
                              check=True, capture_output=True, text=True).stdout.split())


def check_program(program):
    listed = options_listed(ask(program))
    page = (PAGES / f"{program}.1.scd").read_text()
    documented = set(re.findall(r"^(?:\*-.\*, )?\*(--[a-z-]+)\*", page, re.MULTILINE))
    compare(f"man {program}", documented, listed)
    compare(f"{program} --<Tab>", tab(program, "--"), listed)


def commands_of(page):
    """Command → options, from the paragraphs under COMMANDS: a line that names commands and their
    options, then what they do."""
    found = {}
    for line in page.split("# COMMANDS")[1].split("\n# ")[0].splitlines():
        parts = re.split(r"(?:^|, )\*([a-z][a-z ]*)\*", line) if line.startswith("*") else ["", "", ""]
        for name, said in zip(parts[1::2], parts[2::2]):
            if name:
                found[name] = found.get(name, set()) | set(OPTION.findall(said))
    return found


def check_publish():
    program = "tambon-publish"
    names = commands_listed(ask(program))
    keys = commands_listed(ask(program, "key"))
    documented = commands_of((PAGES / f"{program}.1.scd").read_text())
    real = [name for name in names if name != "key"] + [f"key {name}" for name in keys]
    compare(f"man {program}", set(documented), set(real))
    compare(f"{program} <Tab>", tab(program, ""), set(names) | {"-C", "--help", "--version"})
    compare(f"{program} key <Tab>", tab(program, "-C", "x", "key", ""), set(keys))
    for name in real:
        listed = options_listed(ask(program, *name.split()))
        compare(f"{program} {name} --<Tab>", tab(program, *name.split(), "--"), listed)
        shown = documented.get(name, set()) | {"--help"}
        if name == "check":  # the page names those of import instead of listing them twice
            shown |= documented["import"]
        compare(f"man {program}: {name}", shown, listed)


def check_settings(program, source):
    keys = set(re.findall(r'\{"([a-z-]+)", BASE_CONFIG_', (ROOT / source).read_text()))
    example = (ROOT / f"packaging/config/{program}.conf.example").read_text()
    compare(f"{program}.conf.example", set(re.findall(r"^#?([a-z-]+) = ", example, re.MULTILINE)),
            keys)


check_program("tambon-kiosk")
check_program("tambon-sync")
check_publish()
check_settings("kiosk", "kiosk/app/config.c")
check_settings("sync", "sync/client/options.c")
check_settings("setup", "kiosk/app/setup_answers.c")
report("help", problems, checked)
