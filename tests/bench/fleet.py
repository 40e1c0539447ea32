#!/usr/bin/env python3
"""What a fleet of kiosks costs one web server: nginx as packaging/serve.sh sets it up, asked what a
real tambon-sync asks.    fleet.py BIN_FOLDER [--kiosks N] [--whole]

The requests are read from nginx's log of real runs: a quiet poll, and a morning with a new release
by a delta of about 50 KB. fleet_load then plays N kiosks (10,000) with them, each with a TLS session
of its own: as fast as they go, at the rate of a 15-minute window (for a minute; --whole: to the end),
and all at once. As root in a network of its own, so that all bytes on the wire are counted."""
import argparse
import os
import pathlib
import re
import shutil
import subprocess
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "integration"))
from sync_bed import Bed  # noqa: E402

NAMESPACE = "TAMBON_BENCH_NAMESPACE"
WINDOW_SECONDS = 900
AGENT = re.compile(r'"GET (\S+) HTTP/[\d.]+" (\d+) \d+ "[^"]*" "([^"]*)"')
DELTA = "UPDATE project SET objective = hex(randomblob(45000)) WHERE rowid = 1"


def enter_network():
    if os.geteuid() == 0 and shutil.which("unshare") and NAMESPACE not in os.environ:
        os.environ[NAMESPACE] = "1"
        inner = ["sh", "-c", 'ip link set lo up && exec "$@"', "sh", sys.executable, *sys.argv]
        os.execvp("unshare", ["unshare", "--net", *inner])


def wire_bytes():
    """Bytes that crossed the loopback interface, both ways, with TCP/IP headers and handshakes."""
    line = next(line for line in pathlib.Path("/proc/net/dev").read_text().splitlines()
                if line.strip().startswith("lo:"))
    return int(line.split(":")[1].split()[0])


class Fleet:
    def __init__(self, programs, kiosks):
        self.bed, self.kiosks = Bed(programs), kiosks
        self.load = programs / "fleet_load"

    def worker_seconds(self):
        """CPU of nginx's worker processes."""
        master = (self.bed.state / "nginx.pid").read_text().strip()
        total = 0
        for stat in pathlib.Path("/proc").glob("[0-9]*/stat"):
            try:
                fields = stat.read_text().rsplit(")", 1)[1].split()
            except OSError:
                continue
            if fields[1] == master:
                total += int(fields[11]) + int(fields[12])
        return total / os.sysconf("SC_CLK_TCK")

    def record(self, expected):
        """One real run of tambon-sync. Returns its requests as fleet_load reads them."""
        log = self.bed.state / "access.log"
        os.truncate(log, 0)
        ran = self.bed.sync()
        if ran.code != 0 or ran.support != expected:
            sys.exit(f"the run to be played does not work: {ran}")
        etag_file = self.bed.store / "metadata/timestamp.etag"
        lines = []
        for path, status, self.agent in AGENT.findall(log.read_text()):
            etag = etag_file.read_text().splitlines()[1] if status == "304" else ""
            lines.append(f"{status} {path} {etag}".strip())
        return "\n".join(lines) + "\n"

    def play(self, what, requests, kiosks, at_once, per_second=0):
        os.truncate(self.bed.state / "access.log", 0)
        cpu, wire = self.worker_seconds(), wire_bytes()
        done = subprocess.run([self.load, self.bed.url, self.bed.state / "certificate.pem",
                               str(kiosks), str(at_once), str(per_second), self.agent],
                              input=requests, capture_output=True, text=True, check=True)
        cpu, wire = self.worker_seconds() - cpu, wire_bytes() - wire
        got = {key: float(value) for key, value in re.findall(r"(\w+)=([\d.]+)", done.stdout)}
        log_bytes = (self.bed.state / "access.log").stat().st_size
        print(f"| {what} | {kiosks:,} | {kiosks / got['seconds']:.0f} | "
              f"{got['requests'] / got['seconds']:.0f} | {cpu / kiosks * 1000:.2f} s | "
              f"{(got['body'] + got['headers']) / kiosks:,.0f} | "
              f"{wire / kiosks if NAMESPACE in os.environ else 0:,.0f} | {log_bytes / kiosks:.0f} | "
              f"{got['p50']:.0f} / {got['p99']:.0f} / {got['longest']:.0f} ms | "
              f"{got['wrong']:.0f} |", flush=True)

    def run(self, whole):
        bed = self.bed
        bed.publish(1)
        bed.serve()
        bed.sync()
        quiet = self.record("0002")
        delta = bed.delta_wishes("pages")
        bed.publish(2, *delta, "--sql", DELTA)
        morning = self.record("0001")
        length = max(path.stat().st_size for path in bed.repository.rglob("*.pages"))
        print(f"Quiet poll:\n{quiet}\nMorning, delta of {length:,} bytes:\n{morning}")
        quiet = self.record("0002")
        print("| what | polls | polls/s | requests/s | nginx CPU / 1,000 | answered, bytes | wire, "
              "bytes | log, bytes | a poll p50 / p99 / longest | failed |")
        print("|---|---|---|---|---|---|---|---|---|---|")
        rate = self.kiosks / WINDOW_SECONDS
        self.play("quiet, 32 at once", quiet, self.kiosks, 32)
        self.play(f"quiet, {rate:.1f}/s", quiet, self.kiosks if whole else int(rate * 60), 32, rate)
        self.play("morning, 32 at once", morning, self.kiosks, 32)
        self.play("quiet, 100 at once", quiet, self.kiosks, 100)
        self.play("stampede, 1,000 at once", quiet, self.kiosks, 1000)


def main():
    enter_network()
    parser = argparse.ArgumentParser()
    parser.add_argument("programs", type=lambda path: pathlib.Path(path).resolve())
    parser.add_argument("--kiosks", type=int, default=10000)
    parser.add_argument("--whole", action="store_true")
    arguments = parser.parse_args()
    fleet = Fleet(arguments.programs, arguments.kiosks)
    try:
        fleet.run(arguments.whole)
    finally:
        fleet.bed.close()


main()
