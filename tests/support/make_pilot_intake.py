#!/usr/bin/env python3
"""make_pilot_intake.py OUT: writes OUT/<tambon_code>/*.csv, the demonstration files of the 60
tambon offices. Same facts in assets/pilot/reference, same bytes; nothing depends on the clock."""

import argparse
import sys
from pathlib import Path

sys.dont_write_bytecode = True                    # the source tree may be read-only

from pilot_intake import reference                # noqa: E402
from pilot_intake.tambon_files import make_files  # noqa: E402

REFERENCE = Path(__file__).resolve().parents[2] / "assets" / "pilot" / "reference"


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("out", type=Path)
    out = parser.parse_args().out
    organisations = reference.organisations(REFERENCE)
    indicators = reference.bmn_indicators(REFERENCE)
    for tambon in reference.tambons(REFERENCE):
        folder = out / tambon.code
        folder.mkdir(parents=True, exist_ok=True)
        for name, content in make_files(tambon, organisations, indicators).items():
            (folder / name).write_bytes(content)


if __name__ == "__main__":
    main()
