"""Every manual becomes a PDF of no more pages than it is printed on, with all its pictures; every picture
is of a manual, and every page of the kiosk that a manual shows is taken by pictures.sh.

    manuals.py
"""
import re
import subprocess
import sys
import tempfile

from common import ROOT, relative, report, tracked

FOLDER = ROOT / "packaging/manual"
SKIP = 77
problems = []

if subprocess.run(["sh", "-c", "command -v pandoc weasyprint rsvg-convert pdfinfo"], check=False,
                  capture_output=True).returncode != 0:
    print("SKIPPED: the packages of packaging/dependencies/manual.txt are not all here")
    sys.exit(SKIP)

manuals = [path for path in tracked("packaging/manual/*.md") if path.parent == FOLDER and path.name != "README.md"]
pictures = {path.name for path in tracked("packaging/manual/pictures/*") if path.name != "README.md"}
shown = set()
for path in manuals:
    for picture in re.findall(r"!\[[^\]]*\]\(([^)]*)\)", path.read_text()):
        shown.add(picture.removeprefix("pictures/"))
        if not (FOLDER / picture).is_file():
            problems.append(f"{relative(path)}: there is no {picture}")
for picture in sorted(pictures - shown):
    problems.append(f"pictures/{picture}: no manual shows it")
taken = (FOLDER / "pictures.sh").read_text()
for picture in sorted(pictures):
    if picture.endswith(".png") and picture.removesuffix(".png") not in taken:
        problems.append(f"pictures/{picture}: pictures.sh does not take it")

with tempfile.TemporaryDirectory() as out:
    done = subprocess.run([FOLDER / "make-pdf.sh", out], check=False, capture_output=True, text=True,
                          timeout=120)
    if done.returncode != 0:
        problems.append(done.stdout + done.stderr)
    made = set(re.findall(r"^([a-z-]+)\.pdf: \d+$", done.stdout, re.MULTILINE))
for name in sorted({path.stem for path in manuals} ^ made):
    problems.append(f"{name}: make-pdf.sh and the folder do not agree on it")
report("manuals", problems, len(manuals) + len(pictures))
