#!/usr/bin/env python3
"""One file out, one file in: a restored workspace goes on publishing, a damaged file changes nothing,
and a run that is killed or finds the disk full leaves what was there.

    backup.py BIN_FOLDER [--killed]     --killed: killed in the middle, and nothing else
"""
import pathlib
import random
import shutil
import subprocess
import sys
import tempfile
import zlib

from publish_bed import Workspace, ask, check, digests

BIN = pathlib.Path(sys.argv[1]).resolve()
TRACE = ["strace", "-f", "-qq", "-e", "signal=none"]
PROJECTS = "intake/800120/projects.csv"


def change(text):
    for old, new in (("กำลังดำเนินการ", "ชะลอ"), (",doing,", ",postponed,")):
        if old in text:
            return text.replace(old, new, 1)
    sys.exit("no project under way")


def rows(workspace):
    names = [row[0] for row in ask(workspace.path / "province.db", "SELECT name FROM sqlite_schema "
                                   "WHERE type = 'table' AND name <> 'audit_log' ORDER BY name")]
    return {name: sorted(map(repr, ask(workspace.path / "province.db", f"SELECT * FROM {name}")))
            for name in names}


def state(workspace):
    """All files but what a reader of SQLite leaves and the lock."""
    return {name: digest for name, digest in digests(workspace.path).items()
            if not name.endswith(("-wal", "-shm", ".lock")) and name != "province.db"}


def there_and_back(workspace, folder):
    file = folder / "backup.tar.zst"
    before, data = state(workspace), rows(workspace)
    said = workspace.call("backup", file, "--by", "ผู้ดูแล")
    check("ตรวจอ่านกลับแล้ว" in said and file.stat().st_mode & 0o777 == 0o600,
          "a backup is one file that only its owner reads")
    check("root-" not in subprocess.run(["tar", "--zstd", "-tf", file], check=True, text=True,
                                        capture_output=True).stdout if shutil.which("zstd") else True,
          "the root keys are not in it")
    workspace.call("backup", file, expect=1)
    print("ok: a backup is never written over another")
    again = Workspace(workspace.program, folder / "again")
    again.call("restore", file, "--by", "ผู้ดูแล")
    after = state(again)
    missing = {name for name in before if not name.startswith(("keys/root-", "draft/", "releases/"))
               and after.get(name) != before[name]}
    check(not missing and rows(again) == data, f"every file and row is back {sorted(missing)[:3]}")
    check((again.path / "keys/targets.pem").stat().st_mode & 0o777 == 0o600, "keys stay private")
    check(("ผู้ดูแล", "restore") in [entry[:2] for entry in again.log()], "the log goes on with it")
    for each in (workspace, again):
        each.edit(PROJECTS, change)
        each.publish()
    check((workspace.path / "releases/2.db").read_bytes() ==
          (again.path / "releases/2.db").read_bytes(),
          "both make the same next release, byte for byte")
    again.call("log")
    return file


def never_over_something(workspace, folder, file):
    before = state(workspace)
    workspace.call("restore", file, expect=1)
    check(state(workspace) == before, "a workspace is not overwritten without --force")
    workspace.call("restore", file, "--force")
    olds = list(folder.glob("workspace.before-*"))
    check(len(olds) == 1 and workspace.published() == 1, "with --force the older state is back")
    check(digests(olds[0])[PROJECTS] == before[PROJECTS], "and the newer one is kept beside it")
    shutil.rmtree(workspace.path)
    olds[0].rename(workspace.path)


