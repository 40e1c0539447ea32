"""assets/pilot/intake is what its generator makes today, byte for byte, on any machine."""
import os
import subprocess
import sys
import tempfile
import zlib
from pathlib import Path

from common import ROOT, report

GENERATOR = ROOT / "tests/support/make_pilot_intake.py"
COMMITTED = ROOT / "assets/pilot/intake"


def pixels(png):
    """A PNG with its pixels unpacked: what zlib makes of them differs between versions."""
    parts, at = [png[:8]], 8
    while at < len(png):
        length = int.from_bytes(png[at:at + 4], "big")
        kind, content = png[at + 4:at + 8], png[at + 8:at + 8 + length]
        parts += [kind, zlib.decompress(content) if kind == b"IDAT" else content]
        at += length + 12
    return b"".join(parts)


def files_below(folder):
    return {path.relative_to(folder):
            path.read_bytes() if path.suffix == ".csv" else pixels(path.read_bytes())
            for path in sorted(folder.rglob("*")) if path.suffix in (".csv", ".png")}


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
