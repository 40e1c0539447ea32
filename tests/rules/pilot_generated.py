"""assets/pilot/intake is what its generator makes today, byte for byte, on any machine."""
import os
import subprocess
import sys
import tempfile
from pathlib import Path

from common import ROOT, report

GENERATOR = ROOT / "tests/support/make_pilot_intake.py"
COMMITTED = ROOT / "assets/pilot/intake"


def files_below(folder):
    return {path.relative_to(folder): path.read_bytes()
            for path in sorted(folder.rglob("*")) if path.suffix == ".csv"}


def made(hash_seed, timezone):
    """Runs the generator with other hash seeds and time zones: neither may show."""
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run([sys.executable, GENERATOR, folder], check=True,
                       env={**os.environ, "PYTHONHASHSEED": hash_seed, "TZ": timezone,
                            "LC_ALL": "C"})
        return files_below(Path(folder))


wanted = files_below(COMMITTED)
problems = []
for hash_seed, timezone in (("1", "Asia/Bangkok"), ("2", "America/Anchorage")):
    got = made(hash_seed, timezone)
    for name in sorted(wanted.keys() | got.keys()):
        if wanted.get(name) != got.get(name):
            problems.append(f"{name} differs: run {GENERATOR.name} assets/pilot/intake")
report("pilot_generated", problems, len(wanted))
