#!/usr/bin/env python3
"""tambon-sync is told to stop, at every moment it can be at; and the limits it sets itself.
sync_stop.py BIN_FOLDER [--everywhere]

By --everywhere the signal comes at every system call of every way to run it, with strace."""
import os
import pathlib
import pty
import re
import shutil
import signal
import socket
import subprocess
import sys
import threading
import time
import unittest

from sanitized import is_sanitized
from sync_bed import Bed, bin_folder
from sync_inject import each_way

NOISE = "UPDATE project SET objective = hex(randomblob(105000))"
LONGEST_STOP_SECONDS = 1
HELLO = b"HTTP/1.1 200 OK\r\nContent-Length: 900\r\n"


class Listener:
    """A server that says so much of an answer and then nothing; `heard` is set when asked."""

    def __init__(self, answer=b"", backlog=8):
        self.answer, self.heard, self.held = answer, threading.Event(), []
        self.socket = socket.create_server(("127.0.0.1", 0), backlog=backlog)
        self.port = self.socket.getsockname()[1]
        threading.Thread(target=self.serve, daemon=True).start()

    def serve(self):
        try:
            while True:
                client, _ = self.socket.accept()
                self.held.append(client)
                client.recv(4096)
                client.sendall(self.answer)
                self.heard.set()
        except OSError:
            return

    def close(self):
        self.socket.close()
        for client in self.held:
            client.close()


def queued_seconds(process):
    """How long it could have run while others did: it lets everybody go first."""
    return int(pathlib.Path(f"/proc/{process.pid}/schedstat").read_text().split()[1]) / 1e9


