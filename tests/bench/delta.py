#!/usr/bin/env python3
"""Bytes, CPU seconds and peak memory of ways to bring a new file to who has the old one.
    delta.py DELTA_TOOL TITLE OLD NEW [WAY…]     ways: pages rows patch-from full zsync casync rsync

CPU and memory are those of the largest process of each side, by wait4(). Every result is compared
with the new file. A program that is not installed is left out, and said."""
import filecmp
import hashlib
import os
import pathlib
import re
import shutil
import socket
import subprocess
import sys
import tempfile
import time

NGINX = """
worker_processes 1; daemon off; master_process off; pid {folder}/pid; error_log stderr crit;
events {{ worker_connections 64; }}
http {{ access_log off; client_body_temp_path {folder}/b; proxy_temp_path {folder}/p;
fastcgi_temp_path {folder}/f; uwsgi_temp_path {folder}/u; scgi_temp_path {folder}/s;
server {{ listen 127.0.0.1:{port}; root {folder}; max_ranges 100000; }} }}
"""


class Cost:
    """What one program took."""

    def __init__(self, *command, **options):
        process = subprocess.Popen([str(word) for word in command], stdout=subprocess.PIPE,
                                   stderr=subprocess.STDOUT, text=True, errors="replace", **options)
        self.said = process.stdout.read()
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode != 0:
            sys.exit(f"{command}: exit {process.returncode}\n{self.said[-2000:]}")
        self.seconds = usage.ru_utime + usage.ru_stime
        self.megabytes = usage.ru_maxrss / 1024


class Bench:
    def __init__(self, tool, old, new, folder):
        self.tool, self.old, self.new, self.folder = tool, old, new, folder
        self.result = folder / "result"

    def delta(self, kind):
        path = self.folder / f"delta.{kind}"
        made = Cost(self.tool, "make", kind, self.old, self.new, path)
        with open(self.new, "rb") as file:
            sha256 = hashlib.file_digest(file, "sha256").hexdigest()
        applied = Cost(self.tool, "apply", kind, self.old, path, self.result, sha256)
        return path.stat().st_size, made, applied

    def pages(self):
        return self.delta("pages")

    def rows(self):
        return self.delta("rows")

    def full(self):
        path = self.folder / "full.zst"
        made = Cost("zstd", "-q", "-12", self.new, "-o", path)
        applied = Cost("zstd", "-q", "-d", path, "-o", self.result)
        return path.stat().st_size, made, applied

    def patch_from(self):
        path = self.folder / "patch.zst"
        made = Cost("zstd", "-q", "-19", "--long=31", f"--patch-from={self.old}", self.new, "-o", path)
        applied = Cost("zstd", "-q", "-d", "--long=31", f"--patch-from={self.old}", path,
                       "-o", self.result)
        return path.stat().st_size, made, applied

    def zsync(self):
        os.link(self.new, self.folder / "new.db")
        with socket.create_server(("127.0.0.1", 0)) as free:
            port = free.getsockname()[1]
        (self.folder / "nginx.conf").write_text(NGINX.format(folder=self.folder, port=port))
        made = Cost("zsyncmake", "-u", f"http://127.0.0.1:{port}/new.db", "-o",
                    self.folder / "new.zsync", self.folder / "new.db")
        server = subprocess.Popen(["nginx", "-c", self.folder / "nginx.conf"])
        time.sleep(1)
        try:
            applied = Cost("zsync", "-i", self.old, "-o", self.result,
                           f"http://127.0.0.1:{port}/new.zsync", cwd=self.folder)
        finally:
            server.terminate()
            server.wait()
        fetched = int(re.search(r"fetched (\d+)", applied.said).group(1))
        return fetched + (self.folder / "new.zsync").stat().st_size, made, applied

    def casync(self):
        store = self.folder / "store.castr"
        Cost("casync", "make", f"--store={store}", self.folder / "old.caibx", self.old)
        before = {path for path in store.rglob("*.cacnk")}
        made = Cost("casync", "make", f"--store={store}", self.folder / "new.caibx", self.new)
        fetched = sum(path.stat().st_size for path in store.rglob("*.cacnk") if path not in before)
        applied = Cost("casync", "extract", f"--store={store}", f"--seed={self.old}",
                       self.folder / "new.caibx", self.result)
        return fetched + (self.folder / "new.caibx").stat().st_size, made, applied

    def rsync(self):
        """Both sides are one command: its cost stands for the receiver's."""
        shutil.copyfile(self.old, self.result)
        ran = Cost("rsync", "-z", "--no-whole-file", "--ignore-times", "--stats", self.new, self.result)
        sent = sum(int(re.search(rf"Total bytes {way}: ([\d,]+)", ran.said).group(1).replace(",", ""))
                   for way in ("sent", "received"))
        return sent, None, ran


def main():
    tool, title, old, new = sys.argv[1:5]
    ways = sys.argv[5:] or ["rows", "pages", "patch-from", "zsync", "casync", "rsync", "full"]
    print(f"\n{title}: {os.path.getsize(old) / 1e6:.1f} MB to {os.path.getsize(new) / 1e6:.1f} MB")
    print("| way | bytes | made: CPU s, MB | applied: CPU s, MB |\n|---|---|---|---|", flush=True)
    for way in ways:
        program = {"pages": tool, "rows": tool, "full": "zstd", "patch-from": "zstd"}.get(way, way)
        if shutil.which(program) is None:
            print(f"| {way} | {program} is not installed | | |")
            continue
        with tempfile.TemporaryDirectory(dir=pathlib.Path(new).parent) as folder:
            bench = Bench(tool, old, new, pathlib.Path(folder))
            size, made, applied = getattr(bench, way.replace("-", "_"))()
            if not filecmp.cmp(bench.result, new, shallow=False):
                sys.exit(f"{way}: not the new file")
            costs = [f"{cost.seconds:.1f}, {cost.megabytes:.0f}" if cost else "-"
                     for cost in (made, applied)]
            print(f"| {way} | {size:,} | {costs[0]} | {costs[1]} |", flush=True)


main()
