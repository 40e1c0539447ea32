#!/usr/bin/env python3
"""tambon-sync and a real nginx with TLS.    sync_server.py BIN_FOLDER"""
import fcntl
import os
import signal
import socket
import subprocess
import threading
import time
import unittest

from sync_bed import Bed, SyncTest, bin_folder

PROGRAMS = bin_folder()
# Three projects with a long text of noise: a download that takes more than one piece.
LARGE = "UPDATE project SET objective = hex(randomblob(400000))"


class Cutter:
    """A TCP relay to the server that closes after so many bytes; TLS passes through untouched."""

    def __init__(self, port, limit_bytes):
        self.port, self.limit_bytes = port, limit_bytes
        self.listener = socket.create_server(("127.0.0.1", 0))
        self.url = f"https://localhost:{self.listener.getsockname()[1]}"
        threading.Thread(target=self.accept, daemon=True).start()

    def accept(self):
        while True:
            try:
                client, _ = self.listener.accept()
            except OSError:
                return
            server = socket.create_connection(("127.0.0.1", self.port))
            threading.Thread(target=self.relay, args=(client, server, None), daemon=True).start()
            threading.Thread(target=self.relay, args=(server, client, self.limit_bytes),
                             daemon=True).start()

    @staticmethod
    def relay(source, sink, left_bytes):
        try:
            while piece := source.recv(16384 if left_bytes is None else min(16384, left_bytes)):
                sink.sendall(piece)
                if left_bytes is not None:
                    left_bytes -= len(piece)
                    if left_bytes == 0:
                        break
        except OSError:
            pass
        for end in (source, sink):
            try:
                end.shutdown(socket.SHUT_RDWR)
            except OSError:
                pass

    def close(self):
        self.listener.close()