def damaged(workspace, folder, file, rows_of_backup):
    data = file.read_bytes()
    random.seed(7)
    bad = folder / "bad.tar.zst"
    target = Workspace(workspace.program, folder / "damaged")
    cuts = [data[:0], data[:100], data[:len(data) // 2], data[:-1], data[:-200]]
    flips = []
    for _ in range(25):
        place = random.randrange(len(data))
        flips.append(data[:place] + bytes([data[place] ^ (1 << random.randrange(8))]) +
                     data[place + 1:])
    harmless = 0
    for number, text in enumerate(cuts + flips):
        bad.write_bytes(text)
        code, said = target.run("restore", bad)
        if code == 0:  # a bit that means nothing (padding, a time): what came back must be the same
            harmless += 1
            if rows(target)["project"] != rows_of_backup["project"]:
                sys.exit(f"damage {number} went unnoticed")
            shutil.rmtree(target.path)
        elif target.path.exists() or "สมบูรณ์" not in said:
            sys.exit(f"damage {number}: {said}; left behind: {target.path.exists()}")
    check(harmless <= 3, f"of {len(cuts + flips)} damaged files {harmless} were still whole, "
                         "none was restored wrongly")
    evil(folder, target)


def evil(folder, target):
    """Archives of other people: paths that leave the folder, links, what no manifest lists."""
    for number, names in enumerate((["../escape"], ["/etc/escape"], ["link"], ["a", "a"], ["a"])):
        work = folder / f"evil-{number}"
        work.mkdir()
        archive = folder / "evil.tar"
        script = ("import io,sys,tarfile\n"
                  "out=tarfile.open(sys.argv[1],'w',format=tarfile.PAX_FORMAT)\n"
                  "for name in sys.argv[2:]:\n"
                  "  info=tarfile.TarInfo(name)\n"
                  "  if name=='link': info.type=tarfile.SYMTYPE; info.linkname='/etc'\n"
                  "  out.addfile(info,io.BytesIO(b''))\n"
                  "out.close()\n")
        subprocess.run([sys.executable, "-c", script, archive, *names], check=True)
        target.call("restore", archive, expect=1)
        if target.path.exists() or (folder / "escape").exists():
            sys.exit(f"{names} was unpacked")
    print("ok: archives of other people are refused")


def killed(workspace, folder, file):
    if subprocess.run([*TRACE, "-o", "/dev/null", "true"], check=False).returncode != 0:
        print("ok: (kills not tried: strace may not trace here)")
        return
    before = state(workspace)
    tried = 0
    calls = ("write", "fsync", "openat", "renameat2", "rename", "mkdir", "unlink")
    for call in calls:
        for when in sorted({1, 5, zlib.crc32(call.encode()) % 40 + 6}):
            target = folder / "killed.tar.zst"
            inject = ["-e", f"trace={call}", "-e", f"inject={call}:signal=KILL:when={when}", "-o",
                      "/dev/null", workspace.program, "-C", workspace.path]
            environment = {"SOURCE_DATE_EPOCH": "1795222800", "LC_ALL": "C.UTF-8",
                           "ASAN_OPTIONS": "detect_leaks=0"}
            subprocess.run([*TRACE, *inject, "backup", target], check=False, capture_output=True,
                           env=environment, stdin=subprocess.DEVNULL)
            if target.exists():
                Workspace(workspace.program, folder / "from-killed").call("restore", target)
                shutil.rmtree(folder / "from-killed")
                target.unlink()
            subprocess.run([*TRACE, *inject, "restore", file, "--force"], check=False,
                           capture_output=True, env=environment, stdin=subprocess.DEVNULL)
            tried += 2
            now = state(workspace)
            olds = list(folder.glob("workspace.before-*")) + [
                path for path in folder.glob("workspace.restoring") if (path / "province.conf").exists()]
            if now != before:
                # The older state took the place in one step; the newer one is whole beside it.
                if not (workspace.path / "province.conf").exists() or not any(
                        state(Workspace(workspace.program, old)) == before for old in olds):
                    sys.exit(f"{call} {when}: neither state is whole")
                keep = next(old for old in olds
                            if state(Workspace(workspace.program, old)) == before)
                shutil.rmtree(workspace.path)
                keep.rename(workspace.path)
            for left in [*folder.glob("workspace.before-*"), *folder.glob("workspace.restoring")]:
                shutil.rmtree(left)
    print(f"ok: killed {tried} times, the old or the new state was whole every time")


def full_disk(workspace, folder, file):
    small = folder / "small"
    small.mkdir()
    if subprocess.run(["mount", "-t", "tmpfs", "-o", "size=600k", "tmpfs", small], check=False,
                      capture_output=True).returncode != 0:
        print("ok: (full disk not tried: this needs root)")
        return
    try:
        before = state(workspace)
        workspace.call("backup", small / "backup.tar.zst", expect=1)
        check(not list(small.iterdir()) and state(workspace) == before,
              "a backup that does not fit leaves nothing behind")
        Workspace(workspace.program, small / "workspace").call("restore", file, expect=1)
        check(not list(small.iterdir()), "nor does a restore")
    finally:
        subprocess.run(["umount", small], check=True)


def main():
    with tempfile.TemporaryDirectory(prefix="backup-") as name:
        folder = pathlib.Path(name)
        workspace = Workspace(BIN / "tambon-publish", folder / "workspace").make("800120", "800121")
        workspace.publish()
        if "--killed" in sys.argv:
            file = folder / "backup.tar.zst"
            workspace.call("backup", file)
            workspace.edit(PROJECTS, change)
            workspace.publish()
            killed(workspace, folder, file)
            return
        rows_of_backup = rows(workspace)
        file = there_and_back(workspace, folder)
        never_over_something(workspace, folder, file)
        damaged(workspace, folder, file, rows_of_backup)
        full_disk(workspace, folder, file)


main()
