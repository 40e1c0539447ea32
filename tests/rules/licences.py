"""Every package that ours name, and every library that our programs are linked with, has a licence that
packaging/licences.py knows; it says so when one has none; and nothing of others is linked into a program.

    licences.py BUILD_FOLDER
"""
import pathlib
import re
import subprocess
import sys
import tempfile

from common import ROOT, report

BUILD = pathlib.Path(sys.argv[1])
READER = ROOT / "packaging/licences.py"
PROGRAMS = ("tambon-kiosk", "tambon-sync", "tambon-publish")
problems = []


def ask(*words, **options):
    return subprocess.run([str(word) for word in words], check=False, capture_output=True, text=True,
                          **options)


def named():
    """What debian/control names in Depends and Recommends, as far as it is installed here."""
    text = (ROOT / "debian/control").read_text()
    fields = re.findall(r"^(?:Depends|Recommends):\n((?: .*\n)+)", text, re.MULTILINE)
    return set(re.findall(r"^ ([a-z0-9][a-z0-9.+-]+)", "".join(fields), re.MULTILINE))


def linked():
    """The packages of the shared libraries of our programs."""
    paths = set()
    for program in PROGRAMS:
        paths |= set(re.findall(r" => (/\S+)", ask("ldd", BUILD / "bin" / program).stdout))
    real = {str(pathlib.Path(path).resolve()) for path in paths}
    real |= {path.replace("/usr/lib", "/lib", 1) for path in real}
    return set(re.findall(r"^([a-z0-9.+-]+)(?::\w+)?: ", ask("dpkg-query", "-S", *real).stdout, re.MULTILINE))


def read(root, lines):
    return ask(sys.executable, READER, root, input="\n".join(lines) + "\n")


def check_ours():
    names = sorted(named() | linked())
    lines = ask("dpkg-query", "-W", "-f", "${db:Status-Status} ${Package} ${Version} ${source:Package}\n",
                *names).stdout.splitlines()
    lines = sorted({line.split(" ", 1)[1] for line in lines if line.startswith("installed ")})
    done = read("/", lines)
    problems.extend(done.stderr.splitlines())
    for line in lines:
        name = line.split()[0]
        if not re.search(rf"^\| {re.escape(name)} \| \S+ \| [^|]*\w", done.stdout, re.MULTILINE):
            problems.append(f"{name} is not in the list")
    return len(lines)


def check_reader():
    """What it must not let through."""
    cases = (
        ("Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/\n\nFiles: *\n"
         "License: Expat or GPL-2+\n", "Expat, GPL-2+"),
        ("Format: x\n\nFiles: *\nLicense: OFL-1.1\n text\n\nFiles: debian/*\nLicense: GPL-2+\n", "OFL-1.1, GPL-2+"),
        ("It is in the public domain.\n", "public-domain ¹"),
        ("Copyright 2020 Somebody. All rights reserved.\n", None),
        ("Format: x\n\nFiles: *\nLicense: unknown\n", None),
        (None, None),
    )
    for text, expected in cases:
        with tempfile.TemporaryDirectory() as folder:
            if text is not None:
                path = pathlib.Path(folder) / "usr/share/doc/thing/copyright"
                path.parent.mkdir(parents=True)
                path.write_text(text)
            done = read(folder, ["thing 1.0 thing"])
            fits = (f"| thing | 1.0 | {expected} |" in done.stdout and done.returncode == 0 if expected
                    else done.returncode != 0 and "thing" in done.stderr)
            if not fits:
                problems.append(f"the reader makes this of {text!r}: {done.stdout}{done.stderr}")
    return len(cases)


def check_nothing_is_linked_in():
    """Archives on the command lines of the linker are ours."""
    commands = ask("ninja", "-C", BUILD, "-t", "commands", *PROGRAMS).stdout.splitlines()
    lines = [line for line in commands if re.search(r" -o bin/(tambon-\w+) ", line)]
    if len(lines) != len(PROGRAMS):
        problems.append(f"{len(lines)} programs are linked, not {len(PROGRAMS)}")
    for archive in sorted({word for line in lines for word in re.findall(r"\S+\.a\b", line)}):
        if not archive.startswith("lib/"):
            problems.append(f"{archive} is linked into a program: say so in packaging/licences.py")
    return len(lines)


report("licences", problems, check_ours() + check_reader() + check_nothing_is_linked_in())