class StopTest(unittest.TestCase):
    def setUp(self):
        self.bed = Bed(PROGRAMS)
        self.addCleanup(self.bed.close)
        self.bed.publish(1, "--sql", NOISE)
        self.bed.serve()
        self.config = self.bed.folder / "sync.conf"

    def configure(self, text):
        self.config.write_text(text)
        return ["--config", self.config]

    def stop(self, command, at, number=signal.SIGTERM):
        """Starts it, sends the signal once `at` returns, and says how it ended."""
        process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
        at(process)
        self.assertIsNone(process.poll(), "ended by itself")
        began = time.monotonic() - queued_seconds(process)
        process.send_signal(number)
        os.waitid(os.P_PID, process.pid, os.WEXITED | os.WNOWAIT)
        took = time.monotonic() - queued_seconds(process) - began
        _, text = process.communicate(timeout=20)
        self.assertEqual(process.returncode, 15, text)
        self.assertIn("[1501]", text)
        self.assertLess(took, LONGEST_STOP_SECONDS * (10 if SANITIZED else 1), text)
        self.assertEqual(self.bed.status()["exit_code"], 15)

    def recover(self):
        ran = self.bed.stick()
        self.assertEqual((ran.code, self.bed.release()), (0, 1), ran)

    def test_while_a_server_keeps_it_waiting(self):
        answers = {"TLS handshake": (None, b""), "answer": ("http", b""),
                   "half a header": ("http", HELLO), "half a body": ("http", HELLO + b"\r\n{")}
        for moment, (scheme, answer) in answers.items():
            for number in (signal.SIGTERM, signal.SIGINT, signal.SIGHUP):
                with self.subTest(moment, number=number):
                    listener = Listener(answer)
                    self.addCleanup(listener.close)
                    url = f"{scheme or 'https'}://127.0.0.1:{listener.port}"
                    command = self.bed.command("--loopback-http", url=url)
                    self.stop(command, lambda _, heard=listener.heard: heard.wait(20), number)
        self.recover()

    def test_while_nobody_takes_the_connection(self):
        with socket.socket() as full:
            full.bind(("127.0.0.1", 0))
            full.listen(0)
            address = full.getsockname()
            held = [socket.socket() for _ in range(3)]
            for one in held:
                one.setblocking(False)
                one.connect_ex(address)
            command = self.bed.command(url=f"https://127.0.0.1:{address[1]}")
            self.stop(command, lambda process: wait_for_state(process, "S"))
            for one in held:
                one.close()

    def test_while_a_name_is_looked_up(self):
        if os.geteuid() != 0:
            self.skipTest("SKIPPED: another resolver needs root")
        with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as silent:
            try:
                silent.bind(("127.0.0.153", 53))
            except OSError:
                self.skipTest("SKIPPED: port 53 is taken")
            silent.settimeout(20)
            resolver = self.bed.folder / "resolv.conf"
            resolver.write_text("nameserver 127.0.0.153\n")
            command = self.bed.command(url="https://data.example.go.th")
            inside = ["unshare", "--mount", "sh", "-c",
                      f'mount --bind {resolver} /etc/resolv.conf && exec "$@"', "sh", *command]
            self.stop(inside, lambda _: silent.recv(512))

    def test_while_a_download_comes_slowly_and_it_goes_on_there(self):
        words = self.configure("rate-limit = 100\n")
        incoming = self.bed.store / "incoming"
        for _ in range(3):
            have = sum(path.stat().st_size for path in incoming.glob("*.part"))
            self.stop(self.bed.command(*words), lambda _, have=have: wait_for_bytes(incoming, have))
        self.bed.requests()
        self.assertEqual(self.bed.sync().code, 0)
        self.assertIn(206, [status for _, status in self.bed.requests()])
        self.assertEqual(self.bed.release(), 1)

    def test_a_run_ends_when_its_time_is_over(self):
        began = time.monotonic()
        ran = self.bed.sync(*self.configure("rate-limit = 10\nlongest-seconds = 2\n"))
        self.assertEqual((ran.code, ran.support), (10, "1010"), ran)
        self.assertLess(time.monotonic() - began, 3 if not SANITIZED else 20)
        self.assertEqual(self.bed.sync().code, 0)

    def test_a_rate_limit_holds(self):
        length = self.bed.target().stat().st_size
        began = time.monotonic()
        self.assertEqual(self.bed.sync(*self.configure("rate-limit = 150\n")).code, 0)
        seconds = time.monotonic() - began
        # The first second's worth may come at once.
        self.assertGreater(seconds, length / (150 * 1024) - 1.2)
        print(f"rate-limit 150: {length} bytes in {seconds:.1f} s", file=sys.stderr)

    def test_it_is_the_last_in_every_queue(self):
        given = os.getpriority(os.PRIO_PROCESS, 0)
        try:
            os.setpriority(os.PRIO_PROCESS, 0, 0)
        except PermissionError:
            self.skipTest("SKIPPED: only root takes a niceness back")
        self.addCleanup(os.setpriority, os.PRIO_PROCESS, 0, given)
        listener = Listener()
        self.addCleanup(listener.close)

        def look(process):
            listener.heard.wait(20)
            self.assertEqual(queue_of(process), (19, os.SCHED_BATCH))
            if shutil.which("ionice"):
                said = subprocess.run(["ionice", "-p", str(process.pid)], check=True,
                                      capture_output=True, text=True).stdout
                self.assertIn("idle", said)

        self.stop(self.bed.command(url=f"https://127.0.0.1:{listener.port}"), look)

    def test_a_niceness_that_was_given_stays(self):
        given = os.getpriority(os.PRIO_PROCESS, 0)
        self.assertGreater(given, 0)  # see sync_bed.py
        listener = Listener()
        self.addCleanup(listener.close)

        def look(process):
            listener.heard.wait(20)
            self.assertEqual(queue_of(process), (given, os.SCHED_OTHER))

        self.stop(self.bed.command(url=f"https://127.0.0.1:{listener.port}"), look)

    def test_progress_is_drawn_on_a_terminal_alone_and_kept_in_the_status(self):
        plain = self.bed.command(*self.configure("rate-limit = 100\n"))
        ours, theirs = pty.openpty()
        process = subprocess.Popen(plain, stdout=theirs, stderr=theirs)
        os.close(theirs)
        seen, told = b"", []
        while True:
            try:
                piece = os.read(ours, 4096)
            except OSError:
                break
            seen += piece
            if (self.bed.store / "status.json").exists():
                told.append(self.bed.status().get("progress_bytes"))
        self.assertEqual(process.wait(), 0)
        percents = [int(found) for found in re.findall(rb"\r[^\r\n]*?(\d+) %", seen)]
        self.assertGreater(len(percents), 3)
        self.assertEqual((percents, percents[-1]), (sorted(percents), 100))
        self.assertTrue(any(told), "no progress in status.json")
        self.assertNotIn("progress_bytes", self.bed.status())

    @unittest.skipUnless(shutil.which("tinyproxy"), "SKIPPED: tinyproxy is not installed")
    def test_through_a_real_proxy(self):
        with socket.create_server(("127.0.0.1", 0)) as free:
            port = free.getsockname()[1]
        log = self.bed.folder / "proxy.log"
        settings = self.bed.folder / "proxy.conf"
        settings.write_text(f'Port {port}\nListen 127.0.0.1\nTimeout 60\nLogFile "{log}"\n'
                            f'LogLevel Connect\nMaxClients 10\nConnectPort {self.bed.port}\n')
        proxy = subprocess.Popen(["tinyproxy", "-d", "-c", settings], stdout=subprocess.DEVNULL)
        self.addCleanup(proxy.wait)
        self.addCleanup(proxy.terminate)
        wait_for_port(port)
        words = self.configure(f"proxy = http://127.0.0.1:{port}\n")
        ran = self.bed.sync(*words)
        self.assertEqual((ran.code, self.bed.release()), (0, 1), ran)
        self.assertIn(f"CONNECT localhost:{self.bed.port}", log.read_text())
        ran = self.bed.sync(*words, url="https://localhost:1")
        self.assertEqual((ran.code, ran.support), (10, "1004"), ran)  # the proxy refuses