class ServerTest(SyncTest):
    def setUp(self):
        self.bed = Bed(PROGRAMS)
        self.addCleanup(self.bed.close)
        self.bed.publish(1, "--sql", LARGE)
        self.bed.serve()

    def test_first_sync_then_nothing_new_costs_two_requests(self):
        self.expect(self.bed.sync(), 0, "0001", 1)
        self.assertEqual(self.bed.incoming(), [])
        names = [path for path, _ in self.bed.requests()]
        self.assertEqual(names[:4], ["/metadata/2.root.json", "/metadata/timestamp.json",
                                     "/metadata/1.snapshot.json", "/metadata/1.targets.json"])
        self.assertEqual(len(names), 5)
        for _ in range(2):
            self.expect(self.bed.sync(), 0, "0002", 1)
            self.assertEqual(self.bed.requests(), [("/metadata/2.root.json", 404),
                                                   ("/metadata/timestamp.json", 304)])

    def test_second_and_third_release_leave_two_snapshots(self):
        self.expect(self.bed.sync(), 0, "0001", 1)
        self.bed.publish(2)
        self.expect(self.bed.sync(), 0, "0001", 2)
        self.assertEqual(self.bed.previous(), 1)
        self.bed.publish(3, "--rotate")
        self.expect(self.bed.sync(), 0, "0001", 3)
        self.assertEqual(self.bed.previous(), 2)
        kept = [path.name for path in (self.bed.store / "snapshots").iterdir()]
        companions = [name for name in kept if name.endswith(".search.db")]
        self.assertEqual((len(companions), len(kept)), (2, 4))

    def test_cut_download_resumes(self):
        cutter = Cutter(self.bed.port, 300000)
        self.addCleanup(cutter.close)
        self.expect(self.bed.sync(url=cutter.url), 10, "1006", None)
        part = self.bed.store / "incoming" / self.bed.incoming()[0]
        have = part.stat().st_size
        self.assertGreater(have, 200000)
        self.bed.requests()
        self.expect(self.bed.sync(), 0, "0001", 1)
        status = [status for path, status in self.bed.requests() if "/targets/" in path]
        self.assertEqual(status, [206])
        self.assertEqual(self.bed.incoming(), [])

    def test_wrong_bytes_of_an_old_part_are_fetched_again_in_full(self):
        self.bed.sync()
        self.bed.publish(2, "--sql", LARGE)
        name = self.bed.target().name.split(".")[0] + ".part"
        length = self.bed.target().stat().st_size
        for have in (1000, length, length + 1):
            (self.bed.store / "incoming" / name).write_bytes(b"x" * have)
            self.bed.keep_store()
            self.bed.requests()
            self.expect(self.bed.sync(), 0, "0001", 2)
            status = [status for path, status in self.bed.requests() if "/targets/" in path]
            self.assertEqual(status, [206, 200] if have == 1000 else [200])
            self.bed.back_to_kept_store()

    def test_altered_bytes_are_never_activated(self):
        self.bed.sync()
        self.bed.publish(2, "--rotate")
        self.bed.keep_store()
        for file in sorted(path for path in self.bed.repository.rglob("*") if path.is_file()):
            right = file.read_bytes()
            for position in (0, len(right) // 2, len(right) - 1):
                wrong = bytearray(right)
                wrong[position] ^= 1
                stamp = file.stat().st_mtime
                file.write_bytes(wrong)
                os.utime(file, (stamp, stamp))
                ran = self.bed.sync()
                self.assertIn(self.bed.release(), (1, 2))
                self.assertEqual(ran.code == 0, self.bed.release() == 2, f"{file}: {ran}")
                self.assertIn(ran.code, (0, 10, 11, 12), f"{file} at {position}: {ran}")
                file.write_bytes(right)
                os.utime(file, (stamp, stamp))
                self.bed.back_to_kept_store()

    def test_wrong_signature_is_refused(self):
        self.bed.sync()
        other = self.bed.folder / "other"
        self.bed.publish(2, "--seed", "9", folder=other)
        for name in ("timestamp.json", "1.snapshot.json", "1.targets.json"):
            (self.bed.repository / "metadata" / name).write_bytes(
                (other / "metadata" / name).read_bytes())
        self.expect(self.bed.sync(), 11, "1101", 1)

    def test_server_down_name_unknown_and_strange_certificate(self):
        self.expect(self.bed.sync(url=f"https://name.invalid:{self.bed.port}"), 10, "1001", None)
        self.expect(self.bed.sync(url=f"https://127.0.0.2:{self.bed.port}"), 10, "1002", None)
        since = self.bed.status()["unreachable_since_unix"]
        self.assertGreater(since, 0)
        command = self.bed.command()
        command[command.index("--ca") + 1] = "/etc/ssl/certs/ca-certificates.crt"
        ran = subprocess.run(command, check=False, capture_output=True, text=True)
        self.assertEqual(ran.returncode, 10)
        self.assertIn("[1003]", ran.stderr)
        self.bed.stop_serving()
        self.expect(self.bed.sync(), 10, "1002", None)
        self.assertEqual(self.bed.status()["unreachable_since_unix"], since)
        # A bad stick says nothing about the server.
        (self.bed.repository / "metadata/timestamp.json").write_text("{}")
        self.expect(self.bed.stick(), 11, "1101", None)
        self.assertEqual(self.bed.status()["unreachable_since_unix"], since)

    def test_the_server_hears_which_kiosk_asks(self):
        config = self.bed.folder / "sync.conf"
        config.write_text("kiosk-id = 8001-1\n")
        self.expect(self.bed.sync("--config", config), 0, "0001", 1)
        time.sleep(0.05)  # as in Bed.requests()
        self.assertIn("; kiosk 8001-1", (self.bed.state / "access.log").read_text())

    def test_second_copy_leaves_at_once(self):
        self.bed.sync()
        with open(self.bed.store / "lock", "rb") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            ran = self.bed.sync()
            self.assertEqual((ran.code, ran.support), (14, "1401"), ran)
            self.assertEqual(self.bed.status()["exit_code"], 0)
        self.expect(self.bed.sync(), 0, "0002", 1)

    def test_stop_signal_ends_a_download_that_then_resumes(self):
        config = self.bed.folder / "sync.conf"
        config.write_text("rate-limit = 20\n")
        slow = subprocess.Popen(self.bed.command("--config", config), stdout=subprocess.PIPE,
                                stderr=subprocess.PIPE, text=True)
        part = self.bed.store / "incoming"
        while not part.exists() or not any(path.stat().st_size for path in part.iterdir()):
            time.sleep(0.02)
            self.assertIsNone(slow.poll())
        slow.send_signal(signal.SIGTERM)
        _, text = slow.communicate(timeout=20)
        self.assertEqual(slow.returncode, 15, text)
        self.assertIn("[1501]", text)
        self.assertEqual(self.bed.status()["exit_code"], 15)
        self.bed.requests()
        self.expect(self.bed.sync(), 0, "0001", 1)
        self.assertIn(206, [status for _, status in self.bed.requests()])

    def test_damaged_current_snapshot_is_fetched_again(self):
        self.bed.sync()
        path = (self.bed.store / "current").resolve()
        path.chmod(0o644)
        os.truncate(path, path.stat().st_size // 2)
        self.expect(self.bed.sync(), 0, "0001", 1)
        path.unlink()
        self.expect(self.bed.sync(), 0, "0001", 1)

    def test_lost_metadata_start_again_from_the_root_file(self):
        self.bed.sync()
        for file in (self.bed.store / "metadata").iterdir():
            file.write_bytes(b"")
        self.expect(self.bed.sync(), 0, "0002", 1)

    def test_missing_target_is_reported(self):
        self.bed.target().unlink()
        self.expect(self.bed.sync(), 10, "1007", None)

    def test_proxy_is_used_only_when_configured(self):
        config = self.bed.folder / "sync.conf"
        config.write_text("proxy = http://127.0.0.1:1\n")
        self.expect(self.bed.sync("--config", config), 10, "1002", None)
        environment = {**os.environ, "https_proxy": "http://127.0.0.1:1"}
        self.expect(self.bed.sync(env=environment), 0, "0001", 1)

    def test_proxy_is_asked_for_a_tunnel_and_for_the_name(self):
        with socket.create_server(("127.0.0.1", 0)) as proxy:
            config = self.bed.folder / "sync.conf"
            config.write_text(f"proxy = http://127.0.0.1:{proxy.getsockname()[1]}\n")
            heard = []

            def refuse():
                client, _ = proxy.accept()
                heard.append(client.recv(1000))
                client.sendall(b"HTTP/1.1 407 Who are you\r\nContent-Length: 0\r\n\r\n")
                client.close()

            threading.Thread(target=refuse, daemon=True).start()
            self.expect(self.bed.sync("--config", config, url="https://data.invalid"), 10, "1004",
                        None)
            self.assertTrue(heard[0].startswith(b"CONNECT data.invalid:443 HTTP/1.1\r\n"), heard)

    def test_a_repository_below_a_path_with_strange_letters(self):
        below = self.bed.repository / "p a%20th/ก"
        below.mkdir(parents=True)
        for name in ("metadata", "targets"):
            (below / name).symlink_to(self.bed.repository / name)
        url = self.bed.url + "/p%20a%2520th/%E0%B8%81/"
        self.expect(self.bed.sync(url=url), 0, "0001", 1)


if __name__ == "__main__":
    unittest.main()
