"""What the tests of the forms share: a pilot workspace, the program, and checks that stop."""
import html
import os
import pathlib
import subprocess
import sys

PUBLISH = pathlib.Path(sys.argv[1]).resolve() / "tambon-publish"
SOURCE = pathlib.Path(sys.argv[2]).resolve()
EPOCH = "1795222800"  # 21 November 2569


def call(*words, expect=0, epoch=EPOCH):
    done = subprocess.run([PUBLISH, *[str(word) for word in words]], check=False, text=True,
                          capture_output=True, timeout=300,
                          env={**os.environ, "SOURCE_DATE_EPOCH": epoch})
    if done.returncode != expect:
        sys.exit(f"{words}: exit {done.returncode}, not {expect}\n{done.stdout}\n{done.stderr}")
    return done.stdout + done.stderr


def check(true, what):
    if not true:
        sys.exit(f"not so: {what}")
    print(f"ok: {what}")


def make_workspace(folder):
    workspace = folder / "workspace"
    call("init", workspace, "--pilot")
    call("-C", workspace, "import")
    return workspace


def as_page(path):
    """The workbook as another spreadsheet program understands it (gnumeric), as one HTML text."""
    out = path.with_suffix(".html")
    subprocess.run(["ssconvert", "--export-type=Gnumeric_html:html40", str(path), str(out)],
                   check=True, capture_output=True, timeout=120)
    return html.unescape(out.read_text(encoding="utf-8"))
