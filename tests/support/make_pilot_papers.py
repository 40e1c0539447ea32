#!/usr/bin/env python3
"""make_pilot_papers.py OUT: writes OUT/<tambon_code>/<document>.pdf, the documents that lie beside the
demonstration files (pilot_intake/papers.py). Needs rsvg-convert (Debian: librsvg2-bin) and the face Loma;
the letters go into the PDF, so nobody else needs either. Run after make_pilot_intake.py."""

import argparse
import os
import subprocess
import sys
import tempfile
from pathlib import Path

sys.dont_write_bytecode = True                    # the source tree may be read-only

from pilot_intake import reference                # noqa: E402
from pilot_intake.papers import PAPERS            # noqa: E402
from pilot_intake.tambon_files import make_papers  # noqa: E402

REFERENCE = Path(__file__).resolve().parents[2] / "assets" / "pilot" / "reference"
DAY = "1795219200"                                # 21 November 2026: when it is said to be made


def to_pdf(pages, path):
    with tempfile.TemporaryDirectory() as folder:
        files = []
        for number, page in enumerate(pages, 1):
            file = Path(folder) / f"{number}.svg"
            file.write_text(page.to_svg(), encoding="utf-8")
            files.append(file)
        subprocess.run(["rsvg-convert", "--format", "pdf", "--output", path, *files], check=True,
                       env={**os.environ, "SOURCE_DATE_EPOCH": DAY, "TZ": "UTC"})


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("out", type=Path)
    out = parser.parse_args().out
    organisations = reference.organisations(REFERENCE)
    for tambon in reference.tambons(REFERENCE):
        if tambon.code in PAPERS:
            folder = out / tambon.code
            folder.mkdir(parents=True, exist_ok=True)
            for name, pages in make_papers(tambon, organisations).items():
                to_pdf(pages, folder / name)


if __name__ == "__main__":
    main()