def queue_of(process):
    """The niceness and the policy of the processor's queue it is in."""
    fields = pathlib.Path(f"/proc/{process.pid}/stat").read_text().rsplit(")", 1)[1].split()
    return int(fields[16]), int(fields[38])


def wait_for_state(process, state):
    for _ in range(400):
        if pathlib.Path(f"/proc/{process.pid}/stat").read_text().rsplit(")", 1)[1].split()[0] == state:
            time.sleep(0.1)  # past the start, into the wait for the server
            return
        time.sleep(0.01)


def wait_for_bytes(incoming, more_than):
    end = time.monotonic() + 20
    while sum(path.stat().st_size for path in incoming.glob("*.part")) <= more_than:
        if time.monotonic() > end:
            raise AssertionError("no byte has come")
        time.sleep(0.02)


def wait_for_port(port):
    for _ in range(200):
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.02)
    raise AssertionError("the proxy does not start")


def stop_at_calls(way, everywhere):
    """SIGTERM at the system calls of a run: it ends with 15, or had done its work; the next run
    finishes it."""
    points = way.points()
    stopped = tried = early = 0
    for call, count in way.sample(points, everywhere):
        ran, release, where = way.disturb(call, f"signal=TERM:when={count}")
        tried, stopped = tried + 1, stopped + (ran.code == 15)
        early += ran.code == -signal.SIGTERM  # the loader's calls, before the program's first
        if ran.code not in (0, 15, -signal.SIGTERM) or (ran.code == 0 and release != way.after):
            sys.exit(f"{where}: release {release} after {ran}")
        again = way.bed.sync(*way.words) if ran.code == 15 and not way.is_roll_back else None
        if again is not None and (again.code != 0 or way.bed.release() != way.after):
            sys.exit(f"{where}: not finished by the next run: {again}")
    print(f"{way.name}: {len(points)} points, {tried} tried, {stopped} stopped, {early} before it "
          "began, 0 violations")
    if stopped < tried * 0.3:
        sys.exit("most signals came too late: the test tests nothing")


if __name__ == "__main__":
    if "--everywhere" in sys.argv:
        each_way(stop_at_calls)
    else:
        PROGRAMS = bin_folder()
        SANITIZED = is_sanitized(PROGRAMS / "tambon-sync")
        unittest.main()
