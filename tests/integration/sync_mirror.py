#!/usr/bin/env python3
"""tambon-sync --mirror: a relay that nobody trusts, its web server, a stick copied from it, and
neighbours that see nothing else.    sync_mirror.py BIN_FOLDER"""
import fcntl
import os
import re
import shutil
import signal
import ssl
import subprocess
import threading
import time
import unittest
import urllib.error
import urllib.request

from mirror_bed import MirrorBed, tree_of
from sync_bed import Ran, bin_folder

PROGRAMS = bin_folder()
DAY = 86400
LARGE = "UPDATE project SET objective = hex(randomblob(60000))"


class MirrorTest(unittest.TestCase):
    def setUp(self):
        self.bed = MirrorBed(PROGRAMS)
        self.addCleanup(self.bed.close)
        self.bed.publish(1)

    def expect(self, ran, code, support):
        self.assertEqual((ran.code, ran.support), (code, support), ran)

    def expect_neighbour(self, release, **where):
        ran, got = self.bed.neighbour(**where)
        self.assertEqual((ran.code, got), (0, release), ran)

    def test_mirror_is_the_repository_and_neighbours_take_it_through_tls(self):
        bed = self.bed
        bed.serve()
        self.expect(bed.keep(), 0, "0001")
        self.assertEqual(bed.differences(), [])
        url = bed.serve_relay()
        self.expect_neighbour(1, url=url)
        self.expect_caching(url)
        bed.requests()
        self.expect(bed.keep(), 0, "0002")
        self.assertEqual(bed.requests(), [("/metadata/2.root.json", 404),
                                          ("/metadata/timestamp.json", 304)])
        for release in (2, 3):
            bed.publish(release, "--rotate")
            before = (bed.mirror / "metadata/timestamp.json").stat().st_mtime
            self.expect(bed.keep(), 0, "0001")
            self.assertEqual(bed.differences(), [])
            self.expect_neighbour(release, url=url)
            # The relay's ETag is time and length: it must not stand still.
            after = (bed.mirror / "metadata/timestamp.json").stat().st_mtime
            self.assertGreaterEqual(int(after), int(before) + 1)
        self.assertEqual(sorted(path.name for path in bed.mirror.iterdir()),
                         ["leaving", "metadata", "targets"])
        self.assertEqual(bed.status()["support_code"] if bed.store.exists() else None, None)

    def expect_caching(self, url):
        """What caches between may keep: everything for ever, the timestamp for a minute, and that
        there is no next root not at all."""
        trust = ssl.create_default_context(cafile=self.bed.relay_state / "certificate.pem")
        for path, kept in (("metadata/1.root.json", "immutable"),
                           ("metadata/timestamp.json", "max-age=60"),
                           (str(self.bed.target().relative_to(self.bed.repository)), "immutable")):
            with urllib.request.urlopen(f"{url}/{path}", context=trust) as answer:
                self.assertIn(kept, answer.headers["Cache-Control"], path)
        with self.assertRaises(urllib.error.HTTPError) as refusal:
            urllib.request.urlopen(f"{url}/metadata/2.root.json", context=trust)
        self.assertIsNone(refusal.exception.headers["Cache-Control"])
        refusal.exception.close()

    def test_a_late_mirror_has_every_root_and_what_the_timestamp_leads_to(self):
        for _ in range(3):
            self.bed.publish(0, "--rotate")
        self.bed.publish(2)
        self.expect(self.bed.keep_from_folder(), 0, "0001")
        ours, theirs = tree_of(self.bed.repository), tree_of(self.bed.mirror)
        self.assertEqual({path: ours[path] for path in theirs}, theirs)
        self.assertEqual([path for path in theirs if "root" in path],
                         [f"metadata/{n}.root.json" for n in (1, 2, 3, 4)])
        self.assertEqual(len([path for path in theirs if "snapshot" in path]), 1)
        self.expect_neighbour(2)

    def test_a_stick_copied_from_the_mirror_and_the_mirror_of_a_mirror(self):
        self.bed.keep_from_folder()
        stick = self.bed.copy_mirror("stick")
        self.expect_neighbour(1, folder=stick)
        again = self.bed.folder / "again"
        ran = self.bed.keep("--from", stick, mirror=again, store=self.bed.folder / "again-store")
        self.expect(ran, 0, "0001")
        self.assertEqual(tree_of(again), tree_of(self.bed.mirror))

    def test_no_neighbour_takes_what_was_altered_on_the_relay(self):
        bed = self.bed
        bed.publish(2, "--rotate")
        bed.keep_from_folder()
        refused = taken = 0
        for path, right in tree_of(bed.mirror).items():
            for position in (0, len(right) // 2, len(right) - 1):
                wrong = bytearray(right)
                wrong[position] ^= 1
                (bed.mirror / path).write_bytes(wrong)
                ran, release = bed.neighbour()
                self.assertEqual(ran.code == 0, release is not None, ran)
                self.assertIn(release, (None, 2), ran)
                self.assertIn(ran.code, (0, 11, 12), f"{path}: {ran}")
                refused, taken = refused + (ran.code != 0), taken + (ran.code == 0)
            (bed.mirror / path).write_bytes(right)
        # Taken: bytes of the release before, of a root the neighbour was born with.
        self.assertGreater(refused, 10, f"{taken} taken")

    def test_a_quiet_run_mends_metadata_and_the_next_release_mends_everything(self):
        bed = self.bed
        bed.publish(0, "--rotate")
        bed.keep_from_folder()
        for name in ("1.root.json", "2.root.json", "timestamp.json", "2.snapshot.json"):
            (bed.mirror / "metadata" / name).write_text("{}")
            self.expect(bed.keep_from_folder(), 0, "0001")
            self.assertNotEqual((bed.mirror / "metadata" / name).read_text(), "{}")
        target = next(path for path in bed.mirror.rglob("*.db.zst"))
        target.write_bytes(bytes(len(target.read_bytes())))
        self.expect(bed.keep_from_folder(), 0, "0002")  # its length is right
        bed.publish(0)
        self.expect(bed.keep_from_folder(), 0, "0001")
        target.unlink()
        self.expect(bed.keep_from_folder(), 0, "0001")
        self.expect_neighbour(1)

    def test_a_stale_relay_gives_nobody_what_is_older(self):
        bed = self.bed
        bed.keep_from_folder()
        bed.publish(2)
        self.assertEqual((bed.stick().code, bed.release()), (0, 2))
        ran = bed.sync("--from", bed.mirror)
        self.assertEqual((ran.code, ran.support, bed.release()), (11, "1101", 2), ran)
        bed.keep_from_folder()
        ran = bed.sync("--from", bed.mirror)
        self.assertEqual((ran.code, ran.support, bed.release()), (0, "0002", 2), ran)

    def test_the_mirror_refuses_what_every_client_refuses(self):
        bed = self.bed
        old = bed.folder / "old"
        shutil.copytree(bed.repository, old)
        bed.publish(2)
        bed.keep_from_folder()
        shown = tree_of(bed.mirror)
        self.expect(bed.keep("--from", old), 11, "1101")
        shutil.rmtree(bed.repository)
        bed.publish(3, "--seed", "9")
        self.expect(bed.keep("--from", bed.repository), 11, "1101")
        self.expect(bed.keep("--from", bed.folder / "none"), 10, "1008")
        self.assertEqual(tree_of(bed.mirror), shown)
        shutil.rmtree(bed.repository)
        bed.publish(1, "--now", str(int(time.time()) - 60 * DAY))
        ran = bed.keep("--from", bed.repository, store=bed.folder / "s", mirror=bed.folder / "m")
        self.expect(ran, 17, "1702")
        self.assertEqual(tree_of(bed.folder / "m"), {})

    def test_a_wrong_file_at_the_source_is_never_shown(self):
        bed = self.bed
        bed.keep_from_folder()
        shown = tree_of(bed.mirror)
        bed.publish(2)
        target = bed.target()
        right = target.read_bytes()
        target.write_bytes(bytes(len(right)))
        self.expect(bed.keep_from_folder(), 12, "1201")
        target.unlink()
        self.expect(bed.keep_from_folder(), 10, "1008")
        self.assertEqual({path: data for path, data in tree_of(bed.mirror).items()}, shown)
        self.expect_neighbour(1)
        target.write_bytes(right)
        self.expect(bed.keep_from_folder(), 0, "0001")
        self.expect_neighbour(2)

    def test_an_interrupted_download_is_gone_on_with(self):
        bed = self.bed
        bed.publish(2, "--sql", LARGE)
        bed.serve()
        config = bed.folder / "sync.conf"
        config.write_text("rate-limit = 60\n")
        process = subprocess.Popen(bed.mirror_command("--config", config), stdout=subprocess.PIPE,
                                   stderr=subprocess.STDOUT, text=True)
        part = bed.mirror / "incoming" / (bed.target().name.split(".")[0] + ".part")
        deadline = time.monotonic() + 20
        while time.monotonic() < deadline and not (part.exists() and part.stat().st_size):
            time.sleep(0.02)
        process.send_signal(signal.SIGTERM)
        text = process.communicate()[0]
        self.assertEqual(process.returncode, 15, text)
        self.assertFalse((bed.mirror / "metadata/timestamp.json").exists())
        bed.requests()
        self.expect(bed.keep(), 0, "0001")
        self.assertIn(206, [status for path, status in bed.requests() if "targets" in path])
        self.expect_neighbour(2)

    def test_what_no_metadata_lead_to_goes_after_a_day(self):
        bed = self.bed
        bed.keep_from_folder()
        stray = bed.mirror / "targets/v1" / ("0" * 64 + ".1.db.zst")
        foreign = bed.mirror / "targets/readme.txt"
        link = bed.mirror / "metadata/link.json"
        stray.parent.mkdir(exist_ok=True)
        for path in (stray, foreign):
            path.write_text("x")
        link.symlink_to(foreign)
        bed.publish(2)
        bed.keep_from_folder()
        leaving = bed.mirror / "leaving"
        names = [line.split(" ", 1)[1] for line in leaving.read_text().splitlines()]
        self.assertIn("metadata/1.snapshot.json", names)
        self.assertIn(str(stray.relative_to(bed.mirror)), names)
        leaving.write_text(re.sub(r"^\d+", lambda at: str(int(at[0]) - DAY + 60),
                                  leaving.read_text(), flags=re.MULTILINE))
        bed.keep_from_folder()
        self.assertTrue(stray.exists())
        leaving.write_text(re.sub(r"^\d+", lambda at: str(int(at[0]) - 120), leaving.read_text(),
                                  flags=re.MULTILINE))
        bed.keep_from_folder()
        self.assertFalse(stray.exists() or (bed.mirror / "metadata/1.snapshot.json").exists())
        self.assertFalse(leaving.exists())
        self.assertTrue(foreign.exists() and link.is_symlink())
        self.expect_neighbour(2)

    def test_files_appear_in_an_order_and_each_is_on_the_disk_before_the_next(self):
        bed = self.bed
        bed.keep_from_folder()
        bed.publish(2, "--rotate")
        log = bed.folder / "strace"
        trace = ["strace", "-qq", "-y", "-e", "trace=rename,fsync", "-o", log]
        if subprocess.run([*trace, "true"], check=False, capture_output=True).returncode != 0:
            self.skipTest("SKIPPED: strace may not trace here")
        done = subprocess.run([*trace, *bed.mirror_command("--from", bed.repository)], check=False,
                              capture_output=True, text=True,
                              env={**os.environ, "ASAN_OPTIONS": "detect_leaks=0"})
        self.assertEqual(done.returncode, 0, done.stderr)
        moved, synced, waiting = [], set(), None
        for line in log.read_text().splitlines():
            folder = re.search(rf"fsync\(\d+<{re.escape(str(bed.mirror))}/?([^>]*)>", line)
            if folder:
                synced.add(folder.group(1))
                waiting = None if waiting == folder.group(1) else waiting
            names = re.search(rf'rename\("{bed.mirror}/(incoming/[^"]+)", "{bed.mirror}/((?:metadata|'
                              r'targets)/[^"]+)"', line)
            if names:
                self.assertIsNone(waiting, f"before {line} its folder was not on the disk")
                self.assertIn(names.group(1), synced, line)
                moved.append(names.group(2))
                waiting = os.path.dirname(names.group(2))
        self.assertIsNone(waiting)
        self.assertEqual([re.sub(r"[0-9a-f]{64}", "HASH", re.sub(r"/v\d+/", "/vN/", path)) for path in moved],
                         ["targets/vN/full/HASH.2.db.zst", "metadata/2.targets.json",
                          "metadata/2.snapshot.json", "metadata/2.root.json",
                          "metadata/timestamp.json"])

    def test_wrong_uses_are_said(self):
        bed = self.bed
        self.assertEqual(bed.stick().code, 0)
        self.expect(bed.keep_from_folder(store=bed.store), 2, "0202")
        self.expect(bed.keep_from_folder("--confirm-expired"), 2, "0201")
        bed.keep_from_folder()
        folder = os.open(bed.mirror, os.O_RDONLY)
        fcntl.flock(folder, fcntl.LOCK_EX)
        self.expect(bed.keep_from_folder(), 14, "1401")
        os.close(folder)
        shutil.rmtree(bed.mirror / "targets")
        (bed.mirror / "targets").symlink_to(bed.folder)
        self.expect(bed.keep_from_folder(), 18, "1801")

    def test_neighbours_that_ask_all_the_time_never_see_half_a_repository(self):
        bed = self.bed
        bed.keep_from_folder()
        stop, seen, wrong = threading.Event(), set(), []

        def ask():
            while not stop.is_set():
                ran, release = bed.neighbour()
                seen.add(release)
                if ran.code != 0:
                    wrong.append(ran)

        asking = threading.Thread(target=ask)
        asking.start()
        for release in range(2, 5):
            bed.publish(release)
            self.expect(bed.keep_from_folder(), 0, "0001")
        stop.set()
        asking.join()
        self.assertEqual(wrong, [])
        self.assertGreater(len(seen), 1)


if __name__ == "__main__":
    unittest.main()
